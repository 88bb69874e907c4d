namespace Kyodo.Matching.Search;

/// <summary>An entry's key and its score for a need.</summary>
/// <param name="Key">The resource's number.</param>
/// <param name="Score">In 1/1024 logit.</param>
public readonly record struct Scored(ulong Key, int Score)
{
    /// <summary>Whether this comes before the other: a higher score first, of equal scores the smaller key.</summary>
    public bool IsBetterThan(Scored other) => Score > other.Score || (Score == other.Score && Key < other.Key);
}
