namespace Kyodo.Silo;

/// <summary>A reminder as exports hold it, in the embedded store's form.</summary>
/// <param name="Format">The form's version.</param>
/// <param name="GrainType">The grain's type, such as <c>need</c>.</param>
/// <param name="GrainKey">The grain's key.</param>
/// <param name="Name">The reminder's name.</param>
/// <param name="FirstTick">When it ticks first, in UTC.</param>
/// <param name="Period">How often it ticks then.</param>
internal sealed record StoredReminder(int Format, string GrainType, string GrainKey, string Name, DateTime FirstTick, TimeSpan Period)
{
    /// <summary>The form this code writes and reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The name under which exports hold reminders.</summary>
    public const string Kind = "kyodo.reminders";
}
