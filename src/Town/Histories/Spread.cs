using Kyodo.Town.Randomness;

namespace Kyodo.Town.Histories;

/// <summary>
/// How much groups of asks (those of one person, those of one need) differ beyond what a model's features tell: a normal leaning of each
/// group in logit, whose deviation is found by maximum marginal likelihood (a random intercept, integrated over a grid).
/// </summary>
internal static class Spread
{
    /// <summary>Fewer groups of two asks or more tell nothing.</summary>
    internal const int LeastGroups = 20;

    private const double Step = 0.05;
    private const int Steps = 50;

    // Leanings of -3 to 3 deviations.
    private const int Nodes = 31;
    private const double Reach = 3;

    // The logistic curve as a normal one: 16 sqrt(3) / (15 pi), squared (Zeger, Liang and Albert, Biometrics 44, 1988).
    private const double LogisticAsNormal = 0.3458;

    /// <summary>By how much a logit is to be stretched, so that with leanings about it the mean chance stays what it was.</summary>
    internal static double Stretch(double variance) => Math.Sqrt(1 + (LogisticAsNormal * variance));

    /// <summary>The deviation of the groups' leanings, in logit, 0 to 2.5; null when too few groups have two asks or more.</summary>
    internal static double? Of(IEnumerable<IReadOnlyList<(double Logit, bool Yes)>> groups)
    {
        var telling = groups.Where(g => g.Count > 1).ToArray();
        if (telling.Length < LeastGroups)
            return null;
        var (best, most) = (0.0, double.NegativeInfinity);
        for (var step = 0; step <= Steps; step++)
        {
            var deviation = step * Step;
            var stretch = Stretch(deviation * deviation);
            var likelihood = telling.Sum(g => Math.Log(Weights(g, deviation, stretch).Sum()));
            if (likelihood > most + 1e-9)
                (best, most) = (deviation, likelihood);
        }

        return best;
    }

    /// <summary>A leaning drawn as likely as the group's asks leave it; of a group without asks, from all groups'.</summary>
    /// <param name="asks">The group's asks.</param>
    /// <param name="deviation">The deviation of the groups' leanings.</param>
    /// <param name="stretch">By how much logits are stretched.</param>
    /// <param name="random">Where the draw comes from.</param>
    internal static double Draw(IReadOnlyList<(double Logit, bool Yes)> asks, double deviation, double stretch, SeededRandom random)
    {
        var unit = random.Unit();
        if (deviation == 0)
            return 0;
        var weights = Weights(asks, deviation, stretch);
        var left = unit * weights.Sum();
        var node = 0;
        while (node < Nodes - 1 && (left -= weights[node]) >= 0)
            node++;
        return Leaning(node, deviation);
    }

    private static double Leaning(int node, double deviation) => deviation * Reach * ((2.0 * node / (Nodes - 1)) - 1);

    private static double[] Weights(IReadOnlyList<(double Logit, bool Yes)> asks, double deviation, double stretch)
    {
        var weights = new double[Nodes];
        var all = 0.0;
        for (var node = 0; node < Nodes; node++)
        {
            var z = Reach * ((2.0 * node / (Nodes - 1)) - 1);
            weights[node] = Math.Exp(-z * z / 2);
            all += weights[node];
        }

        for (var node = 0; node < Nodes; node++)
        {
            var log = 0.0;
            foreach (var (logit, yes) in asks)
            {
                var moved = (stretch * logit) + Leaning(node, deviation);
                log -= Math.Log(1 + Math.Exp(yes ? -moved : moved));
            }

            weights[node] *= Math.Exp(log) / all;
        }

        return weights;
    }
}
