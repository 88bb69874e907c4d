using Orleans.Runtime;

namespace Kyodo.Embedded.Reminders;

/// <summary>One registered reminder.</summary>
internal sealed class Reminder(GrainId grain, string name, DateTime firstTick, TimeSpan period) : IGrainReminder
{
    public GrainId Grain { get; } = grain;

    public string ReminderName { get; } = name;

    /// <summary>When it was to tick first (UTC).</summary>
    public DateTime FirstTick { get; } = firstTick;

    public TimeSpan Period { get; } = period;

    /// <summary>Its record's key.</summary>
    public string Key => KeyOf(Grain, ReminderName);

    public static string KeyOf(GrainId grain, string name) => $"{grain}\n{name}";

    /// <summary>The first tick that is not before the given time: what was missed is skipped.</summary>
    public DateTime NextTick(DateTime from)
    {
        if (FirstTick >= from)
            return FirstTick;
        var missed = (from - FirstTick).Ticks;
        return FirstTick.AddTicks((missed + Period.Ticks - 1) / Period.Ticks * Period.Ticks);
    }
}
