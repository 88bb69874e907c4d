using System.Globalization;
using Kyodo.Silo.Import;
using Kyodo.Silo.Import.Csv;

namespace Kyodo.Bench;

/// <summary>A CSV file of numbers with a header (RFC 4180, UTF-8 with or without byte order mark); an empty cell is missing (NaN). The label column holds 0 and 1.</summary>
internal sealed record NumericTable(IReadOnlyList<string> Names, IReadOnlyList<double[]> Columns, bool[] Labels)
{
    private static readonly ImportLimits s_limits = ImportLimits.Default with { Columns = 10_000, CellCharacters = 1_000 };

    /// <summary>Whether both labels are there.</summary>
    public bool HasBothLabels => Labels.Contains(true) && Labels.Contains(false);

    public static NumericTable Read(string path, string label)
    {
        if (path.Length == 0)
            throw new BenchArgumentException("Name a file with --train and one with --test.");
        if (!File.Exists(path))
            throw new BenchArgumentException($"There is no file '{path}'.");
        if (!CsvText.TryDecode(File.ReadAllBytes(path), out var text, out _, out var failedLine))
            throw new BenchArgumentException($"{path}, line {failedLine}: it is not UTF-8.");
        var records = new CsvTokenizer(text, s_limits);
        var header = Header(path, records);
        var labelAt = Array.IndexOf(header, label);
        if (labelAt < 0)
            throw new BenchArgumentException($"{path} has no column '{label}'.");

        var columns = Array.ConvertAll(header, _ => new List<double>());
        while (Next(path, records) is { } record)
        {
            if (record.Cells.Count != header.Length)
                throw new BenchArgumentException($"{path}, line {record.Line}: {record.Cells.Count} cells instead of {header.Length}.");
            for (var c = 0; c < header.Length; c++)
                columns[c].Add(c == labelAt ? Label(path, record.Cells[c]) : Value(path, header[c], record.Cells[c]));
        }

        if (columns[0].Count == 0)
            throw new BenchArgumentException($"{path} has no row.");
        return new(
            [.. header.Where((_, c) => c != labelAt)],
            [.. columns.Where((_, c) => c != labelAt).Select(c => c.ToArray())],
            [.. columns[labelAt].Select(v => v == 1)]);
    }

    private static string[] Header(string path, CsvTokenizer records)
    {
        var header = Next(path, records)?.Cells.Select(c => c.Text.Trim()).ToArray() ?? throw new BenchArgumentException($"{path} is empty.");
        if (header.GroupBy(h => h, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new BenchArgumentException($"{path}, line 1: the column '{twice.Key}' is there twice.");
        return header;
    }

    // A line without anything, as many files end in, is no record.
    private static CsvRecord? Next(string path, CsvTokenizer records)
    {
        while (records.Read() is { } record)
        {
            if (record.Fault is { } fault)
                throw new BenchArgumentException($"{path}, line {fault.Line}: {fault.Code}.");
            if (record.Cells is not [{ Text: "" }])
                return record;
        }

        return null;
    }

    private static double Value(string path, string column, CsvCell cell)
    {
        var number = cell.Text.AsSpan().Trim();
        if (number.IsEmpty)
            return double.NaN;
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : throw new BenchArgumentException($"{path}, line {cell.Line}, column '{column}': '{cell.Text}' is not a number.");
    }

    private static double Label(string path, CsvCell cell) =>
        double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is 0 or 1
            ? value
            : throw new BenchArgumentException($"{path}, line {cell.Line}: the label '{cell.Text}' is neither 0 nor 1.");
}
