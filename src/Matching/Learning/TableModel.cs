namespace Kyodo.Matching.Learning;

/// <summary>An additive model of any numeric table, as <see cref="TableLearner"/> makes it.</summary>
public sealed class TableModel
{
    private readonly IReadOnlyList<Quantiles> _cuts;
    private readonly IReadOnlyList<Quantiles> _coarseCuts;
    private readonly FittedValues _shapes;
    private readonly FittedValues _tables;

    internal TableModel(
        IReadOnlyList<Quantiles> cuts, IReadOnlyList<Quantiles> coarseCuts, FittedValues shapes, IReadOnlyList<(int First, int Second)> pairs, FittedValues tables) =>
        (_cuts, _coarseCuts, _shapes, Pairs, _tables) = (cuts, coarseCuts, shapes, pairs, tables);

    /// <summary>The pairs of columns that earned a table of their own.</summary>
    public IReadOnlyList<(int First, int Second)> Pairs { get; }

    /// <summary>The chance of a row.</summary>
    /// <param name="row">A value for each column; NaN is missing.</param>
    /// <returns>0 to 1.</returns>
    public double Chance(ReadOnlySpan<double> row)
    {
        var logit = _shapes.Intercept + _tables.Intercept;
        for (var column = 0; column < _cuts.Count; column++)
            logit += _shapes.Values[column][_cuts[column].Bin(row[column])];
        for (var pair = 0; pair < Pairs.Count; pair++)
        {
            var (first, second) = Pairs[pair];
            var cell = (_coarseCuts[first].Bin(row[first]) * _coarseCuts[second].Bins) + _coarseCuts[second].Bin(row[second]);
            logit += _tables.Values[pair][cell];
        }

        return 1 / (1 + Math.Exp(-logit));
    }
}
