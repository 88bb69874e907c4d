using Kyodo.Matching.Model;
using Kyodo.Matching.Search;

namespace Kyodo.Matching.Scoring;

/// <summary>
/// Reads the reasons off the additive score. A feature's share is what the score would lose if the feature stood at its neutral
/// bin, interactions included; so shares of features that interact overlap, and each is true by itself.
/// </summary>
public static class Reasons
{
    // The bin of a cover in which all that was asked for is there (eight eighths).
    private const int WholeCoverBin = 9;

    /// <summary>Explains a pair.</summary>
    public static Explanation Explain(CompiledNeed need, in Entry entry)
    {
        Span<int> bins = stackalloc int[Features.Count];
        need.Bins(entry, bins);
        var withoutTie = need.Score(bins);
        var ruleShare = need.RuleShare(bins);
        var reasons = new List<Reason>();
        for (var i = 0; i < Features.Count; i++)
        {
            var feature = (Feature)i;
            if (Features.NeutralBin(feature, bins[i]) is { } neutral)
                Add((ReasonTopic)i, ShareOf(need, bins, feature, neutral), bins[i], neutral);
            if (feature is Feature.SkillCover or Feature.TimeOverlap && bins[i] is > 0 and < WholeCoverBin)
                Add((ReasonTopic)i, ShareOf(need, bins, feature, WholeCoverBin), bins[i], WholeCoverBin);
        }

        var tie = need.Ties.GetValueOrDefault(entry.Key);
        Add(ReasonTopic.Tie, tie, 0, 0);
        Add(ReasonTopic.Rule, ruleShare, 0, 0);
        return new(
            withoutTie + tie,
            Levels.Of(bins, withoutTie + tie - ruleShare),
            [.. reasons.Where(r => r.Share > 0).OrderByDescending(r => r.Share).ThenBy(r => r.Topic)],
            [.. reasons.Where(r => r.Share < 0).OrderBy(r => r.Share).ThenBy(r => r.Topic)],
            FactsOf(need, entry));

        void Add(ReasonTopic topic, int share, int bin, int without)
        {
            if (share != 0)
                reasons.Add(new(topic, share, (byte)bin, (byte)without));
        }
    }

    // What the rulebook adds is a reason of its own, so it is taken out of the features whose tables carry it.
    private static int ShareOf(CompiledNeed need, ReadOnlySpan<int> bins, Feature feature, int without)
    {
        Span<int> others = stackalloc int[Features.Count];
        bins.CopyTo(others);
        others[(int)feature] = without;
        return need.Score(bins) - need.RuleShare(bins) - (need.Score(others) - need.RuleShare(others));
    }

    private static PairFacts FactsOf(CompiledNeed need, in Entry entry) => new()
    {
        Kind = need.Kind,
        Owner = entry.Owner,
        Field = need.Field,
        SkillsCovered = need.Skills.Intersect(entry.Skills),
        SkillsLacking = need.Skills.Except(entry.Skills),
        Kilometres = need.Position.IsKnown && entry.Position.IsKnown
            ? Math.Round(Math.Sqrt(need.Position.SquaredDistance(entry.Position))) * Plane.MetresPerStep / 1000
            : null,
        HoursAsked = need.HoursAsked,
        HoursFree = need.Hours.Intersect(entry.Hours).Count,
        RecentAsks = entry.RecentAsks,
        LanguagesShared = need.Languages & entry.Languages,
        Frequency = need.Frequency == Frequencies.Regular ? Frequency.Regular : Frequency.Once,
    };
}
