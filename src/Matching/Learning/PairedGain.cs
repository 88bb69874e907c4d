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

    private static double LogLoss(double logit, bool label)
    {
        var z = label ? logit : -logit;
        return z >= 0 ? Math.Log(1 + Math.Exp(-z)) : Math.Log(1 + Math.Exp(z)) - z;
    }
}
