using System.Text.Json.Nodes;
using Kyodo.Silo.Tests.ReadModel;

namespace Kyodo.Silo.Tests.Commands;

public sealed class An_export(PostgresFixture postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_back_into_a_fresh_folder_gives_the_same_export()
    {
        using var city = new CityFolder();
        await city.Fill();
        await Kept.Fill(city.Data);
        var told = (await city.Run("export", "first")).IsDone().Output;
        Assert.Contains("table.accounts.jsonl 2", told, StringComparison.Ordinal);
        Assert.Contains("table.record_looks.jsonl 3", told, StringComparison.Ordinal);
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
    public async Task Brings_accounts_into_PostgreSQL_once_and_never_over_others()
    {
        var database = (await postgres.Database(postgres: true))!;
        using var city = new CityFolder();
        await city.Fill();
        await Kept.Fill(city.Data);
        (await city.Run("export", "out")).IsDone();
        using var other = new CityFolder(database);
        (await other.Run("import", city.At("out"))).IsDone();
        Assert.Equal(2, await other.Rows("SELECT count(*) FROM accounts"));
        Assert.Equal(3, await other.Rows("SELECT count(*) FROM account_participants"));
        Assert.Equal("鍵の中身", await Kept.Key(database));

        // The same once more, as after one that was broken off, changes nothing; numbers go on after those that came.
        Directory.Delete(other.Data, recursive: true);
        (await other.Run("import", city.At("out"))).IsDone();
        Assert.Equal(2, await other.Rows("SELECT count(*) FROM accounts"));
        await other.Rows("INSERT INTO record_looks (\"Municipality\", \"At\", \"Account\", \"Participant\", \"What\") VALUES ('12233', 4, 'a', '12233/p-0000000000001', 'GET') RETURNING 1");
        Assert.Equal(4, await other.Rows("SELECT max(\"Id\") FROM record_looks"));

        Directory.Delete(other.Data, recursive: true);
        await other.Rows("UPDATE accounts SET \"PasswordHash\" = 'another' WHERE \"Role\" = 'Coordinator' RETURNING 1");
        (await other.Run("import", city.At("out"))).IsRefused("'accounts' holds another");
        Assert.False(Directory.Exists(other.Data));
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
