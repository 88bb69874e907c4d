namespace Kyodo.Matching.Scoring;

/// <summary>A correction for two features together, where held-out outcomes prove one.</summary>
/// <param name="First">The first feature.</param>
/// <param name="Second">The second, another than the first.</param>
/// <param name="Values">Scores in 1/1024 logit, row by row: <c>Values[firstBin * Bins(Second) + secondBin]</c>.</param>
public sealed record Interaction(Feature First, Feature Second, IReadOnlyList<int> Values);
