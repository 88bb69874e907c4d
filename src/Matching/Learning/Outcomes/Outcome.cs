using System.Collections.Immutable;
using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Learning.Outcomes;

/// <summary>
/// What came of one ask. It names the ask and the need but not the participant: a "no" is remembered with the kind, place and time it was
/// said to (all of them in <see cref="Bins"/>), and with nobody's name. Whoever was never asked has no outcome, and so is no "no".
/// </summary>
public sealed record Outcome
{
    /// <summary>The ask; each has one outcome.</summary>
    public required OfferId Offer { get; init; }

    /// <summary>The need; asks of one need are ranked against each other.</summary>
    public required NeedId Need { get; init; }

    /// <summary>The pair's bin of every feature when it was asked, in the features' order (<see cref="Features.Bins"/>).</summary>
    public required ImmutableArray<byte> Bins { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>How far it came.</summary>
    public OutcomeStep Reached { get; init; }

    /// <summary>How it ended.</summary>
    public OutcomeEnd End { get; init; }

    /// <summary>When it ended; null while it is open. Not before <see cref="AskedAt"/>.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Counts the changes of what is told of the ask: of two tellings the one with the greater version is newer. 0 where nobody counts.</summary>
    public long Version { get; init; }

    /// <summary>Whether the participant came by themselves (応募): no answer to an ask, so that nothing is learned of it.</summary>
    public bool Applied { get; init; }

    /// <summary>
    /// The chance, above 0 to 1, that this pair would be asked, where the one who asked drew lots; null where it is not known (a
    /// coordinator chose). A pair that was asked by a small chance stands for many that were not.
    /// </summary>
    public double? Exposure { get; init; }

    /// <summary>Whom it was, by groups; for figures only.</summary>
    public OutcomeGroups Groups { get; init; }

    /// <summary>Whether it came to a yes or a no that says something of the pair.</summary>
    public bool IsSettled => !Applied && End is OutcomeEnd.Completed or OutcomeEnd.Passed or OutcomeEnd.Stopped;

    /// <summary>Whether the activity was completed.</summary>
    public bool IsCompleted => End == OutcomeEnd.Completed;

    /// <summary>The score a model gives the pair, in 1/1024 logit.</summary>
    public int Score(ScoreModel model)
    {
        var score = model.Intercept;
        for (var feature = 0; feature < Features.Count; feature++)
            score += model.Shapes[feature].Values[Bins[feature]];
        foreach (var interaction in model.Interactions)
            score += interaction.Values[(Bins[(int)interaction.First] * Features.Bins(interaction.Second)) + Bins[(int)interaction.Second]];
        return score;
    }

    /// <summary>Bins as an outcome keeps them.</summary>
    /// <param name="bins">A bin for each feature, as the search's need gives them.</param>
    public static ImmutableArray<byte> Keep(ReadOnlySpan<int> bins)
    {
        var kept = ImmutableArray.CreateBuilder<byte>(bins.Length);
        foreach (var bin in bins)
            kept.Add(checked((byte)bin));
        return kept.MoveToImmutable();
    }
}
