namespace Kyodo.Matching.Learning.Contests;

/// <summary>By what the asked are told apart. Numbers are stored: never renumber.</summary>
public enum GroupKind : byte
{
    /// <summary>The languages they speak.</summary>
    Language = 0,

    /// <summary>Their age band, where it was given.</summary>
    AgeBand = 1,

    /// <summary>Whether they registered within 90 days.</summary>
    Newcomer = 2,

    /// <summary>Their district.</summary>
    District = 3,
}
