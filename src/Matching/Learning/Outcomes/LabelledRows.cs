namespace Kyodo.Matching.Learning.Outcomes;

/// <summary>
/// Outcomes as a fit sees them. An activity that is still under way counts as much of a yes as the share of activities that were completed
/// from its step on, and the rest of it as a no: leaving it out would forget the newest yeses, which take longer to show than noes.
/// </summary>
internal sealed class LabelledRows
{
    // A pair asked by a small chance stands for many, but never for so many that a few rows decide.
    private const double LargestWeight = 5;

    private LabelledRows(Outcome[] outcomes, bool[] labels, float[] weights) => (Outcomes, Labels, Weights) = (outcomes, labels, weights);

    internal Outcome[] Outcomes { get; }

    internal bool[] Labels { get; }

    internal float[] Weights { get; }

    internal static LabelledRows Of(IEnumerable<Outcome> outcomes)
    {
        var asked = outcomes.Where(o => o.IsSettled || IsUnderWay(o)).ToArray();
        var (afterAgreeing, afterStarting) = (CompletedShare(asked, OutcomeStep.Agreed), CompletedShare(asked, OutcomeStep.Started));
        var known = asked.Where(o => o.Exposure is not null).ToArray();
        var meanInverse = known.Length == 0 ? 1 : known.Average(o => 1 / o.Exposure!.Value);
        List<Outcome> rows = [];
        List<bool> labels = [];
        List<float> weights = [];
        foreach (var outcome in asked)
        {
            var weight = outcome.Exposure is { } exposure ? Math.Clamp(1 / exposure / meanInverse, 1 / LargestWeight, LargestWeight) : 1;
            if (outcome.IsSettled)
            {
                Add(outcome, outcome.IsCompleted, weight);
                continue;
            }

            var share = outcome.Reached == OutcomeStep.Agreed ? afterAgreeing : afterStarting;
            Add(outcome, true, weight * share);
            Add(outcome, false, weight * (1 - share));
        }

        return new([.. rows], [.. labels], [.. weights]);

        void Add(Outcome outcome, bool label, double weight)
        {
            rows.Add(outcome);
            labels.Add(label);
            weights.Add((float)weight);
        }
    }

    private static bool IsUnderWay(Outcome outcome) => !outcome.Applied && outcome is { End: OutcomeEnd.Open, Reached: OutcomeStep.Agreed or OutcomeStep.Started };

    // Of four in five, as firm as ten activities, before any is known.
    private static double CompletedShare(Outcome[] outcomes, OutcomeStep step)
    {
        var settled = outcomes.Where(o => o.IsSettled && o.Reached >= step).ToArray();
        return (settled.Count(o => o.IsCompleted) + 8) / (settled.Length + 10.0);
    }
}
