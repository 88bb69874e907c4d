namespace Kyodo.Silo.Import.Csv;

/// <summary>One record (row) of a file.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Cells">Its cells, at least one.</param>
/// <param name="Fault">The first thing wrong with its form, or null.</param>
public sealed record CsvRecord(int Line, IReadOnlyList<CsvCell> Cells, CsvFault? Fault)
{
    /// <summary>Whether every cell is empty or white space.</summary>
    public bool IsBlank => Fault is null && Cells.All(c => string.IsNullOrWhiteSpace(c.Text));
}
