using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Learning.Outcomes;

/// <summary>Which features' shapes are ordered, and which are bound to go one way, whatever the outcomes say.</summary>
public static class FeatureDirections
{
    /// <summary>The way a feature's ordered bins go.</summary>
    public static Direction Of(Feature feature) => feature switch
    {
        Feature.SkillCover or Feature.TimeOverlap or Feature.TextLikeness => Direction.Rising,
        Feature.Distance or Feature.RecentAsks or Feature.Reluctance => Direction.Falling,
        _ => Direction.Free,
    };

    /// <summary>First and last of the bins that are in order; null when each bin stands alone.</summary>
    public static (int First, int Last)? Ordered(Feature feature) => feature switch
    {
        // Bin 0 is "none asked for", the last of distance "does not count".
        Feature.SkillCover or Feature.TimeOverlap => (1, Features.Bins(feature) - 1),
        Feature.Distance => (0, Features.NoDistanceBin - 1),
        Feature.RecentAsks or Feature.TextLikeness or Feature.Reluctance => (0, Features.Bins(feature) - 1),
        _ => null,
    };

    /// <summary>Whether a model's shapes go the declared ways.</summary>
    public static bool Hold(ScoreModel model) => model.Shapes.All(Holds);

    /// <summary>Whether a shape, with as many values as its feature has bins, goes the declared way.</summary>
    public static bool Holds(Shape shape)
    {
        if (Ordered(shape.Feature) is not { } ordered || Of(shape.Feature) == Direction.Free)
            return true;
        var sign = Of(shape.Feature) == Direction.Rising ? 1 : -1;
        return Enumerable.Range(ordered.First, ordered.Last - ordered.First).All(bin => sign * (shape.Values[bin + 1] - shape.Values[bin]) >= 0);
    }
}
