namespace Kyodo.Town.Worlds;

/// <summary>How an ask ended.</summary>
public enum Conclusion
{
    /// <summary>Not agreed.</summary>
    NotAgreed = 0,

    /// <summary>Agreed, but it came to nothing before the day: other plans, or the meeting did not convince.</summary>
    NotStarted = 1,

    /// <summary>Agreed, and did not appear.</summary>
    NoShow = 2,

    /// <summary>Started and given up before the end.</summary>
    Stopped = 3,

    /// <summary>Carried through.</summary>
    Completed = 4,
}
