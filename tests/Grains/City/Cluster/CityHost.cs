using Kyodo.Fixtures;
using Kyodo.Fixtures.Cluster;
using Kyodo.Grains.Districts;
using Kyodo.Silo;
using Kyodo.Silo.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Orleans;
using Orleans.Reminders;
using Orleans.Runtime;
using Orleans.TestingHost;

namespace Kyodo.Grains.Tests.City;

/// <summary>The grains of a test city on two silos, on a PostgreSQL database that outlives a stop or a kill.</summary>
internal sealed class CityHost : IAsyncDisposable
{
    private readonly string _connection;
    private readonly NpgsqlDataSource _database;
    private readonly Action<IServiceCollection> _services;
    private InProcessTestCluster _cluster = null!;

    private CityHost(string connection, Action<IServiceCollection> services)
    {
        (_connection, _services) = (connection, services);
        _database = NpgsqlDataSource.Create(connection);
    }

    public IGrainFactory Grains => _cluster.Client;

    /// <summary>Nobody tells of commits here: whoever waits looks again after a while.</summary>
    public Task NextCommit { get; } = new TaskCompletionSource().Task;

    public static async Task<CityHost> StartAsync(Action<IServiceCollection> services)
    {
        Assert.SkipUnless(Database.Server is not null, PostgresServer.Missing ?? "");
        var host = new CityHost(await Database.Server!.NewDatabase(), services);
        await ClusterSchema.Ensure(host._database, CancellationToken.None);
        await host.OpenAsync();
        return host;
    }

    public async Task OpenAsync()
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.Options.ServiceId = "city";
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureHost(host =>
        {
            _services(host.Services);
            KeepSystemClocks(host.Services);
        });
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton<IDistrictJournal>(new PostgresDistrictJournal(_database));
            silo.UsePostgresGrains(_ => _connection);
        });
        builder.ConfigureClient(client => client.Services.AddMatchingTypes());
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async Task StopAsync()
    {
        await _cluster.StopAllSilosAsync();
        await _cluster.DisposeAsync();
    }

    public async Task KillAsync()
    {
        foreach (var silo in _cluster.Silos.ToArray())
            await _cluster.KillSiloAsync(silo);
        await _cluster.DisposeAsync();
    }

    /// <summary>Everything stored: its state's name, or <c>journal</c>, and its bytes.</summary>
    public async Task<List<(string Name, byte[] Body)>> StoredAsync()
    {
        await using var command = _database.CreateCommand(
            "SELECT name, body FROM kyodo_states WHERE body IS NOT NULL UNION ALL SELECT 'journal', body FROM kyodo_journal_entries UNION ALL SELECT 'journal', body FROM kyodo_journals WHERE body IS NOT NULL");
        await using var reader = await command.ExecuteReaderAsync();
        List<(string, byte[])> stored = [];
        while (await reader.ReadAsync())
            stored.Add((reader.GetString(0), reader.GetFieldValue<byte[]>(1)));
        return stored;
    }

    /// <summary>Changes a stored state under its grain's feet, as another program or a fault of the disk would; the grain sees it when it is read again.</summary>
    public async Task RewriteAsync(string name, string key, Func<byte[], byte[]> change)
    {
        await using var read = _database.CreateCommand("SELECT body FROM kyodo_states WHERE name = $1 AND key = $2");
        read.Parameters.Add(new() { Value = name });
        read.Parameters.Add(new() { Value = key });
        var body = (byte[])(await read.ExecuteScalarAsync())!;
        await using var write = _database.CreateCommand("UPDATE kyodo_states SET body = $3, version = version + 1 WHERE name = $1 AND key = $2");
        write.Parameters.Add(new() { Value = name });
        write.Parameters.Add(new() { Value = key });
        write.Parameters.Add(new() { Value = change(body) });
        Assert.Equal(1, await write.ExecuteNonQueryAsync());
    }

    public async Task<bool> AnyReminderAsync()
    {
        await using var command = _database.CreateCommand("SELECT count(*) FROM kyodo_reminders");
        return (long)(await command.ExecuteScalarAsync())! > 0;
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        await _database.DisposeAsync();
        await using var connection = new NpgsqlConnection(_connection);
        NpgsqlConnection.ClearPool(connection);
    }

    // Silos watch each other by the machine's clock; everything of the grains goes by the test's.
    private static void KeepSystemClocks(IServiceCollection services)
    {
        foreach (var name in new[] { TimeProviderNames.Membership, TimeProviderNames.Messaging, TimeProviderNames.GrainDirectory })
            services.AddKeyedSingleton(name, TimeProvider.System);
        foreach (var name in new[] { TimeProviderNames.Grains, TimeProviderNames.ActivationManagement, TimeProviderNames.SystemTimers, ReminderTimeProviderNames.Reminders })
            services.AddKeyedSingleton(name, (provider, _) => provider.GetRequiredService<TimeProvider>());
    }
}
