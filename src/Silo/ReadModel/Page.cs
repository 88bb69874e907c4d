namespace Kyodo.Silo.ReadModel;

/// <summary>Some rows of a longer list.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Total">How many rows the whole list has.</param>
/// <typeparam name="T">The row's type.</typeparam>
public sealed record Page<T>(IReadOnlyList<T> Rows, int Total);
