namespace Kyodo.Matching.Learning;

/// <summary>Whether a term's values are bound to go one way from its first bin to its last.</summary>
public enum Direction : byte
{
    /// <summary>Any shape.</summary>
    Free,

    /// <summary>Never falls.</summary>
    Rising,

    /// <summary>Never rises.</summary>
    Falling,
}
