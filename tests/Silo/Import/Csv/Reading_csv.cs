using Kyodo.Silo.Import;
using Kyodo.Silo.Import.Csv;

namespace Kyodo.Silo.Tests.Import.Csv;

public sealed class Reading_csv
{
    private static List<CsvRecord> Records(string text, ImportLimits? limits = null)
    {
        var tokenizer = new CsvTokenizer(text, limits ?? ImportLimits.Default);
        var records = new List<CsvRecord>();
        while (tokenizer.Read() is { } record)
            records.Add(record);
        return records;
    }

    private static string[] Cells(CsvRecord record) => [.. record.Cells.Select(c => c.Text)];

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_line_end_ends_a_record(string end)
    {
        var records = Records($"a,b{end}c,{end}{end}d,e");
        Assert.Equal([["a", "b"], ["c", ""], [""], ["d", "e"]], records.Select(Cells));
        Assert.Equal([1, 2, 3, 4], records.Select(r => r.Line));
    }

    [Fact]
    public void A_quoted_cell_holds_commas_quotes_and_line_ends()
    {
        var records = Records("a,\"b,\"\"c\"\"\r\nd\re\nf\",g\nh");
        Assert.Equal(["a", "b,\"c\"\r\nd\re\nf", "g"], Cells(records[0]));
        Assert.Equal(5, records[1].Line);
        Assert.All(records, r => Assert.Null(r.Fault));
    }

    [Fact]
    public void A_cell_knows_the_line_it_begins_on()
    {
        var record = Assert.Single(Records("\"a\nb\",c,\"d\ne\""));
        Assert.Equal([1, 2, 2], record.Cells.Select(c => c.Line));
    }

    [Fact]
    public void A_quote_that_is_never_closed_names_the_line_it_opens_on()
    {
        var records = Records("a,b\nc,\"d\ne,f\ng,h\n");
        Assert.Equal(2, records.Count);
        Assert.Equal(new CsvFault(2, 1, ImportProblemCode.UnclosedQuote), records[1].Fault);
    }

    [Fact]
    public void Text_after_a_closing_quote_is_a_fault_of_that_record_alone()
    {
        var records = Records("\"a\"b,c\n\"d\" ,e\n");
        Assert.Equal(new CsvFault(1, 0, ImportProblemCode.TextAfterQuote), records[0].Fault);
        Assert.Null(records[1].Fault);
        Assert.Equal(["d", "e"], Cells(records[1]));
    }

    [Fact]
    public void A_quote_within_a_plain_cell_is_a_character() => Assert.Equal(["5\" pipe", "b"], Cells(Records("5\" pipe,b")[0]));

    [Fact]
    public void A_cell_or_a_record_beyond_the_limit_is_a_fault_and_the_next_record_is_read()
    {
        var limits = ImportLimits.Default with { CellCharacters = 3, Columns = 2 };
        var records = Records("abcd,b\n\"abcd\",b\na,b,c\nd,e\n", limits);
        Assert.Equal([ImportProblemCode.CellTooLong, ImportProblemCode.CellTooLong, ImportProblemCode.TooManyColumns, null], records.Select(r => r.Fault?.Code));
        Assert.Equal(["d", "e"], Cells(records[3]));
    }

    [Fact]
    public void An_empty_text_has_no_record() => Assert.Empty(Records(""));
}
