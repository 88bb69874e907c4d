namespace Kyodo.Matching.Scoring;

/// <summary>The fixed facts about the features: how many bins each has and where the bins begin.</summary>
public static class Features
{
    /// <summary>How many features there are.</summary>
    public const int Count = 12;

    /// <summary>Bins of participant kinds in each row of <see cref="Feature.KindFit"/>.</summary>
    public const int ParticipantKindBins = 7;

    /// <summary>The <see cref="Feature.Distance"/> bin for "does not count".</summary>
    public const int NoDistanceBin = 16;

    /// <summary>Upper limit, in kilometres and inclusive, of each of the distance bins 0 to 14; bin 15 is farther.</summary>
    public static ReadOnlySpan<double> DistanceLimitsKilometres =>
        [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50];

    /// <summary>How many values a feature's shape has. <see cref="Feature.KindFit"/> has seven for each of the ten kinds of resource.</summary>
    public static int Bins(Feature feature) => feature switch
    {
        Feature.SkillCover => 10,
        Feature.FieldAffinity => 4,
        Feature.Distance => 17,
        Feature.TimeOverlap => 10,
        Feature.RecentAsks => 5,
        Feature.TextLikeness => 6,
        Feature.KindFit => 70,
        Feature.Language => 3,
        Feature.Commitment => 3,
        Feature.District => 3,
        Feature.Newcomer => 2,
        Feature.Reluctance => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(feature)),
    };

    /// <summary>
    /// The bin that stands for "this reason taken away": a feature's share in a score is its value there subtracted from its
    /// value in the pair's own bin. Null for a bin that says the feature does not count for the need (then its share is zero).
    /// </summary>
    public static int? NeutralBin(Feature feature, int bin) => feature switch
    {
        Feature.SkillCover or Feature.TimeOverlap => bin == 0 ? null : 1,
        Feature.Distance => bin == NoDistanceBin ? null : 8,
        Feature.KindFit => (bin / ParticipantKindBins * ParticipantKindBins) + 0,
        Feature.Language => bin == 0 ? null : 2,
        Feature.District => bin == 0 ? null : 2,
        _ => 0,
    };

    /// <summary>The bin of a count of covered out of asked: 0 when nothing is asked, otherwise 1 and one more for each full eighth.</summary>
    public static int CoverBin(int covered, int asked) => asked == 0 ? 0 : 1 + (covered * 8 / asked);

    /// <summary>The bin of a number of shared letter pairs.</summary>
    public static int LikenessBin(int shared) => shared switch
    {
        <= 2 => shared,
        <= 4 => 3,
        <= 7 => 4,
        _ => 5,
    };
}
