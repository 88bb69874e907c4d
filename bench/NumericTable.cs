using System.Globalization;

namespace Kyodo.Bench;

/// <summary>A CSV file of numbers with a header; an empty cell is missing (NaN). The label column holds 0 and 1.</summary>
internal sealed record NumericTable(IReadOnlyList<string> Names, IReadOnlyList<double[]> Columns, bool[] Labels)
{
    public static NumericTable Read(string path, string label)
    {
        if (!File.Exists(path))
            throw new BenchArgumentException($"There is no file '{path}'.");
        using var lines = File.ReadLines(path).GetEnumerator();
        if (!lines.MoveNext())
            throw new BenchArgumentException($"{path} is empty.");
        var header = lines.Current.TrimStart('\uFEFF').Split(',');
        var labelAt = Array.IndexOf(header, label);
        if (labelAt < 0)
            throw new BenchArgumentException($"{path} has no column '{label}'.");

        var columns = Array.ConvertAll(header, _ => new List<double>());
        for (var line = 2; lines.MoveNext(); line++)
        {
            var cells = lines.Current.Split(',');
            if (cells.Length != header.Length)
                throw new BenchArgumentException($"{path}, line {line}: {cells.Length} cells instead of {header.Length}.");
            for (var c = 0; c < cells.Length; c++)
            {
                var value = double.NaN;
                if (cells[c].Length > 0 && !double.TryParse(cells[c], NumberStyles.Float, CultureInfo.InvariantCulture, out value))
                    throw new BenchArgumentException($"{path}, line {line}, column '{header[c]}': '{cells[c]}' is not a number.");
                if (c == labelAt && value is not (0 or 1))
                    throw new BenchArgumentException($"{path}, line {line}: the label '{cells[c]}' is neither 0 nor 1.");
                columns[c].Add(value);
            }
        }

        if (columns[0].Count == 0)
            throw new BenchArgumentException($"{path} has no row.");
        return new(
            [.. header.Where((_, c) => c != labelAt)],
            [.. columns.Where((_, c) => c != labelAt).Select(c => c.ToArray())],
            [.. columns[labelAt].Select(v => v == 1)]);
    }
}
