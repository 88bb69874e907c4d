using Kyodo.Embedded;
using Kyodo.Fixtures;
using Kyodo.Grains.Districts;
using Kyodo.Grains.Needs;
using Kyodo.Silo;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Kyodo.Grains.Tests.City;

/// <summary>The grains of a test city on the embedded runtime, on a real SQLite file that outlives a stop or a kill.</summary>
internal sealed class CityHost : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CommitPulse _commits = new();
    private readonly Action<IServiceCollection> _services;
    private ServiceProvider _provider = null!;
    private GrainHost _host = null!;

    private CityHost(Action<IServiceCollection> services) => _services = services;

    public IGrainFactory Grains => _host.Grains;

    /// <summary>Ends when something has become durable.</summary>
    public Task NextCommit => _commits.Next;

    public static async Task<CityHost> StartAsync(Action<IServiceCollection> services)
    {
        var host = new CityHost(services);
        await host.OpenAsync();
        return host;
    }

    public async Task OpenAsync()
    {
        var services = new ServiceCollection();
        _services(services);
        _provider = services
            .AddSingleton<IDistrictJournal>(new StoreDistrictJournal(() => _host.Store))
            .AddEmbeddedGrains(options =>
            {
                options.DataFolder = _folder.Path;
                options.StoreProbe = _commits;
                options.GrainAssemblies.Add(typeof(NeedGrain).Assembly);
            })
            .BuildServiceProvider();
        _host = _provider.GetRequiredService<GrainHost>();
        await _host.StartAsync(CancellationToken.None);
    }

    public async Task StopAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        await _provider.DisposeAsync();
    }

    public async Task KillAsync()
    {
        _host.Abort();
        await _provider.DisposeAsync();
    }

    /// <summary>Everything stored: its state's name, or <c>journal</c>, and its bytes.</summary>
    public async Task<List<(string Name, byte[] Body)>> StoredAsync()
    {
        List<(string, byte[])> stored = [];
        foreach (var name in await _host.Store.ReadNamesAsync())
        {
            await foreach (var record in _host.Store.ReadAllAsync(name))
                stored.Add((name, record.Body.ToArray()));
        }

        foreach (var district in new[] { TestCity.North, TestCity.South })
        {
            await foreach (var entry in _host.Store.ReadJournalAsync(district.Value, 1))
                stored.Add(("journal", entry.Body.ToArray()));
        }

        return stored;
    }

    /// <summary>Changes a stored state under its grain's feet, as another program or a fault of the disk would; the grain sees it when it is read again.</summary>
    public async Task RewriteAsync(string name, string key, Func<byte[], byte[]> change)
    {
        var record = (await _host.Store.ReadAsync(name, key))!.Value;
        await _host.Store.WriteAsync(name, key, change(record.Body.ToArray()), record.Version);
    }

    public async Task<bool> AnyReminderAsync() => (await StoredAsync()).Any(stored => stored.Name == "kyodo.reminders");

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        _folder.Dispose();
    }
}
