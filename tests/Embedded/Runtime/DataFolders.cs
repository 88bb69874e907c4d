using Kyodo.Embedded.Storage;

namespace Kyodo.Embedded.Tests.Runtime;

public sealed class DataFolders
{
    [Fact]
    public async Task A_folder_in_use_is_refused_with_its_name()
    {
        await using var host = await EmbeddedTestHost.StartAsync();
        var error = await Assert.ThrowsAsync<DataFolderInUseException>(() => EmbeddedTestHost.StartAsync(options => options.DataFolder = host.Folder));
        Assert.Contains(host.Folder, error.Message, StringComparison.Ordinal);
        Assert.Equal(host.Folder, error.Folder);
    }

    [Fact]
    public async Task A_folder_is_free_again_after_a_stop_and_after_an_abort()
    {
        await using var host = await EmbeddedTestHost.StartAsync();
        await host.RestartAsync();
        await host.KillAsync();
        Assert.Equal(0, host.Host.ActivationCount);
    }
}
