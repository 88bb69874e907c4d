namespace Kyodo.Matching.Learning;

/// <summary>How good chances were, seen against what happened.</summary>
public static class Metrics
{
    /// <summary>Mean negative log likelihood, in nats; chances are held within 1e-12 of 0 and 1.</summary>
    /// <param name="chances">0 to 1.</param>
    /// <param name="labels">What happened; as many.</param>
    public static double LogLoss(ReadOnlySpan<double> chances, ReadOnlySpan<bool> labels)
    {
        Check(chances, labels);
        var sum = 0.0;
        for (var i = 0; i < chances.Length; i++)
            sum += LogLoss(chances[i], labels[i]);
        return sum / chances.Length;
    }

    /// <summary>One row's negative log likelihood, in nats.</summary>
    public static double LogLoss(double chance, bool label) => -Math.Log(Math.Clamp(label ? chance : 1 - chance, 1e-12, 1));

    /// <summary>
    /// The chance that one that happened was rated above one that did not, ties counting half (area under the ROC curve; Mann and Whitney,
    /// 1947). NaN when all labels are alike.
    /// </summary>
    public static double Auc(ReadOnlySpan<double> chances, ReadOnlySpan<bool> labels)
    {
        Check(chances, labels);
        var keys = chances.ToArray();
        var happened = labels.ToArray();
        Array.Sort(keys, happened);
        double ranks = 0, positives = 0;
        for (var from = 0; from < keys.Length;)
        {
            var to = from;
            while (to < keys.Length && keys[to] == keys[from])
                to++;
            var rank = (from + 1 + to) / 2.0;
            for (; from < to; from++)
            {
                if (!happened[from])
                    continue;
                ranks += rank;
                positives++;
            }
        }

        var negatives = keys.Length - positives;
        return positives == 0 || negatives == 0
            ? double.NaN
            : (ranks - (positives * (positives + 1) / 2)) / (positives * negatives);
    }

    /// <summary>
    /// Expected calibration error over ten groups of equal size by chance: the mean distance between a group's mean chance and the share
    /// that happened (Naeini, Cooper and Hauskrecht, AAAI 2015, with equal-size groups).
    /// </summary>
    public static double CalibrationError(ReadOnlySpan<double> chances, ReadOnlySpan<bool> labels)
    {
        Check(chances, labels);
        const int Groups = 10;
        var keys = chances.ToArray();
        var happened = labels.ToArray();
        Array.Sort(keys, happened);
        var error = 0.0;
        for (var group = 0; group < Groups; group++)
        {
            int from = (int)((long)group * keys.Length / Groups), to = (int)((long)(group + 1) * keys.Length / Groups);
            var difference = 0.0;
            for (var i = from; i < to; i++)
                difference += keys[i] - (happened[i] ? 1 : 0);
            error += Math.Abs(difference);
        }

        return error / keys.Length;
    }

    /// <summary>
    /// Normalised discounted cumulative gain of a list's first k (Järvelin and Kekäläinen, 2002), gain being the relevance itself.
    /// </summary>
    /// <param name="relevances">Relevance of each item, 0 or more, in the order they were ranked.</param>
    /// <param name="k">How many count, 1 or more.</param>
    /// <returns>0 to 1; NaN when nothing is relevant.</returns>
    public static double Ndcg(ReadOnlySpan<double> relevances, int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        var ideal = relevances.ToArray();
        Array.Sort(ideal, static (a, b) => b.CompareTo(a));
        var best = Gain(ideal, k);
        return best > 0 ? Gain(relevances, k) / best : double.NaN;
    }

    private static double Gain(ReadOnlySpan<double> relevances, int k)
    {
        var sum = 0.0;
        for (var i = 0; i < Math.Min(k, relevances.Length); i++)
            sum += relevances[i] / Math.Log2(i + 2);
        return sum;
    }

    private static void Check(ReadOnlySpan<double> chances, ReadOnlySpan<bool> labels)
    {
        if (chances.Length != labels.Length)
            throw new ArgumentException("There are not as many chances as labels.", nameof(chances));
        if (chances.IsEmpty)
            throw new ArgumentException("There is nothing to judge.", nameof(chances));
    }
}
