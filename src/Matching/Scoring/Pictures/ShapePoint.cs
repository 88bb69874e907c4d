namespace Kyodo.Matching.Scoring.Pictures;

/// <summary>One bar of a shape's picture.</summary>
/// <param name="Label">What the bar stands for.</param>
/// <param name="Likelihood">The chance beside that of the best bar, above 0 to 1.</param>
public sealed record ShapePoint(string Label, double Likelihood);
