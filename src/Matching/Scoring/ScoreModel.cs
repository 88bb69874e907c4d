namespace Kyodo.Matching.Scoring;

/// <summary>
/// The additive model: score = intercept + the sum of the shapes at the pair's bins + the interactions, in 1/1024 logit;
/// its sigmoid is the calibrated chance that, if asked, the activity starts and completes.
/// </summary>
/// <remarks>Generalised additive model with pairwise terms: Lou, Caruana, Gehrke and Hooker, KDD 2013.</remarks>
public sealed record ScoreModel
{
    /// <summary>One logit in score units.</summary>
    public const int OneLogit = 1024;

    /// <summary>Largest magnitude of any value in a model: 32 logit, so that sums stay far inside int32.</summary>
    public const int LargestValue = 32 * OneLogit;

    /// <summary>What the model is called on the administrator's page, such as "expert-1".</summary>
    public required string Version { get; init; }

    /// <summary>The score before any feature speaks, in 1/1024 logit.</summary>
    public required int Intercept { get; init; }

    /// <summary>Every feature's shape, in the features' order.</summary>
    public required IReadOnlyList<Shape> Shapes { get; init; }

    /// <summary>Corrections for pairs of features; often none, at most 4.</summary>
    public IReadOnlyList<Interaction> Interactions { get; init; } = [];

    /// <summary>The chance a score stands for.</summary>
    /// <param name="score">In 1/1024 logit.</param>
    /// <returns>0 to 1.</returns>
    public static double Chance(int score) => 1 / (1 + Math.Exp(-score / (double)OneLogit));
}
