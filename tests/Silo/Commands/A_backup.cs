using System.IO.Compression;

namespace Kyodo.Silo.Tests.Commands;

public sealed class A_backup
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_running_server_restores_everything_and_its_lists()
    {
        using var city = new CityFolder();
        await city.Fill();
        await using (var server = await city.Serve())
        {
            (await city.Run("backup", "live.zip")).IsDone();
            Assert.Equal(0, await server.Stop());
        }

        (await city.Run("export", "before")).IsDone();
        Directory.Move(city.Data, city.At("old"));
        (await city.Run("restore", "live.zip")).IsDone();
        (await city.Run("export", "after")).IsDone();
        foreach (var file in new[] { "person.jsonl", "group.jsonl", "need.jsonl", "municipality.json" })
            Assert.Equal(await File.ReadAllTextAsync(city.At("before/" + file), Stop), await File.ReadAllTextAsync(city.At("after/" + file), Stop));
        await using (var server = await city.Serve())
            Assert.Equal(0, await server.Stop());
        Assert.Equal((3, 1), (await city.Rows("SELECT count(*) FROM read_participants"), await city.Rows("SELECT count(*) FROM read_needs")));
    }

    [Fact]
    public async Task Is_not_restored_over_data_nor_when_it_is_damaged_or_something_else()
    {
        using var city = new CityFolder();
        await city.Fill();
        (await city.Run("backup", "good.zip")).IsDone();
        (await city.Run("backup", "good.zip")).IsRefused("is there already");
        (await city.Run("backup", "no/such/folder.zip")).IsRefused("There is no folder");
        (await city.Run("restore", "good.zip")).IsRefused("not empty");
        (await city.Run("restore", "people.csv", "--data", "other")).IsRefused("people.csv");
        await ZipFile.CreateFromDirectoryAsync(Directory.CreateDirectory(city.At("empty")).FullName, city.At("empty.zip"), Stop);
        (await city.Run("restore", "empty.zip", "--data", "other")).IsRefused("is no backup");
        await using (var zip = await ZipFile.OpenAsync(city.At("good.zip"), ZipArchiveMode.Update, Stop))
        {
            zip.GetEntry("municipality.json")!.Delete();
            await using var entry = await zip.CreateEntry("municipality.json").OpenAsync(Stop);
            await entry.WriteAsync("{}"u8.ToArray(), Stop);
        }

        (await city.Run("restore", "good.zip", "--data", "other")).IsRefused("another checksum");
        Assert.False(Directory.Exists(city.At("other")));
        Assert.False(Directory.Exists(city.At("other.restoring")));
    }
}
