using Kyodo.Embedded.Tests.Conformance;
using Orleans.Runtime;

namespace Kyodo.Embedded.Tests.Runtime;

public sealed class Stopping
{
    [Fact]
    public async Task Stopping_lets_running_requests_finish_and_refuses_new_ones()
    {
        await using var host = await EmbeddedTestHost.StartAsync(options => options.StopTimeout = TimeSpan.FromSeconds(30));
        var grain = host.Grains.GetGrain<IPlainTurnsGrain>("12233/stop");
        var waiting = grain.WaitAsync();
        var helper = host.Grains.GetGrain<ICounterGrain>("12233/helper");
        await helper.AddAsync(1);
        var release = grain.ReleaseInterleavingAsync();
        var stopping = host.Host.StopAsync(CancellationToken.None);
        await Task.WhenAll(waiting, release, stopping);
        await Assert.ThrowsAsync<OrleansException>(() => helper.AddAsync(1));
    }

    [Fact]
    public async Task A_grain_that_does_not_end_holds_stopping_up_for_its_time_only()
    {
        var host = await EmbeddedTestHost.StartAsync(options => options.StopTimeout = TimeSpan.FromMilliseconds(50));
        var stuck = host.Grains.GetGrain<IWaitingGrain>("12233/stuck").WaitForeverAsync();
        await host.DisposeAsync();
        Assert.False(stuck.IsCompletedSuccessfully);
    }
}
