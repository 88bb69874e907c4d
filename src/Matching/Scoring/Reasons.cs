using System.Collections.Immutable;
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
    // Two of each cover, one of each other feature, a tie and a rule.
    private const int Most = Features.Count + 4;

    /// <summary>Explains a pair.</summary>
    public static Explanation Explain(CompiledNeed need, in Entry entry)
    {
        Span<int> bins = stackalloc int[Features.Count];
        need.Bins(entry, bins);
        var withoutTie = need.Score(bins);
        var ruleShare = need.RuleShare(bins);
        var plain = withoutTie - ruleShare;
        Span<Reason> reasons = stackalloc Reason[Most];
        var count = 0;
        for (var i = 0; i < Features.Count; i++)
        {
            var feature = (Feature)i;
            if (Features.NeutralBin(feature, bins[i]) is { } neutral)
                Add(reasons, ref count, (ReasonTopic)i, plain - ScoreWith(need, bins, feature, neutral), bins[i], neutral);
            if (feature is Feature.SkillCover or Feature.TimeOverlap && bins[i] is > 0 and < WholeCoverBin)
                Add(reasons, ref count, (ReasonTopic)i, plain - ScoreWith(need, bins, feature, WholeCoverBin), bins[i], WholeCoverBin);
        }

        var tie = need.Ties.GetValueOrDefault(entry.Key);
        Add(reasons, ref count, ReasonTopic.Tie, tie, 0, 0);
        Add(reasons, ref count, ReasonTopic.Rule, ruleShare, 0, 0);
        return new(
            withoutTie + tie,
            Levels.Of(bins, withoutTie + tie - ruleShare),
            Strongest(reasons[..count], 1),
            Strongest(reasons[..count], -1),
            FactsOf(need, entry));
    }

    private static void Add(Span<Reason> reasons, ref int count, ReasonTopic topic, int share, int bin, int without)
    {
        if (share != 0)
            reasons[count++] = new(topic, share, (byte)bin, (byte)without);
    }

    // By insertion: there are few, they come in the order of their topics, and equals stay in it.
    private static ImmutableArray<Reason> Strongest(ReadOnlySpan<Reason> reasons, int sign)
    {
        Span<Reason> sorted = stackalloc Reason[Most];
        var count = 0;
        foreach (var reason in reasons)
        {
            if (reason.Share * sign < 0)
                continue;
            var at = count++;
            for (; at > 0 && sorted[at - 1].Share * sign < reason.Share * sign; at--)
                sorted[at] = sorted[at - 1];
            sorted[at] = reason;
        }

        return [.. sorted[..count]];
    }

    // The score with a feature in another bin. What the rulebook adds is a reason of its own, so it is taken out of the features whose tables carry it.
    private static int ScoreWith(CompiledNeed need, Span<int> bins, Feature feature, int other)
    {
        var bin = bins[(int)feature];
        bins[(int)feature] = other;
        var score = need.Score(bins) - need.RuleShare(bins);
        bins[(int)feature] = bin;
        return score;
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
