namespace Kyodo.Matching.Learning;

/// <summary>By how much one set of chances beats another on the same rows.</summary>
/// <param name="MeanNats">Mean log-loss of the first minus that of the second, in nats: above 0, the second is better.</param>
/// <param name="StandardError">Standard error of the mean.</param>
public readonly record struct PairedGain(double MeanNats, double StandardError)
{
    /// <summary>Whether the second is better beyond chance: a one-sided paired test at 2.5 % (1.96 standard errors).</summary>
    public bool IsSignificant => MeanNats > 1.96 * StandardError && MeanNats > 0;

    /// <summary>Compares two sets of logits on what happened.</summary>
    public static PairedGain Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<bool> labels)
    {
        if (first.Length != labels.Length || second.Length != labels.Length)
            throw new ArgumentException("There are not as many logits as labels.", nameof(labels));
        double sum = 0, squares = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            var gain = LogLoss(first[i], labels[i]) - LogLoss(second[i], labels[i]);
            sum += gain;
            squares += gain * gain;
        }

        var mean = sum / labels.Length;
        return new(mean, labels.Length < 2 ? double.PositiveInfinity : Math.Sqrt(Math.Max(0, (squares / labels.Length) - (mean * mean)) / (labels.Length - 1)));
    }

    /// <summary>
    /// Compares two sets of logits on rows that come in groups (asks of one need): rows of a group share what no feature sees, so that the
    /// standard error is taken over groups (Liang and Zeger, Biometrika 73, 1986).
    /// </summary>
    /// <param name="first">The first's logits.</param>
    /// <param name="second">The second's.</param>
    /// <param name="labels">What happened.</param>
    /// <param name="groups">The group of each row.</param>
    public static PairedGain OfGroups(ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<bool> labels, IReadOnlyList<string> groups)
    {
        if (first.Length != labels.Length || second.Length != labels.Length || groups.Count != labels.Length)
            throw new ArgumentException("There are not as many logits or groups as labels.", nameof(labels));
        var gains = new double[labels.Length];
        for (var i = 0; i < gains.Length; i++)
            gains[i] = LogLoss(first[i], labels[i]) - LogLoss(second[i], labels[i]);
        var mean = gains.Length == 0 ? 0 : gains.Sum() / gains.Length;
        // Kept in the order of first sight, so that the sum is always the same.
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        List<double> sums = [];
        for (var i = 0; i < gains.Length; i++)
        {
            if (places.TryAdd(groups[i], sums.Count))
                sums.Add(0);
            sums[places[groups[i]]] += gains[i] - mean;
        }

        var squares = sums.Sum(s => s * s);
        return new(mean, sums.Count < 2 ? double.PositiveInfinity : Math.Sqrt(squares * sums.Count / (sums.Count - 1)) / gains.Length);
    }

    private static double LogLoss(double logit, bool label)
    {
        var z = label ? logit : -logit;
        return z >= 0 ? Math.Log(1 + Math.Exp(-z)) : Math.Log(1 + Math.Exp(z)) - z;
    }
}
