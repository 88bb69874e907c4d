using Kyodo.Silo.Tests.Import;
using Kyodo.Silo.Tests.Import.Grains;

namespace Kyodo.Silo.Tests.Commands;

public sealed class Importing_through_the_process
{
    [Fact]
    public async Task The_open_data_of_Yaizu_twice_changes_nothing_the_second_time()
    {
        var files = Directory.GetFiles(Repository.SharedData("yaizu"), "222127_*.csv").Where(f => !f.EndsWith("hinannjo.csv", StringComparison.Ordinal) && !f.EndsWith("evacuation_space.csv", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        using var city = new CityFolder(code: "22212");
        TestSilo.Describe(TestSilo.Of("22212", new(34.85, 138.32), new(34.90, 138.32)), city.Path);
        var first = (await city.Run(["import", .. files, "--as", "office", "--keep-good", "--language", "en"])).IsDone();
        Assert.Contains("[222127_park_info.csv]\nlayout Parks · 142 rows: 142 good", first.Output.Replace("\r", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var second = (await city.Run(["import", .. files, "--as", "office", "--keep-good", "--language", "en"])).IsDone();
        var results = second.Output.Split('\n').Where(line => line.StartsWith("done: ", StringComparison.Ordinal)).ToList();
        Assert.Equal(files.Length, results.Count);
        Assert.All(results, line => Assert.StartsWith("done: 0 added, 0 changed, ", line, StringComparison.Ordinal));

        // All of it had reached the lists before the process ended.
        // The city itself lends 142 parks and nine halls.
        Assert.Equal(151, await city.Rows("SELECT max(\"Resources\") FROM read_participants"));
    }

    [Fact]
    public async Task One_bad_row_refuses_all_or_is_left_out()
    {
        using var city = new CityFolder();
        await File.WriteAllTextAsync(city.At("mixed.csv"), "種別,名前\n個人,佐倉\n神様,成田\n", TestContext.Current.CancellationToken);
        Assert.Equal(2, (await city.Run("import", "mixed.csv", "--as", "office", "--all-or-nothing")).Code);
        Assert.Equal(3, (await city.Run("import", "mixed.csv", "--as", "office", "--keep-good")).Code);
        Assert.Equal(1, await city.Rows("SELECT count(*) FROM read_participants"));
    }
}
