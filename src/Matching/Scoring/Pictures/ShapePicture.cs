namespace Kyodo.Matching.Scoring.Pictures;

/// <summary>A feature's learned shape as bars and a sentence that a coordinator can read.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Sentence">What the shape says, in a sentence.</param>
/// <param name="Points">The bars, in the bins' order.</param>
public sealed record ShapePicture(Feature Feature, string Name, string Sentence, IReadOnlyList<ShapePoint> Points);
