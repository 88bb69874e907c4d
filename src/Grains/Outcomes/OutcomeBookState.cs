using System.Collections.Immutable;
using Kyodo.Matching.Learning.Outcomes;

namespace Kyodo.Grains.Outcomes;

/// <summary>All that a day's outcomes keep.</summary>
public sealed record OutcomeBookState
{
    /// <summary>The stored form this code writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The stored form this was read from.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The outcomes, in the order they were first told.</summary>
    public ImmutableArray<Outcome> Outcomes { get; init; } = [];

    /// <summary>The state with outcomes written down; itself when they say nothing new.</summary>
    public OutcomeBookState With(ImmutableArray<Outcome> told)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Outcomes.Length; i++)
            places[Outcomes[i].Offer.Value] = i;
        var outcomes = Outcomes.ToBuilder();
        var changed = false;
        foreach (var outcome in told)
        {
            if (!places.TryGetValue(outcome.Offer.Value, out var place))
            {
                places[outcome.Offer.Value] = outcomes.Count;
                outcomes.Add(outcome);
                changed = true;
            }
            else if (IsNewer(outcome, outcomes[place]))
            {
                outcomes[place] = outcome;
                changed = true;
            }
        }

        return changed ? this with { Outcomes = outcomes.ToImmutable() } : this;
    }

    // A need's outbox may tell twice and out of order: the later version counts, since an answer that was taken back is open again or none.
    // Without versions what was asked goes on and ends, and never comes back.
    private static bool IsNewer(Outcome outcome, Outcome known) =>
        outcome.Version != known.Version
            ? outcome.Version > known.Version && (outcome.Reached, outcome.End) != (known.Reached, known.End)
            : known.End == OutcomeEnd.Open && (outcome.End != OutcomeEnd.Open || outcome.Reached > known.Reached);
}
