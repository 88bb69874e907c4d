using System.Text;
using Kyodo.Fixtures;
using Kyodo.Matching.Learning;

namespace Kyodo.Bench.Tests;

public sealed class A_table_to_learn_from : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("x,y,label\n1,-2.5,0\n,3e2,1\n")]
    [InlineData("x,y,label\r\n1,-2.5,0\r\n,3e2,1")]
    [InlineData("\uFEFF\"x\",\"y\",label\n\"1\",\" -2.5 \",\"0\"\n\"\",300,1\n\n")]
    public void Is_read_with_quotes_byte_order_mark_either_line_end_and_empty_cells(string text)
    {
        var table = NumericTable.Read(File(text), "label");
        Assert.Equal(["x", "y"], table.Names);
        Assert.Equal([1, double.NaN], table.Columns[0]);
        Assert.Equal([-2.5, 300], table.Columns[1]);
        Assert.Equal([false, true], table.Labels);
    }

    [Theory]
    [InlineData("x,label\n1,0\n2,1\nfar,1\n", "line 4, column 'x': 'far' is not a number")]
    [InlineData("x,label\nNaN,0\n", "line 2, column 'x': 'NaN' is not a number")]
    [InlineData("x,label\n1e999,0\n", "line 2, column 'x'")]
    [InlineData("x,label\n1,2\n", "line 2: the label '2' is neither 0 nor 1")]
    [InlineData("x,label\n1,\n", "line 2: the label '' is neither 0 nor 1")]
    [InlineData("x,y,label\n1,2,0\n1,0\n", "line 3: 2 cells instead of 3")]
    [InlineData("x,y\n1,0\n", "has no column 'label'")]
    [InlineData("x,x,label\n1,2,0\n", "line 1: the column 'x' is there twice")]
    [InlineData("x,label\n1,0\n\"2,1\n", "line 3: UnclosedQuote")]
    [InlineData("x,label\n", "has no row")]
    [InlineData("", "is empty")]
    public void That_is_wrong_is_refused_by_line_and_column(string text, string because) =>
        Assert.Contains(because, Assert.Throws<BenchArgumentException>(() => NumericTable.Read(File(text), "label")).Message, StringComparison.Ordinal);

    [Fact]
    public void In_no_encoding_or_not_there_is_refused()
    {
        var path = Path.Combine(_folder.Path, "bytes.csv");
        System.IO.File.WriteAllBytes(path, [.. "x,label\n1,"u8, 0xFF, 0xFE, (byte)'\n']);
        Assert.Contains("line 2", Assert.Throws<BenchArgumentException>(() => NumericTable.Read(path, "label")).Message, StringComparison.Ordinal);
        Assert.Throws<BenchArgumentException>(() => NumericTable.Read(path + "x", "label"));
    }

    [Fact]
    public async Task Of_one_label_teaches_nothing_and_says_so()
    {
        var (one, both) = (File("x,label\n1,1\n2,1\n"), File("x,label\n1,0\n2,1\n"));
        Assert.Contains("every label is 1", (await Assert.ThrowsAsync<BenchArgumentException>(() => Learn(one, both))).Message, StringComparison.Ordinal);
        Assert.Contains("beside the label", (await Assert.ThrowsAsync<BenchArgumentException>(() => Learn(File("label\n1\n0\n"), File("label\n1\n0\n")))).Message, StringComparison.Ordinal);
        Assert.Contains("--test does not have", (await Assert.ThrowsAsync<BenchArgumentException>(() => Learn(both, File("y,label\n1,0\n")))).Message, StringComparison.Ordinal);

        // There is no order to judge among rows of one label; the rest is told.
        var figures = await Learn(both, one);
        Assert.Null(figures["auc"]);
        Assert.True(double.IsFinite(figures["logLoss"]!.GetValue<double>()));
    }

    [Fact]
    public async Task With_a_constant_column_and_one_that_is_always_missing_is_learned_from_the_others()
    {
        var rows = new StringBuilder("x,same,missing,label\n");
        for (var i = 0; i < 400; i++)
            rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i % 20},7,,{(i % 20 >= 10 ? 1 : 0)}\n");
        var file = File(rows.ToString());
        var table = NumericTable.Read(file, "label");
        Assert.Empty(TableLearner.Learn(table.Columns, table.Labels).Pairs);
        var figures = await Learn(file, file);
        Assert.Equal((400, 3), (figures["rows"]!.GetValue<int>(), figures["features"]!.GetValue<int>()));
        Assert.True(figures["auc"]!.GetValue<double>() > 0.99);
    }

    public void Dispose() => _folder.Dispose();

    private static Task<System.Text.Json.Nodes.JsonObject> Learn(string train, string test) =>
        LearnScenario.Run(BenchArguments.Parse(["--train", train, "--test", test]));

    private string File(string text)
    {
        var path = Path.Combine(_folder.Path, $"{Guid.NewGuid():N}.csv");
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
