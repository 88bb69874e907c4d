namespace Kyodo.Matching.Learning;

/// <summary>Learns an additive model of any numeric table: what the engine's own learner can do, on anybody's data.</summary>
public static class TableLearner
{
    private const int Bins = 32;
    private const int CoarseBins = 10;
    private const int LargestPairs = 6;

    /// <summary>Learns.</summary>
    /// <param name="columns">The columns; NaN is missing.</param>
    /// <param name="labels">What happened.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">There is no row, or columns differ in length.</exception>
    public static TableModel Learn(IReadOnlyList<double[]> columns, bool[] labels)
    {
        if (labels.Length == 0 || columns.Any(c => c.Length != labels.Length))
            throw new ArgumentException("The columns are not as long as the labels, or there is no row.", nameof(columns));
        var cuts = new Quantiles[columns.Count];
        var coarseCuts = new Quantiles[columns.Count];
        var fine = new ushort[columns.Count][];
        var coarse = new ushort[columns.Count][];
        Parallel.For(0, columns.Count, c =>
        {
            (cuts[c], coarseCuts[c]) = (Quantiles.Of(columns[c], Bins), Quantiles.Of(columns[c], CoarseBins));
            fine[c] = Array.ConvertAll(columns[c], cuts[c].Bin);
            coarse[c] = Array.ConvertAll(columns[c], coarseCuts[c].Bin);
        });

        // Every fifth row is held out to decide which pairs earn a table; then everything is fitted on all rows.
        var learning = Enumerable.Range(0, labels.Length).Where(r => r % 5 != 4).ToArray();
        var held = Enumerable.Range(0, labels.Length).Where(r => r % 5 == 4).ToArray();
        var pairs = held.Length == 0 ? [] : EarnedPairs(cuts, coarseCuts, fine, coarse, labels, learning, held);

        var terms = Shapes(cuts, fine);
        var shapes = AdditiveFit.Run(terms, labels, PriorIntercept(labels), new());
        var tables = Tables(coarseCuts, coarse, pairs, labels, Logits(terms, shapes));
        return new(cuts, coarseCuts, shapes, pairs, tables);
    }

    private static (int First, int Second)[] EarnedPairs(
        Quantiles[] cuts, Quantiles[] coarseCuts, ushort[][] fine, ushort[][] coarse, bool[] labels, int[] learning, int[] held)
    {
        var learned = Rows(labels, learning);
        var terms = Shapes(cuts, [.. fine.Select(c => Rows(c, learning))]);
        var shapes = AdditiveFit.Run(terms, learned, PriorIntercept(learned), new());
        // With a column that never changes nothing can act together.
        var varies = Array.ConvertAll(fine, column => column.AsSpan().ContainsAnyExcept(column[0]));
        var candidates = InteractionSearch.Rank(terms, shapes, learned, fine.Length * fine.Length).Select(p => (p.First, p.Second))
            .Where(p => varies[p.First] && varies[p.Second]).Take(LargestPairs).ToArray();
        if (candidates.Length == 0)
            return [];
        var tables = Tables(coarseCuts, [.. coarse.Select(c => Rows(c, learning))], candidates, learned, Logits(terms, shapes));

        var heldTerms = Shapes(cuts, [.. fine.Select(c => Rows(c, held))]);
        var logits = Logits(heldTerms, shapes);
        var happened = Rows(labels, held);
        var earned = new List<(int, int)>();
        for (var pair = 0; pair < candidates.Length; pair++)
        {
            var (first, second) = candidates[pair];
            var with = logits.ToArray();
            for (var row = 0; row < held.Length; row++)
                with[row] += tables.Values[pair][(coarse[first][held[row]] * coarseCuts[second].Bins) + coarse[second][held[row]]];
            if (PairedGain.Of(logits, with, happened).IsSignificant)
                earned.Add((first, second));
        }

        return [.. earned];
    }

    private static Term[] Shapes(Quantiles[] cuts, ushort[][] columns) =>
        [.. columns.Select((column, c) => new Term($"column {c}", new double[cuts[c].Bins], column, ordered: true, firstOrdered: 1))];

    private static FittedValues Tables(
        Quantiles[] cuts, ushort[][] columns, (int First, int Second)[] pairs, bool[] labels, double[] bases)
    {
        if (pairs.Length == 0)
            return new(0, []);
        var terms = pairs.Select(pair =>
        {
            var (first, second, width) = (columns[pair.First], columns[pair.Second], cuts[pair.Second].Bins);
            var cells = new ushort[first.Length];
            for (var row = 0; row < cells.Length; row++)
                cells[row] = (ushort)((first[row] * width) + second[row]);
            return new Term($"columns {pair.First} and {pair.Second}", new double[cuts[pair.First].Bins * width], cells, ordered: false);
        }).ToArray();
        return AdditiveFit.Run(terms, labels, 0, new(), bases: bases);
    }

    private static double[] Logits(Term[] terms, FittedValues values)
    {
        var logits = new double[terms[0].Column.Length];
        Array.Fill(logits, values.Intercept);
        for (var t = 0; t < terms.Length; t++)
        {
            for (var row = 0; row < logits.Length; row++)
                logits[row] += values.Values[t][terms[t].Column[row]];
        }

        return logits;
    }

    private static double PriorIntercept(bool[] labels)
    {
        double happened = labels.Count(l => l);
        return Math.Log((happened + 1) / (labels.Length - happened + 1));
    }

    private static T[] Rows<T>(T[] column, int[] rows) => Array.ConvertAll(rows, r => column[r]);
}
