namespace Kyodo.Silo.Tests.Commands;

public sealed class A_folder_in_use
{
    [Fact]
    public async Task Is_refused_by_all_but_the_backup_and_freed_when_the_server_ends()
    {
        using var city = new CityFolder();
        await city.Fill();
        await using var server = await city.Serve();
        (await city.Run("serve")).IsRefused("in use");
        (await city.Run("import", "people.csv", "--as", "office", "--keep-good")).IsRefused("/admin/import");
        (await city.Run("export", "out")).IsRefused("in use");
        (await city.Run("rebuild")).IsRefused("in use");
        Assert.False(Directory.Exists(city.At("out")));
        (await city.Run("backup", "live.zip")).IsDone();
        (await city.Run("restore", "live.zip")).IsRefused("in use");
        Assert.Equal(0, await server.Stop());
        (await city.Run("export", "out")).IsDone();
    }

    [Fact]
    public async Task Is_free_after_its_server_was_killed()
    {
        using var city = new CityFolder();
        await city.Fill();
        await using var server = await city.Serve();
        await server.Kill();
        (await city.Run("rebuild")).IsDone();
    }
}
