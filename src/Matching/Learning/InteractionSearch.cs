namespace Kyodo.Matching.Learning;

/// <summary>
/// Ranks pairs of terms by how much a joint table would still explain: for each pair the second-order gain of its cells' gradients at the
/// additive fit (the pair ranking of Lou, Caruana, Gehrke and Hooker, KDD 2013, with the gain of a Newton step).
/// </summary>
public static class InteractionSearch
{
    /// <summary>Most cells along each side of the joint table that is looked at.</summary>
    private const int Cells = 8;

    /// <summary>The pairs that would gain most, best first.</summary>
    /// <param name="terms">The fitted terms.</param>
    /// <param name="fit">Their values.</param>
    /// <param name="labels">What happened.</param>
    /// <param name="most">How many pairs to return.</param>
    public static IReadOnlyList<(int First, int Second, double Gain)> Rank(IReadOnlyList<Term> terms, FittedValues fit, bool[] labels, int most)
    {
        var residuals = new double[labels.Length];
        var curvatures = new double[labels.Length];
        Parallel.For(0, (labels.Length + 8_191) / 8_192, block =>
        {
            for (var row = block * 8_192; row < Math.Min((block + 1) * 8_192, labels.Length); row++)
            {
                var logit = fit.Intercept;
                for (var t = 0; t < terms.Count; t++)
                    logit += fit.Values[t][terms[t].Column[row]];
                var chance = 1 / (1 + Math.Exp(-logit));
                residuals[row] = (labels[row] ? 1 : 0) - chance;
                curvatures[row] = chance * (1 - chance);
            }
        });

        var coarse = terms.Select(Coarsen).ToArray();
        var pairs = Enumerable.Range(0, terms.Count).SelectMany(a => Enumerable.Range(a + 1, terms.Count - a - 1).Select(b => (First: a, Second: b))).ToArray();
        var gains = new double[pairs.Length];
        Parallel.For(0, pairs.Length, p => gains[p] = Gain(coarse[pairs[p].First], coarse[pairs[p].Second], residuals, curvatures));
        return [.. pairs.Select((p, i) => (p.First, p.Second, Gain: gains[i])).OrderByDescending(p => p.Gain).ThenBy(p => p.First).ThenBy(p => p.Second).Take(most)];
    }

    private static double Gain(byte[] first, byte[] second, double[] residuals, double[] curvatures)
    {
        Span<double> gradient = stackalloc double[Cells * Cells];
        Span<double> curvature = stackalloc double[Cells * Cells];
        gradient.Clear();
        curvature.Clear();
        for (var row = 0; row < first.Length; row++)
        {
            var cell = (first[row] * Cells) + second[row];
            gradient[cell] += residuals[row];
            curvature[cell] += curvatures[row];
        }

        var gain = 0.0;
        for (var cell = 0; cell < gradient.Length; cell++)
            gain += gradient[cell] * gradient[cell] / (curvature[cell] + 1) / 2;
        return gain;
    }

    // Merges neighbouring bins to at most eight of about equal counts.
    private static byte[] Coarsen(Term term)
    {
        var counts = new int[term.Bins];
        foreach (var bin in term.Column)
            counts[bin]++;
        var cells = new byte[term.Bins];
        long before = 0;
        for (var bin = 0; bin < term.Bins; bin++)
        {
            cells[bin] = (byte)Math.Min(Cells - 1, (before + (counts[bin] / 2)) * Cells / Math.Max(1, term.Column.Length));
            before += counts[bin];
        }

        var column = new byte[term.Column.Length];
        for (var row = 0; row < column.Length; row++)
            column[row] = cells[term.Column[row]];
        return column;
    }
}
