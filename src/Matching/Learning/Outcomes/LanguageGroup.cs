namespace Kyodo.Matching.Learning.Outcomes;

/// <summary>The languages somebody speaks, as coarsely as figures need them. Numbers are stored: never renumber.</summary>
public enum LanguageGroup : byte
{
    /// <summary>Not given.</summary>
    Unknown = 0,

    /// <summary>Japanese alone.</summary>
    JapaneseOnly = 1,

    /// <summary>Japanese and others.</summary>
    JapaneseAndOthers = 2,

    /// <summary>Others, not Japanese.</summary>
    OthersOnly = 3,
}
