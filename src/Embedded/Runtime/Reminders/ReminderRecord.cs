namespace Kyodo.Embedded.Reminders;

/// <summary>A reminder as it is stored.</summary>
internal sealed record ReminderRecord(int Format, string GrainType, string GrainKey, string Name, DateTime FirstTick, TimeSpan Period);
