namespace Kyodo.Matching.Assignment;

/// <summary>An optimal assignment with the prices that prove it.</summary>
/// <param name="Columns">The column of each row.</param>
/// <param name="Cost">The sum of the costs.</param>
/// <param name="RowPrices">Dual prices of the rows.</param>
/// <param name="ColumnPrices">Dual prices of the columns: no cost is below its row's and column's prices together, and all prices sum to <paramref name="Cost"/>.</param>
public sealed record DenseSolution(IReadOnlyList<int> Columns, long Cost, IReadOnlyList<long> RowPrices, IReadOnlyList<long> ColumnPrices);
