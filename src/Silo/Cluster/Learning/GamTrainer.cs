using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Scoring;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Kyodo.Silo.Learning;

/// <summary>
/// Challengers from ML.NET's generalised additive model: boosted stumps, one feature each, so that it comes in the score's own form. It
/// takes no weights: activities still under way, and lots, are for the fit of level and scale that follows.
/// </summary>
public sealed class GamTrainer : IModelTrainer
{
    private const string Name = "gam";
    private const int Iterations = 1_000;
    private const double LearningRate = 0.02;

    /// <inheritdoc/>
    public LearnedModel Learn(IReadOnlyList<Outcome> outcomes, LearnOptions options)
    {
        var rows = Asked.Of(outcomes);
        if (!Asked.Teach(rows))
            return new(options.Prior, options.Prior.Version, new(null, null, 0, 0), Freedom.None, options.Seed);
        var ml = new MLContext(options.Seed);

        // One thread: the same outcomes give the same model.
        var trainer = ml.BinaryClassification.Trainers.Gam(new GamBinaryTrainer.Options
        {
            FeatureColumnName = nameof(Asked.Features),
            LabelColumnName = nameof(Asked.Label),
            MaximumBinCountPerFeature = byte.MaxValue,
            NumberOfIterations = Iterations,
            LearningRate = LearningRate,
            NumberOfThreads = 1,
            Seed = options.Seed,
        });
        var fitted = trainer.Fit(ml.Data.LoadFromEnumerable(rows));
        var calibrator = (PlattCalibrator)fitted.Model.Calibrator;

        // It is additive: what one bin makes of the score is seen by asking. Its own accessors count only the features it has used.
        float[] scores = [.. fitted.Transform(ml.Data.LoadFromEnumerable(Probes())).GetColumn<float>("Score")];
        var shapes = new double[Features.Count][];
        for (int f = 0, at = 1; f < Features.Count; at += shapes[f++].Length)
            shapes[f] = [.. scores.AsSpan(at, Features.Bins((Feature)f)).ToArray().Select(score => -calibrator.Slope * (score - scores[0]))];

        // Platt's chance is 1 / (1 + exp(slope x + offset)).
        return AdditiveExport.Of(Name, outcomes, options, -((calibrator.Slope * scores[0]) + calibrator.Offset), shapes);
    }

    // Every feature's first bin, then each bin of each feature beside the others' first.
    private static IEnumerable<Asked> Probes() =>
        [new() { Features = new float[Features.Count] }, .. Enumerable.Range(0, Features.Count).SelectMany(f => Enumerable.Range(0, Features.Bins((Feature)f)).Select(bin =>
        {
            var bins = new float[Features.Count];
            bins[f] = bin;
            return new Asked { Features = bins };
        }))];
}
