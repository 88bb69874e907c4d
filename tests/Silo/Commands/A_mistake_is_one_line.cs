namespace Kyodo.Silo.Tests.Commands;

public sealed class A_mistake_is_one_line
{
    [Theory]
    [InlineData("There is no data", "export", "out")]
    [InlineData("There is no data", "rebuild")]
    [InlineData("There is no data", "backup", "out.zip")]
    [InlineData("There is no file", "restore", "missing.zip")]
    [InlineData("missing.csv", "import", "missing.csv", "--as", "office", "--dry-run")]
    [InlineData("There is no data", "import", "city.json", "--as", "office", "--dry-run")]
    [InlineData("Kyodo:Municipality", "serve", "--sample", "none")]
    [InlineData("there is no file 'other.json'", "serve", "--sample", "none", "--municipality", "other.json")]
    [InlineData("ConnectionStrings:Kyodo", "serve", "--database", "postgres")]
    [InlineData("nonsense", "serve", "--database", "postgres", "--connection", "nonsense=1")]
    [InlineData("The database cannot be used", "serve", "--database", "postgres", "--connection", "Host=127.0.0.1;Port=1;Timeout=2;Username=nobody")]
    public async Task Without_data(string because, params string[] arguments)
    {
        using var city = new CityFolder();
        (await city.RunPlain(arguments)).IsRefused(because);
        Assert.False(File.Exists(Path.Combine(city.Data, "municipality.json")));
    }

    [Fact]
    public async Task When_the_folders_description_is_damaged()
    {
        using var city = new CityFolder();
        Directory.CreateDirectory(city.Data);
        await File.WriteAllTextAsync(Path.Combine(city.Data, "municipality.json"), "{", TestContext.Current.CancellationToken);
        (await city.RunPlain("serve")).IsRefused("municipality.json");
    }
}
