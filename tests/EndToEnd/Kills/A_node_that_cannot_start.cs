using System.Diagnostics;
using Kyodo.Fixtures;

namespace Kyodo.EndToEnd.Tests.Kills;

/// <summary>Issue "The main job": a data folder already in use by another process is a clear error.</summary>
public sealed class A_node_that_cannot_start
{
    [Fact]
    public async Task Says_in_one_line_that_the_folder_is_in_use_and_ends()
    {
        using var data = new TemporaryFolder();
        await using var held = new FileStream(Path.Combine(data.Path, "kyodo.lock"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        using var process = Process.Start(KillableNode.Command(new("http://127.0.0.1:0"), data.Path))!;
        var logged = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await logged;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal($"The data folder {data.Path} is in use by another process. Stop that process, or choose another folder.", said.Trim());
        Assert.Equal(2, process.ExitCode);
    }
}
