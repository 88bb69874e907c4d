using System.Numerics;
using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Search;

/// <summary>
/// A need's tables with the most that interactions can add: an additive score that is never below the true one. The index sifts by it, and scores
/// plainly what passes. Each interaction is carried by the one of its two features with which less is given away; where the other has one bin
/// for this need, nothing is.
/// </summary>
internal sealed class Ceilings
{
    private readonly int[]?[] _tables = new int[Features.Count][];
    private readonly CompiledNeed _need;

    /// <summary>Makes them for a need.</summary>
    public Ceilings(CompiledNeed need)
    {
        _need = need;
        foreach (var interaction in need.Interactions)
        {
            var (first, second) = (interaction.First, interaction.Second);
            if (IsParticipants(first) && IsParticipants(second))
                Slack += Enumerable.Range(0, Features.Bins(first)).Where(bin => Occurs(first, bin)).Max(bin => Over(interaction, first, bin).Most);
            else
                Carry(interaction, IsParticipants(first) ? second : IsParticipants(second) || GivenAway(interaction, first) <= GivenAway(interaction, second) ? first : second);
        }
    }

    /// <summary>The most that interactions add which no table can carry, since the participants' part serves all needs alike.</summary>
    public int Slack { get; }

    /// <summary>A feature's values with what the interactions that it carries add at most.</summary>
    public ReadOnlySpan<int> Table(Feature feature) => _tables[(int)feature] ?? _need.Table(feature);

    private static bool IsParticipants(Feature feature) => feature is Feature.KindFit or Feature.RecentAsks or Feature.Newcomer;

    private static int Value(CompiledInteraction interaction, Feature carrier, int bin, int other) =>
        carrier == interaction.First ? interaction.Values[(bin * interaction.SecondBins) + other] : interaction.Values[(other * interaction.SecondBins) + bin];

    private void Carry(CompiledInteraction interaction, Feature carrier)
    {
        var table = _tables[(int)carrier] ??= [.. _need.Table(carrier)];
        for (var bin = 0; bin < table.Length; bin++)
        {
            if (Occurs(carrier, bin))
                table[bin] += Over(interaction, carrier, bin).Most;
        }
    }

    private long GivenAway(CompiledInteraction interaction, Feature carrier)
    {
        long sum = 0;
        for (var bin = 0; bin < Features.Bins(carrier); bin++)
        {
            if (Occurs(carrier, bin) && Over(interaction, carrier, bin) is var (least, most))
                sum += most - least;
        }

        return sum;
    }

    // The least and the most in one bin of the carrier, over the other feature's bins.
    private (int Least, int Most) Over(CompiledInteraction interaction, Feature carrier, int bin)
    {
        var other = carrier == interaction.First ? interaction.Second : interaction.First;
        var (least, most) = (int.MaxValue, int.MinValue);
        for (var its = 0; its < Features.Bins(other); its++)
        {
            if (!Occurs(other, its))
                continue;
            var value = Value(interaction, carrier, bin, its);
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        }

        return (least, most);
    }

    // Whether somebody eligible can be in the bin.
    private bool Occurs(Feature feature, int bin) => feature switch
    {
        Feature.SkillCover => Covers(bin, _need.SkillsAsked, least: 0),
        Feature.TimeOverlap => Covers(bin, _need.HoursAsked, least: Math.Min(1, _need.HoursAsked)),
        Feature.Distance => _need.Position.IsKnown || bin == Features.NoDistanceBin,
        Feature.TextLikeness => bin <= Features.LikenessBin(BitOperations.PopCount(_need.Text)),
        Feature.KindFit => bin / Features.ParticipantKindBins == (int)_need.Kind,
        Feature.Language => bin == (_need.Languages == 0 ? 0 : 1),
        Feature.District => _need.District == 0 ? bin == 0 : bin > 0,
        _ => true,
    };

    private static bool Covers(int bin, int asked, int least)
    {
        for (var covered = least; covered <= asked; covered++)
        {
            if (Features.CoverBin(covered, asked) == bin)
                return true;
        }

        return false;
    }
}
