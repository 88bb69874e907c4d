using System.Text;
using Kyodo.Silo.Import;
using Kyodo.Silo.Import.Csv;

namespace Kyodo.Silo.Tests.Import.Csv;

public sealed class Writing_and_reading_csv
{
    [Fact]
    public void Whatever_is_written_by_the_rules_is_read_back_with_its_lines()
    {
        for (var seed = 0; seed < 5_000; seed++)
        {
            var random = new Random(seed);
            var end = new[] { "\n", "\r\n", "\r" }[random.Next(3)];
            var written = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Enumerable.Range(0, random.Next(1, 5)).Select(_ => Cell(random)).ToArray()).ToList();
            var (text, lines) = Write(written, end, random);
            var tokenizer = new CsvTokenizer(text, ImportLimits.Default);
            foreach (var (row, line) in written.Zip(lines))
            {
                var record = tokenizer.Read();
                Assert.NotNull(record);
                Assert.Null(record.Fault);
                Assert.Equal(row, record.Cells.Select(c => c.Text));
                Assert.Equal(line, record.Line);
            }

            Assert.Null(tokenizer.Read());
        }
    }

    private static string Cell(Random random)
    {
        string[] pieces = ["a", ",", "\"", "\n", "\r\n", "\r", " ", "日", "ー"];
        return string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => pieces[random.Next(pieces.Length)]));
    }

    private static (string Text, List<int> Lines) Write(List<string[]> rows, string end, Random random)
    {
        var text = new StringBuilder();
        var lines = new List<int>();
        foreach (var row in rows)
        {
            lines.Add(1 + text.ToString().ReplaceLineEndings("\n").Count(c => c == '\n'));
            text.AppendJoin(',', row.Select(cell => cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 || random.Next(3) == 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell)).Append(end);
        }

        return (text.ToString(), lines);
    }
}
