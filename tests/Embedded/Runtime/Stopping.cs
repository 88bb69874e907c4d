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
    public async Task After_an_abort_no_grain_takes_a_turn_and_callers_outside_are_told()
    {
        await using var host = await EmbeddedTestHost.StartAsync();
        var key = "12233/aborted";
        var grain = host.Grains.GetGrain<ITimedGrain>(key);
        var probe = host.Grains.GetGrain<IProbeGrain>(key);
        await grain.StartAsync(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), interleave: true, keepAlive: false);
        var waiting = grain.HoldAsync();
        await host.KillAsync();
        await Assert.ThrowsAsync<OrleansException>(() => waiting);
        await Assert.ThrowsAsync<OrleansException>(() => probe.GetAsync("tick"));
        // The old host's timer runs on the same clock; nothing of it may reach the new host or its own grain.
        host.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(0, await host.Grains.GetGrain<IProbeGrain>(key).GetAsync("tick"));
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
