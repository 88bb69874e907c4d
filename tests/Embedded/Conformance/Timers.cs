namespace Kyodo.Embedded.Tests.Conformance;

public sealed class Timers : ConformanceTest
{
    [Fact]
    public async Task A_timer_ticks_when_due_and_then_each_period()
    {
        var key = FreshKey();
        await Host.Grains.GetGrain<ITimedGrain>(key).StartAsync(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(5), interleave: false, keepAlive: false);
        await PassTimeAsync(TimeSpan.FromSeconds(9));
        Assert.Equal(0, await TicksAsync(key));
        await PassTimeAsync(TimeSpan.FromSeconds(1));
        await WaitForTicksAsync(key, 1);
        await PassTimeAsync(TimeSpan.FromSeconds(4));
        Assert.Equal(1, await TicksAsync(key));
        await PassTimeAsync(TimeSpan.FromSeconds(1));
        await WaitForTicksAsync(key, 2);
    }

    [Fact]
    public async Task A_timer_without_a_period_ticks_once()
    {
        var key = FreshKey();
        await Host.Grains.GetGrain<ITimedGrain>(key).StartAsync(TimeSpan.Zero, Timeout.InfiniteTimeSpan, interleave: false, keepAlive: false);
        await PassTimeAsync(TimeSpan.FromSeconds(1));
        await WaitForTicksAsync(key, 1);
        await PassTimeAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(1, await TicksAsync(key));
    }

    [Fact]
    public async Task All_overloads_tick()
    {
        var key = FreshKey();
        await Host.Grains.GetGrain<ITimedGrain>(key).StartEveryOverloadAsync();
        await PassTimeAsync(TimeSpan.FromSeconds(1));
        await WaitForTicksAsync(key, 8);
    }

    [Fact]
    public async Task A_disposed_timer_ticks_no_more()
    {
        var key = FreshKey();
        var grain = Host.Grains.GetGrain<ITimedGrain>(key);
        await grain.StartAsync(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), interleave: false, keepAlive: false);
        await PassTimeAsync(TimeSpan.FromSeconds(1));
        await WaitForTicksAsync(key, 1);
        await grain.StopAsync();
        for (var i = 0; i < 5; i++)
            await PassTimeAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await TicksAsync(key));
    }

    [Fact]
    public async Task A_timer_may_be_changed()
    {
        var key = FreshKey();
        var grain = Host.Grains.GetGrain<ITimedGrain>(key);
        await grain.StartAsync(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5), interleave: false, keepAlive: false);
        await grain.ChangeAsync(TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);
        await PassTimeAsync(TimeSpan.FromSeconds(2));
        await WaitForTicksAsync(key, 1);
    }

    [Fact]
    public async Task A_tick_waits_for_a_running_request_unless_it_interleaves()
    {
        var (waiting, interleaving) = (FreshKey(), FreshKey());
        foreach (var key in new[] { waiting, interleaving })
            await Host.Grains.GetGrain<ITimedGrain>(key).StartAsync(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan, interleave: key == interleaving, keepAlive: false);
        var running = new[] { waiting, interleaving }.Select(key => Host.Grains.GetGrain<ITimedGrain>(key).HoldAsync()).ToArray();
        foreach (var key in new[] { waiting, interleaving })
            await Host.Grains.GetGrain<IProbeGrain>(key).WaitForAsync("held", 1);
        await PassTimeAsync(TimeSpan.FromSeconds(1));
        await Host.Grains.GetGrain<IProbeGrain>(interleaving).WaitForAsync("tick", 1);
        Assert.Equal(0, await TicksAsync(waiting));
        foreach (var key in new[] { waiting, interleaving })
            await Host.Grains.GetGrain<ITimedGrain>(key).ReleaseAsync();
        await Task.WhenAll(running);
        await WaitForTicksAsync(waiting, 1);
    }

    [Fact]
    public async Task Ticks_of_one_timer_do_not_pile_up()
    {
        var key = FreshKey();
        var grain = Host.Grains.GetGrain<ITimedGrain>(key);
        await grain.StartAsync(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), interleave: false, keepAlive: false);
        var holding = grain.HoldAsync();
        await Host.Grains.GetGrain<IProbeGrain>(key).WaitForAsync("held", 1);
        for (var i = 0; i < 10; i++)
            await PassTimeAsync(TimeSpan.FromSeconds(1));
        await grain.ReleaseAsync();
        await holding;
        await WaitForTicksAsync(key, 1);
        Assert.Equal(1, await TicksAsync(key));
    }

    [Fact]
    public async Task A_failing_tick_does_not_end_the_timer()
    {
        var key = FreshKey();
        await Host.Grains.GetGrain<ITimedGrain>(key).StartFailingAsync(TimeSpan.FromSeconds(1));
        await PassTimeAsync(TimeSpan.FromSeconds(1));
        await WaitForTicksAsync(key, 1);
        await PassTimeAsync(TimeSpan.FromSeconds(1));
        await WaitForTicksAsync(key, 2);
    }

    [Fact]
    public async Task A_timer_ends_with_its_activation()
    {
        var key = FreshKey();
        await Host.Grains.GetGrain<ITimedGrain>(key).StartAsync(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), interleave: false, keepAlive: false);
        await Host.DeactivateAllAsync();
        await PassTimeAsync(TimeSpan.FromSeconds(1));
        await PassTimeAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(0, await TicksAsync(key));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Only_a_timer_that_says_so_keeps_its_grain_alive(bool keepAlive)
    {
        var key = FreshKey();
        await Host.Grains.GetGrain<ITimedGrain>(key).StartAsync(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1), interleave: false, keepAlive);
        for (var minutes = 1; minutes <= 30 && await GoneAsync(key) == 0; minutes++)
        {
            await PassTimeAsync(TimeSpan.FromMinutes(1));
            // A tick is due a minute after the end of the one before, for which nobody can wait without keeping the grain alive: time goes on until it comes.
            while (keepAlive && await TicksAsync(key) < minutes)
                await PassTimeAsync(TimeSpan.FromSeconds(1));
            await Host.CollectIdleAsync();
        }

        Assert.Equal(keepAlive ? 0 : 1, await GoneAsync(key));
    }

    private Task<int> GoneAsync(string key) => Host.Grains.GetGrain<IProbeGrain>(key).GetAsync("gone");

    private Task<int> TicksAsync(string key) => Host.Grains.GetGrain<IProbeGrain>(key).GetAsync("tick");

    private async Task WaitForTicksAsync(string key, int times)
    {
        await Host.Grains.GetGrain<IProbeGrain>(key).WaitForAsync("tick", times);
        // The next tick is counted from the end of this one, which a call to the same grain comes after.
        await Host.Grains.GetGrain<ITimedGrain>(key).ReleaseAsync();
        await Host.Grains.GetGrain<ITimedGrain>(key).TouchAsync();
    }
}
