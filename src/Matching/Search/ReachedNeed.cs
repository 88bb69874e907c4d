using Kyodo.Matching.Model;

namespace Kyodo.Matching.Search;

/// <summary>A need that an entry may be a candidate for.</summary>
/// <param name="Need">The need.</param>
/// <param name="Score">The entry's score for it, in 1/1024 logit.</param>
public readonly record struct ReachedNeed(NeedId Need, int Score);
