namespace Kyodo.Silo.Tests.Commands;

public sealed class A_simulation
{
    [Fact]
    public async Task Writes_a_page_with_pictures_and_a_table_for_programs()
    {
        using var city = new CityFolder();
        var result = (await city.RunPlain("simulate", "report", "--setting", "small-town", "--months", "3", "--seeds", "2", "--language", "en")).IsDone();
        var folder = city.At("report");
        Assert.Contains("Ask last time's person", result.Output, StringComparison.Ordinal);
        var page = await File.ReadAllTextAsync(Path.Combine(folder, "report.html"), TestContext.Current.CancellationToken);
        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        var pictures = Directory.GetFiles(folder, "*.svg");
        Assert.Equal(9, pictures.Length);
        Assert.All(pictures, p => Assert.Contains(Path.GetFileName(p), page, StringComparison.Ordinal));
        Assert.All(pictures, p => Assert.Equal("svg", System.Xml.Linq.XDocument.Load(p).Root!.Name.LocalName));
        var table = await File.ReadAllLinesAsync(Path.Combine(folder, "figures.csv"), TestContext.Current.CancellationToken);
        Assert.Equal("setting,policy,measure,mean,low,high", table[0]);
        Assert.Contains(table, line => line.StartsWith("small-town,ours,fillRate,0.", StringComparison.Ordinal));
        Assert.False(Directory.Exists(city.Data));
    }

    [Fact]
    public async Task Writes_over_nothing()
    {
        using var city = new CityFolder();
        var folder = Directory.CreateDirectory(city.At("report")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "letter.txt"), "keep", TestContext.Current.CancellationToken);
        (await city.RunPlain("simulate", "report", "--setting", "small-town", "--months", "1", "--seeds", "1")).IsRefused("is not empty");
        Assert.Single(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task On_records_that_tell_of_nothing_is_refused_in_one_line_and_writes_nothing()
    {
        using var city = new CityFolder();
        (await city.Run("simulate", "report", "--history")).IsRefused("There is no data");
        await city.Fill();
        (await city.Run("simulate", "report", "--history")).IsRefused("The history is empty");
        Assert.False(Directory.Exists(city.At("report")));
    }
}
