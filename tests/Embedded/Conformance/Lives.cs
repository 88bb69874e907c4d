namespace Kyodo.Embedded.Tests.Conformance;

public sealed class Lives : ConformanceTest
{
    [Fact]
    public async Task A_grain_is_activated_before_its_first_request()
    {
        var key = FreshKey();
        await Host.Grains.GetGrain<ILivingGrain>(key).TouchAsync();
        Assert.Equal(["constructed", "activated", "touched"], await LogAsync(key));
    }

    [Fact]
    public async Task A_grain_that_asked_for_it_leaves_and_comes_back_anew()
    {
        var key = FreshKey();
        var grain = Host.Grains.GetGrain<ILivingGrain>(key);
        await grain.LeaveAsync();
        await grain.TouchAsync();
        Assert.Equal(["constructed", "activated", "deactivated ApplicationRequested", "constructed", "activated", "touched"], await LogAsync(key));
    }

    [Fact]
    public async Task A_grain_leaves_only_when_its_request_is_done()
    {
        var key = FreshKey();
        var grain = Host.Grains.GetGrain<ILivingGrain>(key);
        var leaving = grain.LeaveSlowlyAsync();
        await Host.Grains.GetGrain<IProbeGrain>(key).WaitForAsync("leaving", 1);
        var next = grain.TouchAsync();
        await Host.Grains.GetGrain<IProbeGrain>(key).AddAsync("called");
        await Task.WhenAll(leaving, next);
        Assert.Equal(["constructed", "activated", "leaving", "called", "left", "deactivated ApplicationRequested", "constructed", "activated", "touched"], await LogAsync(key));
    }

    [Fact]
    public async Task A_grain_that_cannot_be_activated_fails_its_callers_and_is_tried_again()
    {
        var key = "fail/" + FreshKey();
        var grain = Host.Grains.GetGrain<ILivingGrain>(key);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(grain.TouchAsync);
        Assert.Equal("cannot be activated", error.Message);
        await Assert.ThrowsAsync<InvalidOperationException>(grain.TouchAsync);
        Assert.Equal(["constructed", "constructed"], await LogAsync(key));
    }

    [Fact]
    public async Task A_grain_nobody_calls_leaves()
    {
        var key = FreshKey();
        await Host.Grains.GetGrain<ILivingGrain>(key).TouchAsync();
        for (var minutes = 0; minutes < 30 && (await LogAsync(key))[^1] != "deactivated ActivationIdle"; minutes++)
        {
            await PassTimeAsync(TimeSpan.FromMinutes(1));
            await Host.CollectIdleAsync();
        }

        Assert.Equal("deactivated ActivationIdle", (await LogAsync(key))[^1]);
    }

    [Fact]
    public async Task A_grain_that_is_called_stays()
    {
        var key = FreshKey();
        for (var i = 0; i < 40; i++)
        {
            await PassTimeAsync(TimeSpan.FromMinutes(1));
            await Host.Grains.GetGrain<ILivingGrain>(key).TouchAsync();
            await Host.CollectIdleAsync();
        }

        Assert.Equal(1, (await LogAsync(key)).Count(line => line == "constructed"));
    }

    [Fact]
    public async Task A_grain_may_delay_its_leaving()
    {
        var key = FreshKey();
        await Host.Grains.GetGrain<ILivingGrain>(key).StayAsync(TimeSpan.FromHours(2));
        for (var i = 0; i < 60; i++)
        {
            await PassTimeAsync(TimeSpan.FromMinutes(1));
            await Host.CollectIdleAsync();
        }

        await Host.Grains.GetGrain<ILivingGrain>(key).TouchAsync();
        Assert.Equal(["constructed", "activated", "touched"], await LogAsync(key));
    }

    [Fact]
    public async Task Scoped_services_live_as_long_as_the_activation()
    {
        var key = FreshKey();
        var grain = Host.Grains.GetGrain<IScopedGrain>(key);
        var first = await grain.ScopeAsync();
        Assert.Equal(first, await grain.ScopeAsync());
        Assert.NotEqual(first, await Fresh<IScopedGrain>().ScopeAsync());
        var service = ScopedGrain.Last[key];
        await Host.DeactivateAllAsync();
        Assert.True(service.IsDisposed);
        Assert.NotEqual(first, await grain.ScopeAsync());
    }

    private async Task<IReadOnlyList<string>> LogAsync(string key) => await Host.Grains.GetGrain<IProbeGrain>(key).AllAsync();
}
