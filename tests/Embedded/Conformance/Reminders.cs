namespace Kyodo.Embedded.Tests.Conformance;

public sealed class Reminders : ConformanceTest
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_reminder_ticks_when_due_and_then_each_period()
    {
        var key = FreshKey();
        await Host.Grains.GetGrain<IRemindedGrain>(key).RegisterAsync("r", s_minute, 2 * s_minute);
        await PassTimeAsync(TimeSpan.FromSeconds(59));
        Assert.Equal(0, await TicksAsync(key));
        await PassTimeAsync(TimeSpan.FromSeconds(1));
        await WaitForTicksAsync(key, 1);
        await PassTimeAsync(s_minute);
        Assert.Equal(1, await TicksAsync(key));
        await PassTimeAsync(s_minute);
        await WaitForTicksAsync(key, 2);
    }

    [Fact]
    public async Task A_reminder_wakes_a_grain_that_is_not_in_memory()
    {
        var key = FreshKey();
        await Host.Grains.GetGrain<IRemindedGrain>(key).RegisterAsync("r", s_minute, s_minute);
        await Host.DeactivateAllAsync();
        await PassTimeAsync(s_minute);
        await WaitForTicksAsync(key, 1);
    }

    [Fact]
    public async Task Reminders_survive_a_restart_and_a_kill()
    {
        var key = FreshKey();
        await Host.Grains.GetGrain<IRemindedGrain>(key).RegisterAsync("r", s_minute, s_minute);
        await Host.RestartAsync();
        await PassTimeAsync(s_minute);
        await WaitForTicksAsync(key, 1);
        await Host.KillAsync();
        await PassTimeAsync(s_minute);
        await WaitForTicksAsync(key, 1);
    }

    [Fact]
    public async Task A_reminder_that_was_removed_ticks_no_more()
    {
        var key = FreshKey();
        var grain = Host.Grains.GetGrain<IRemindedGrain>(key);
        await grain.RegisterAsync("r", s_minute, s_minute);
        await PassTimeAsync(s_minute);
        await WaitForTicksAsync(key, 1);
        await grain.UnregisterAsync("r");
        Assert.Empty(await grain.NamesAsync());
        await PassTimeAsync(s_minute);
        await PassTimeAsync(s_minute);
        Assert.Equal(1, await TicksAsync(key));
    }

    [Fact]
    public async Task Registering_again_sets_the_times_anew()
    {
        var key = FreshKey();
        var grain = Host.Grains.GetGrain<IRemindedGrain>(key);
        await grain.RegisterAsync("r", s_minute, s_minute);
        await grain.RegisterAsync("r", 5 * s_minute, s_minute);
        await PassTimeAsync(2 * s_minute);
        Assert.Equal(0, await TicksAsync(key));
        await PassTimeAsync(3 * s_minute);
        await WaitForTicksAsync(key, 1);
        Assert.Equal(["r"], await grain.NamesAsync());
    }

    [Fact]
    public async Task A_grain_finds_its_own_reminders_only()
    {
        var grain = Fresh<IRemindedGrain>();
        await grain.RegisterAsync("a", s_minute, s_minute);
        await grain.RegisterAsync("b", s_minute, s_minute);
        await Fresh<IRemindedGrain>().RegisterAsync("c", s_minute, s_minute);
        Assert.Equal(["a", "b"], (await grain.NamesAsync()).Order(StringComparer.Ordinal));
        Assert.True(await grain.HasAsync("a"));
        Assert.False(await grain.HasAsync("c"));
    }

    [Fact]
    public async Task A_period_below_a_minute_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Fresh<IRemindedGrain>().RegisterAsync("r", s_minute, TimeSpan.FromSeconds(59)));

    private Task<int> TicksAsync(string key) => Host.Grains.GetGrain<IProbeGrain>(key).GetAsync("r");

    private Task WaitForTicksAsync(string key, int times) => Host.Grains.GetGrain<IProbeGrain>(key).WaitForAsync("r", times);
}
