using System.Globalization;
using System.Security.Cryptography;
using Kyodo.Matching.Model;
using Kyodo.Silo.Import.Csv;
using Kyodo.Silo.Import.Values;

namespace Kyodo.Silo.Import;

/// <summary>
/// Reads a CSV file into an <see cref="ImportPlan"/>: pure, without a store and without a clock. Whatever the bytes are, the
/// answer is a plan that says what is wrong with them; nothing is thrown.
/// </summary>
public static class ImportPlanner
{
    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="options">What the file cannot say of itself.</param>
    public static ImportPlan Plan(ReadOnlySpan<byte> bytes, ImportOptions options)
    {
        var builder = new ImportPlanBuilder(options.Limits, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        if (Open(bytes, options.Limits, builder) is { } file)
            ReadRows(file, options, builder);
        return builder.Build();
    }

    /// <summary>
    /// The participants a file may refer to by the city's key, each as a person and as a group: ask the store which of them
    /// are registered and hand those to <see cref="ImportOptions.Registered"/>.
    /// </summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="municipality">The municipality.</param>
    /// <param name="limits">How much a file may hold.</param>
    public static IReadOnlySet<ParticipantId> References(ReadOnlySpan<byte> bytes, MunicipalityCode municipality, ImportLimits limits)
    {
        var references = new HashSet<ParticipantId>();
        if (Open(bytes, limits, new(limits, "")) is not { Layout.References: { } column } file || !file.Columns.TryGetValue(column, out var index))
            return references;
        var rows = 0;
        while (rows < limits.Rows && file.Tokenizer.Read() is { } record)
        {
            if (record.IsBlank)
                continue;
            rows++;
            if (index < record.Cells.Count && JapaneseText.Value(record.Cells[index].Text) is { Length: > 0 } key && !ParticipantId.TryParse(key, out _))
            {
                var (person, group) = ImportKey.Participant(municipality, key);
                references.Add(person);
                references.Add(group);
            }
        }

        return references;
    }

    private sealed record OpenFile(CsvTokenizer Tokenizer, ImportLayout Layout, IReadOnlyDictionary<ImportColumn, int> Columns, IReadOnlyList<string> Headings);

    private static OpenFile? Open(ReadOnlySpan<byte> bytes, ImportLimits limits, ImportPlanBuilder builder)
    {
        if (bytes.Length > limits.Bytes)
            return builder.RefuseFile(0, ImportProblemCode.FileTooLarge, limits.Bytes);
        if (!CsvText.TryDecode(bytes, out var text, out var encoding, out var failedLine))
            return builder.RefuseFile(failedLine, ImportProblemCode.UnknownEncoding);
        builder.Encoding = encoding;
        var tokenizer = new CsvTokenizer(text, limits);
        var header = tokenizer.Read();
        while (header is { IsBlank: true })
            header = tokenizer.Read();
        if (header is null)
            return builder.RefuseFile(0, ImportProblemCode.EmptyFile);
        if (header.Fault is { } fault)
            return builder.RefuseFile(fault.Line, fault.Code, Limit(fault.Code, limits));
        return Recognise(header, tokenizer, builder);
    }

    private static OpenFile? Recognise(CsvRecord header, CsvTokenizer tokenizer, ImportPlanBuilder builder)
    {
        string[] headings = [.. header.Cells.Select(c => JapaneseText.Cut(JapaneseText.Display(c.Text).Replace('\n', ' '), 100))];
        string[] keys = [.. header.Cells.Select(c => ImportLayouts.HeadingKey(c.Text))];
        if (ImportLayouts.Recognise(keys.ToHashSet(StringComparer.Ordinal)) is not { } layout)
        {
            var known = string.Join("、", ImportLayouts.All.Where(l => l.RefusalJapanese is null).Select(l => $"{l.Japanese}（{string.Join("・", l.Marks.Select(m => m.Name))}）"));
            return builder.RefuseFile(header.Line, ImportProblemCode.UnknownLayout, known);
        }

        builder.Layout = layout;
        var byKey = layout.Columns.SelectMany(c => ImportLayouts.Keys(c).Distinct().Select(k => (k, c))).ToDictionary(p => p.k, p => p.c, StringComparer.Ordinal);
        var columns = new Dictionary<ImportColumn, int>();
        for (var i = 0; i < keys.Length; i++)
        {
            if (!byKey.TryGetValue(keys[i], out var column))
            {
                if (layout.ReportsUnknownColumns && keys[i].Length > 0)
                    builder.Add(new(header.Cells[i].Line, headings[i], ImportProblemCode.UnknownColumn, ImportSeverity.Note));
            }
            else if (!columns.TryAdd(column, i))
            {
                return builder.RefuseFile(header.Cells[i].Line, ImportProblemCode.DuplicateHeading, column: headings[i]);
            }
        }

        return new(tokenizer, layout, columns, headings);
    }

    private static void ReadRows(OpenFile file, ImportOptions options, ImportPlanBuilder builder)
    {
        var limits = options.Limits;
        if (file.Layout.RefusalJapanese is { } japanese)
            builder.RefuseFile(0, ImportProblemCode.LayoutNotImported, $"{japanese} / {file.Layout.RefusalEnglish}");
        while (file.Tokenizer.Read() is { } record)
        {
            if (record.IsBlank)
                continue;
            if (builder.Rows == limits.Rows)
            {
                builder.RefuseFile(record.Line, ImportProblemCode.TooManyRows, limits.Rows);
                break;
            }

            if (builder.FileRefused)
                builder.CountRefused();
            else if (FormProblem(record, file, limits) is { } problem)
                builder.RefuseRow(problem);
            else
                ReadRow(record, file, options, builder);
        }

        if (builder.Rows == 0)
            builder.RefuseFile(0, ImportProblemCode.NoRows);
    }

    private static void ReadRow(CsvRecord record, OpenFile file, ImportOptions options, ImportPlanBuilder builder)
    {
        var row = new ImportRow(record, file.Layout, file.Columns, file.Headings, options);
        file.Layout.Read(row);
        builder.AddRow(row);
    }

    private static ImportProblem? FormProblem(CsvRecord record, OpenFile file, ImportLimits limits)
    {
        if (record.Fault is { } fault)
            return Refusal(fault.Line, Heading(file, fault.Cell), fault.Code, Limit(fault.Code, limits)?.ToString(CultureInfo.InvariantCulture) ?? "");
        var cells = record.Cells;
        var width = file.Headings.Count;
        if (cells.Count < width || cells.Skip(width).Any(c => !string.IsNullOrWhiteSpace(c.Text)))
            return Refusal(record.Line, "", ImportProblemCode.RaggedRow, string.Create(CultureInfo.InvariantCulture, $"{cells.Count} / {width}"));
        for (var i = 0; i < width; i++)
        {
            if (cells[i].Text.Contains('\0', StringComparison.Ordinal))
                return Refusal(cells[i].Line, file.Headings[i], ImportProblemCode.NulCharacter, "");
            if (cells[i].Text.AsSpan().IndexOfAnyInRange('\uE000', '\uF8FF') >= 0)
                return Refusal(cells[i].Line, file.Headings[i], ImportProblemCode.PrivateCharacter, "");
        }

        return null;
    }

    private static ImportProblem Refusal(int line, string column, ImportProblemCode code, string detail) => new(line, column, code, ImportSeverity.Row, Detail: detail);

    private static string Heading(OpenFile file, int index) => index < file.Headings.Count ? file.Headings[index] : "";

    private static int? Limit(ImportProblemCode code, ImportLimits limits) => code switch
    {
        ImportProblemCode.CellTooLong => limits.CellCharacters,
        ImportProblemCode.TooManyColumns => limits.Columns,
        _ => null,
    };

    private static OpenFile? RefuseFile(this ImportPlanBuilder builder, int line, ImportProblemCode code, int? limit) =>
        builder.RefuseFile(line, code, limit?.ToString(CultureInfo.InvariantCulture) ?? "");

    private static OpenFile? RefuseFile(this ImportPlanBuilder builder, int line, ImportProblemCode code, string detail = "", string column = "")
    {
        builder.Refuse(new(line, column, code, ImportSeverity.File, Detail: detail));
        return null;
    }
}
