namespace Kyodo.Silo.Tests.Commands;

public sealed class A_wrong_command_line
{
    [Theory]
    [InlineData]
    [InlineData("rescore")]
    [InlineData("simulate")]
    [InlineData("simulate", "report", "--months", "0")]
    [InlineData("simulate", "report", "--setting", "village")]
    [InlineData("simulate", "report", "--history", "--setting", "city")]
    [InlineData("help", "nothing")]
    [InlineData("serve", "--sample", "village")]
    [InlineData("serve", "--database", "oracle")]
    [InlineData("export")]
    [InlineData("backup", "a", "b")]
    [InlineData("import", ".", "--as", "office")]
    public async Task Ends_with_1_and_makes_nothing(params string[] arguments)
    {
        using var city = new CityFolder();
        var result = await city.RunPlain(arguments);
        Assert.Equal(1, result.Code);
        Assert.NotEmpty(result.Error);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(city.Data));
    }

    [Theory]
    [InlineData("help")]
    [InlineData("help", "import")]
    [InlineData("backup", "--help")]
    public async Task Is_helped_by_help(params string[] arguments)
    {
        using var city = new CityFolder();
        Assert.Contains("--data", (await city.RunPlain(arguments)).IsDone().Output, StringComparison.Ordinal);
    }
}
