using System.Text.Json.Nodes;

namespace Kyodo.Silo.Tests.Commands;

public sealed class An_export
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_back_into_a_fresh_folder_gives_the_same_export()
    {
        using var city = new CityFolder();
        await city.Fill();
        var told = (await city.Run("export", "first")).IsDone().Output;
        Assert.Contains("person.jsonl 2", told, StringComparison.Ordinal);
        Assert.Contains("group.jsonl 1", told, StringComparison.Ordinal);
        Assert.Contains("need.jsonl 1", told, StringComparison.Ordinal);
        (await city.Run("import", "first", "--data", "other")).IsDone();
        (await city.Run("export", "second", "--data", "other")).IsDone();
        var files = Directory.GetFiles(city.At("first")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(files, Directory.GetFiles(city.At("second")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        foreach (var file in files.Where(f => f != "manifest.json"))
            Assert.Equal(await File.ReadAllBytesAsync(city.At("first/" + file), Stop), await File.ReadAllBytesAsync(city.At("second/" + file), Stop));
        Assert.Equal(await Manifest(city, "first"), await Manifest(city, "second"));

        // And it lives: the same file changes nothing in it, and its lists are there.
        Assert.Contains("追加 0、更新 0、変更なし 5", (await city.Run("import", "people.csv", "--as", "office", "--keep-good", "--data", "other")).IsDone().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_refused_where_something_is_and_when_it_is_damaged()
    {
        using var city = new CityFolder();
        await city.Fill();
        (await city.Run("export", "out")).IsDone();
        (await city.Run("export", "out")).IsRefused("is there already");
        (await city.Run("import", "out")).IsRefused("not empty");
        await File.AppendAllTextAsync(city.At("out/person.jsonl"), "{}\n", Stop);
        (await city.Run("import", "out", "--data", "other")).IsRefused("person.jsonl");
        File.Delete(city.At("out/person.jsonl"));
        (await city.Run("import", "out", "--data", "other")).IsRefused("is missing");
        File.Delete(city.At("out/manifest.json"));
        (await city.Run("import", "out", "--data", "other")).IsRefused("is no export");
        Assert.False(Directory.Exists(city.At("other")));
    }

    private static async Task<string> Manifest(CityFolder city, string export)
    {
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(city.At(export + "/manifest.json"), Stop))!.AsObject();
        manifest.Remove("madeAt");
        return manifest.ToJsonString();
    }
}
