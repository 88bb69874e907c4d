namespace Kyodo.Silo.Import.Values;

/// <summary>A set of weekdays; bit 0 is Monday.</summary>
[Flags]
public enum Weekdays : byte
{
    /// <summary>No day.</summary>
    None = 0,

    /// <summary>月.</summary>
    Monday = 1 << 0,

    /// <summary>火.</summary>
    Tuesday = 1 << 1,

    /// <summary>水.</summary>
    Wednesday = 1 << 2,

    /// <summary>木.</summary>
    Thursday = 1 << 3,

    /// <summary>金.</summary>
    Friday = 1 << 4,

    /// <summary>土.</summary>
    Saturday = 1 << 5,

    /// <summary>日.</summary>
    Sunday = 1 << 6,

    /// <summary>平日: Monday to Friday.</summary>
    Workdays = Monday | Tuesday | Wednesday | Thursday | Friday,

    /// <summary>土日.</summary>
    Weekend = Saturday | Sunday,

    /// <summary>毎日.</summary>
    All = Workdays | Weekend,
}
