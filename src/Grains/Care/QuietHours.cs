using Kyodo.Matching.Model;

namespace Kyodo.Grains.Care;

/// <summary>When somebody may be called: in their own hours, and never at night.</summary>
public static class QuietHours
{
    /// <summary>The first hour of the day in which anybody is called.</summary>
    public const int From = 9;

    /// <summary>The hour from which nobody is called any more.</summary>
    public const int To = 20;

    /// <summary>The hours of the week in which nobody's night is disturbed.</summary>
    public static WeeklyHours Waking { get; } = Enum.GetValues<DayOfWeek>().Aggregate(WeeklyHours.None, (all, day) => all.Union(WeeklyHours.Of(day, From, To)));

    /// <summary>The hours in which they may be called: their own as they said them, otherwise every waking one.</summary>
    public static WeeklyHours Of(CareFacts facts) => facts.ContactHours.IsEmpty ? Waking : facts.ContactHours;

    /// <summary>Whether they may be called at a local time.</summary>
    public static bool MayCall(CareFacts facts, DateTime local) => Of(facts).Contains(local.DayOfWeek, local.Hour);

    /// <summary>Whether a local time is none that they said they do not want; true where they said nothing.</summary>
    public static bool IsWanted(CareFacts facts, DateTime local) => facts.ContactHours.IsEmpty || MayCall(facts, local);

    /// <summary>The next local time, this or a later full hour, at which they may be called.</summary>
    public static DateTime Next(CareFacts facts, DateTime local)
    {
        if (MayCall(facts, local))
            return local;
        var hour = local.Date.AddHours(local.Hour + 1);
        // A week has 168 hours, and at least one of them is theirs.
        while (!MayCall(facts, hour))
            hour = hour.AddHours(1);
        return hour;
    }
}
