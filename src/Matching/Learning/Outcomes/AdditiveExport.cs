using System.Globalization;
using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Learning.Outcomes;

/// <summary>
/// Brings what another additive learner has found into the score's form: bins it never saw follow the prior, the declared directions are
/// kept (the nearest monotone shape by weighted least squares: pooling of adjacent violators, Ayer et al., 1955), and the level and the scale
/// are fitted anew.
/// </summary>
public static class AdditiveExport
{
    // A bin nobody was in goes along with its neighbours.
    private const double UnseenWeight = 0.01;

    /// <summary>Exports.</summary>
    /// <param name="name">The learner's name, which begins the model's version.</param>
    /// <param name="outcomes">What it learned from: outcomes without faults in the order asked, at least one settled.</param>
    /// <param name="options">What it started from.</param>
    /// <param name="intercept">The intercept it found, in logit.</param>
    /// <param name="shapes">What it found for each bin of each feature, in logit.</param>
    /// <exception cref="ArgumentException">The shapes are not the features', or are no numbers.</exception>
    public static LearnedModel Of(string name, IReadOnlyList<Outcome> outcomes, LearnOptions options, double intercept, IReadOnlyList<double[]> shapes)
    {
        if (shapes.Count != Features.Count || shapes.Where((values, f) => values.Length != Features.Bins((Feature)f)).Any())
            throw new ArgumentException("A shape has a value for each bin of its feature.", nameof(shapes));
        if (!double.IsFinite(intercept) || shapes.Any(values => !values.All(double.IsFinite)))
            throw new ArgumentException("A value is no number.", nameof(shapes));
        var rows = LabelledRows.Of(outcomes);
        var prior = AdditiveValues.Of(options.Prior);
        double[][] kept = [.. shapes.Select((values, f) =>
        {
            var weights = new double[values.Length];
            for (var row = 0; row < rows.Outcomes.Length; row++)
                weights[rows.Outcomes[row].Bins[f]] += rows.Weights[row];
            return Directed((Feature)f, Filled(values, prior.Shapes[f], weights), weights);
        })];
        var fitted = Recalibration.Of(new(intercept, kept), rows);
        var settled = outcomes.Where(o => o.IsSettled).ToArray();
        var version = string.Create(CultureInfo.InvariantCulture, $"{name}-{settled[^1].AskedAt.UtcDateTime:yyyyMMdd}-{settled.Length}");
        var window = new DataWindow(settled[0].AskedAt, settled[^1].AskedAt, settled.Length, settled.Count(o => o.IsCompleted));
        return new(fitted.ToModel(version), options.Prior.Version, window, Freedom.Loose, options.Seed);
    }

    private static double[] Filled(double[] found, double[] prior, double[] weights)
    {
        var total = weights.Sum();
        var shift = weights.Select((weight, bin) => weight * (found[bin] - prior[bin])).Sum() / total;
        return [.. found.Select((value, bin) => weights[bin] > 0 ? value : prior[bin] + shift)];
    }

    private static double[] Directed(Feature feature, double[] values, double[] weights)
    {
        if (FeatureDirections.Ordered(feature) is not { } ordered || FeatureDirections.Of(feature) is var direction && direction == Direction.Free)
            return values;
        var sign = direction == Direction.Rising ? 1 : -1;
        List<(double Value, double Weight, int Bins)> pools = [];
        for (var bin = ordered.First; bin <= ordered.Last; bin++)
        {
            var pool = (Value: sign * values[bin], Weight: Math.Max(weights[bin], UnseenWeight), Bins: 1);
            while (pools is [.., var last] && last.Value > pool.Value)
            {
                pools.RemoveAt(pools.Count - 1);
                var weight = last.Weight + pool.Weight;
                pool = (((last.Value * last.Weight) + (pool.Value * pool.Weight)) / weight, weight, last.Bins + pool.Bins);
            }

            pools.Add(pool);
        }

        double[] kept = [.. values];
        pools.SelectMany(pool => Enumerable.Repeat(sign * pool.Value, pool.Bins)).ToArray().CopyTo(kept, ordered.First);
        return kept;
    }
}
