using Kyodo.Bench.Chaos;

namespace Kyodo.Bench.Tests;

public sealed class Chaos_on_a_data_folder
{
    [Fact]
    public async Task Kills_the_web_process_and_finds_all_that_clients_were_told()
    {
        var figures = await ChaosScenario.RunAsync(BenchArguments.Parse(["--seconds", "3", "--kill-every", "2", "--workers", "2"]), new FolderPlace());
        Assert.True((bool)figures["clean"]!, figures.ToJsonString());
        Assert.Equal(1, (int)figures["kills"]!);
        Assert.True((long)figures["failed"]! > 0);
    }

    [Theory]
    [InlineData("--stop", "gently", "--stop must be kill or term")]
    [InlineData("--next", "/there/is/none", "--next: there is no folder")]
    [InlineData("--workers", "0", "--workers must be a whole number")]
    [InlineData("--silos", "3", "--silos is not an option")]
    public async Task Refuses_what_is_no_option_before_anything_starts(string name, string value, string because) =>
        Assert.Contains(
            because,
            (await Assert.ThrowsAsync<BenchArgumentException>(() => ChaosScenario.RunAsync(BenchArguments.Parse([name, value]), new FolderPlace()))).Message,
            StringComparison.Ordinal);
}
