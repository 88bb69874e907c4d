using Kyodo.Matching.Scoring;
using Kyodo.Town.Randomness;

namespace Kyodo.Bench.Search;

/// <summary>The models a search is measured under: pruning must not depend on the expert's taste.</summary>
internal static class BenchModels
{
    public static IReadOnlyList<ScoreModel> All(ulong seed) => [ExpertModel.Model, Learned(seed), Interacting(seed), Flat(seed)];

    /// <summary>What learning makes of the expert's shapes: every bin moved a little, each shape stretched or shrunk.</summary>
    public static ScoreModel Learned(ulong seed)
    {
        var random = SeededRandom.Stream(seed, "bench/learned");
        return ExpertModel.Model with
        {
            Version = "learned",
            Shapes = [.. ExpertModel.Model.Shapes.Select(shape =>
            {
                var stretch = random.Between(0.6, 1.5);
                return new Shape(shape.Feature, [.. shape.Values.Select(v => (int)(v * stretch) + (int)random.Between(-150, 150))]);
            })],
        };
    }

    /// <summary>The learned shapes with corrections for pairs of features, which the kernel has no tables for.</summary>
    public static ScoreModel Interacting(ulong seed)
    {
        var random = SeededRandom.Stream(seed, "bench/interacting");
        (Feature First, Feature Second)[] pairs = [(Feature.SkillCover, Feature.Distance), (Feature.FieldAffinity, Feature.TimeOverlap), (Feature.RecentAsks, Feature.Commitment)];
        return Learned(seed) with
        {
            Version = "interacting",
            Interactions = [.. pairs.Select(pair => new Interaction(
                pair.First, pair.Second, [.. Enumerable.Range(0, Features.Bins(pair.First) * Features.Bins(pair.Second)).Select(_ => (int)random.Between(-300, 300))]))],
        };
    }

    /// <summary>Nothing matters much, and distance not at all: bounds hardly differ, so that pruning finds nothing to hold on to.</summary>
    public static ScoreModel Flat(ulong seed)
    {
        var random = SeededRandom.Stream(seed, "bench/flat");
        return ExpertModel.Model with
        {
            Version = "flat",
            Shapes = [.. ExpertModel.Model.Shapes.Select(shape => new Shape(
                shape.Feature,
                [.. shape.Values.Select(_ => shape.Feature is Feature.Distance or Feature.District ? 0 : (int)random.Between(-25, 25))]))],
        };
    }
}
