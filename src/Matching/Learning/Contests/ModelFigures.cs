using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Learning.Contests;

/// <summary>How well a model foretold outcomes it had not seen.</summary>
/// <param name="Outcomes">How many.</param>
/// <param name="Completed">How many of them were completed.</param>
/// <param name="LogLoss">Mean negative log likelihood, in nats.</param>
/// <param name="Auc">The chance that a completed one was rated above another; null when all are alike.</param>
/// <param name="CalibrationError">Expected calibration error, 0 to 1.</param>
/// <param name="NdcgAt10">Mean over needs of the normalised gain of the first ten, of those asked, in the model's order; null without a need that has both a yes and a no.</param>
/// <param name="HitRateAt10">Share of those needs with a yes among the first half of those asked, at most ten, in the model's order; null likewise.</param>
public sealed record ModelFigures(int Outcomes, int Completed, double LogLoss, double? Auc, double CalibrationError, double? NdcgAt10, double? HitRateAt10)
{
    private const int First = 10;

    /// <summary>Judges a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="outcomes">Settled outcomes.</param>
    /// <returns>The figures; null without an outcome.</returns>
    public static ModelFigures? Of(ScoreModel model, IReadOnlyList<Outcome> outcomes) => Of([.. outcomes.Select(o => ScoreModel.Chance(o.Score(model)))], outcomes);

    /// <summary>Judges chances that anything has foretold.</summary>
    /// <param name="chances">A chance for each outcome, 0 to 1.</param>
    /// <param name="outcomes">Settled outcomes.</param>
    /// <returns>The figures; null without an outcome.</returns>
    public static ModelFigures? Of(double[] chances, IReadOnlyList<Outcome> outcomes)
    {
        if (outcomes.Count == 0)
            return null;
        bool[] labels = [.. outcomes.Select(o => o.IsCompleted)];
        var auc = Metrics.Auc(chances, labels);
        var lists = outcomes.Zip(chances, static (outcome, chance) => (Outcome: outcome, Chance: chance)).GroupBy(o => o.Outcome.Need)
            .Where(need => need.Any(o => o.Outcome.IsCompleted) && !need.All(o => o.Outcome.IsCompleted))
            .Select(need => need.OrderByDescending(o => o.Chance).ThenBy(o => o.Outcome.Offer.Value, StringComparer.Ordinal).Select(o => o.Outcome.IsCompleted ? 1.0 : 0).ToArray())
            .ToArray();
        return new(
            labels.Length,
            labels.Count(l => l),
            Metrics.LogLoss(chances, labels),
            double.IsNaN(auc) ? null : auc,
            Metrics.CalibrationError(chances, labels),
            lists.Length == 0 ? null : lists.Average(l => Metrics.Ndcg(l, First)),
            // Of a short list the first ten are all there is, and every list with a yes would be a hit.
            lists.Length == 0 ? null : lists.Average(l => l.Take(Math.Min(First, (l.Length + 1) / 2)).Any(r => r > 0) ? 1.0 : 0));
    }
}
