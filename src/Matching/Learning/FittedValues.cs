namespace Kyodo.Matching.Learning;

/// <summary>What a fit found.</summary>
/// <param name="Intercept">In logit.</param>
/// <param name="Values">Each term's values, a bin each, in logit.</param>
public sealed record FittedValues(double Intercept, IReadOnlyList<double[]> Values)
{
    /// <summary>A row's logit.</summary>
    /// <param name="bin">Gives the row's bin of each term.</param>
    public double Logit(Func<int, int> bin)
    {
        var logit = Intercept;
        for (var t = 0; t < Values.Count; t++)
            logit += Values[t][bin(t)];
        return logit;
    }
}
