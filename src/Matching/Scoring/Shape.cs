namespace Kyodo.Matching.Scoring;

/// <summary>A feature's scores.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Values">One score a bin, in 1/1024 logit, each within ±<see cref="ScoreModel.LargestValue"/>.</param>
public sealed record Shape(Feature Feature, IReadOnlyList<int> Values);
