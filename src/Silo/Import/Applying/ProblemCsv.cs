using System.Globalization;
using System.Text;

namespace Kyodo.Silo.Import.Applying;

/// <summary>
/// Writes problems as a CSV file that a spreadsheet opens: UTF-8 with a byte order mark, CR LF. A cell that a spreadsheet would
/// take for a formula is made text by an apostrophe, for headings and values come from the file of a stranger.
/// </summary>
public static class ProblemCsv
{
    /// <summary>The file.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="culture">The language of headings and reasons: Japanese, or English for any other.</param>
    public static byte[] Write(IEnumerable<ImportProblem> problems, CultureInfo culture)
    {
        var japanese = culture.TwoLetterISOLanguageName == "ja";
        var text = new StringBuilder();
        Row(text, japanese ? ["行", "列", "扱い", "記号", "理由"] : ["Line", "Column", "Effect", "Code", "Reason"]);
        foreach (var problem in problems)
            Row(text, [problem.Line.ToString(CultureInfo.InvariantCulture), problem.Column, Effect(problem.Severity, japanese), problem.Code.ToString(), problem.Explain(culture)]);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Effect(ImportSeverity severity, bool japanese) => severity switch
    {
        ImportSeverity.Note => japanese ? "取込（注意）" : "imported (note)",
        ImportSeverity.Row => japanese ? "行を取り込まない" : "row refused",
        _ => japanese ? "ファイルを取り込まない" : "file refused",
    };

    private static void Row(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(string text)
    {
        var start = text.AsSpan().TrimStart();
        var safe = !start.IsEmpty && "=+-@＝＋－＠\t\r\n".Contains(start[0], StringComparison.Ordinal) ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
