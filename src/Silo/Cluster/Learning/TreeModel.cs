using Kyodo.Matching.Learning.Outcomes;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Kyodo.Silo.Learning;

/// <summary>ML.NET's boosted trees, which see every pair of features together and can explain none.</summary>
public sealed class TreeModel : IOpaqueModel
{
    /// <inheritdoc/>
    public double[]? Foretell(IReadOnlyList<Outcome> earlier, IReadOnlyList<Outcome> later, int seed)
    {
        var rows = Asked.Of(earlier);
        if (!Asked.Teach(rows))
            return null;
        var ml = new MLContext(seed);
        var trainer = ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            FeatureColumnName = nameof(Asked.Features),
            LabelColumnName = nameof(Asked.Label),
            NumberOfTrees = 100,
            NumberOfLeaves = 16,
            LearningRate = 0.1,
            NumberOfThreads = 1,
            Seed = seed,
        });
        var foretold = trainer.Fit(ml.Data.LoadFromEnumerable(rows)).Transform(ml.Data.LoadFromEnumerable(Asked.Of(later)));
        return [.. foretold.GetColumn<float>("Probability").Select(p => (double)p)];
    }
}
