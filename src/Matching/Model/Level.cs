namespace Kyodo.Matching.Model;

/// <summary>How good a candidate is, as the coordinator sees it.</summary>
public enum Level : byte
{
    /// <summary>△.</summary>
    Possible = 0,

    /// <summary>○.</summary>
    Good = 1,

    /// <summary>◎.</summary>
    Excellent = 2,
}
