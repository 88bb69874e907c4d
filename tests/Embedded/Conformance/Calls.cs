namespace Kyodo.Embedded.Tests.Conformance;

public sealed class Calls : IAsyncLifetime
{
    private IGrainTestHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await GrainTestHosts.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_call_returns_the_grains_answer()
    {
        var counter = _host.Grains.GetGrain<ICounterGrain>("12233/a");
        Assert.Equal(3, await counter.AddAsync(3));
        Assert.Equal(5, await counter.AddAsync(2));
        Assert.Equal(5, await counter.GetAsync());
    }

    [Fact]
    public async Task A_grain_knows_its_key() =>
        Assert.Equal("12233/key", await _host.Grains.GetGrain<ICounterGrain>("12233/key").KeyAsync());

    [Fact]
    public async Task What_was_written_survives_a_restart_and_what_was_not_is_gone()
    {
        var counter = _host.Grains.GetGrain<ICounterGrain>("12233/saved");
        await counter.AddAsync(7);
        await counter.SaveAsync();
        await counter.AddAsync(1);
        await _host.RestartAsync();
        Assert.Equal(7, await _host.Grains.GetGrain<ICounterGrain>("12233/saved").GetAsync());
    }
}
