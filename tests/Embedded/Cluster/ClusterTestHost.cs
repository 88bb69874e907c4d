using Kyodo.Embedded.Testing;
using Kyodo.Embedded.Tests.Conformance;
using Kyodo.Fixtures;
using Kyodo.Fixtures.Cluster;
using Kyodo.Silo;
using Kyodo.Silo.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orleans;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Reminders;
using Orleans.TestingHost;

namespace Kyodo.Embedded.Tests.Cluster;

/// <summary>A cluster of two silos in this process, with our storage and reminders on a PostgreSQL database of its own.</summary>
internal sealed class ClusterTestHost : IGrainTestHost
{
    // Calls time out by the machine's own clock; the usual half minute would only be waited for.
    private static readonly TimeSpan s_responseTimeout = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan s_idle = TimeSpan.FromSeconds(2);

    private readonly string _connection;
    private InProcessTestCluster _cluster = null!;

    private ClusterTestHost(string connection) => _connection = connection;

    public IGrainFactory Grains => _cluster.Client;

    public ManualTimeProvider Clock { get; } = new();

    public TimeSpan CallPatience => s_responseTimeout + TimeSpan.FromSeconds(10);

    public static async Task<ClusterTestHost> StartAsync()
    {
        Assert.SkipUnless(Database.Server is not null, PostgresServer.Missing ?? "");
        var connection = await Database.Server!.NewDatabase();
        await using (var database = NpgsqlDataSource.Create(connection))
            await ClusterSchema.Ensure(database, CancellationToken.None);
        var host = new ClusterTestHost(connection);
        await host.OpenAsync();
        return host;
    }

    public Task DeactivateAllAsync() => _cluster.Client.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);

    // Orleans measures idleness by the machine's clock.
    public async Task CollectIdleAsync()
    {
        await Task.Delay(s_idle / 20);
        await _cluster.Client.GetGrain<IManagementGrain>(0).ForceActivationCollection(s_idle);
    }

    public async Task RestartAsync()
    {
        await _cluster.StopAllSilosAsync();
        await _cluster.DisposeAsync();
        await OpenAsync();
    }

    public async Task KillAsync()
    {
        foreach (var silo in _cluster.Silos.ToArray())
            await _cluster.KillSiloAsync(silo);
        await _cluster.DisposeAsync();
        await OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        await using var connection = new NpgsqlConnection(_connection);
        NpgsqlConnection.ClearPool(connection);
    }

    private async Task OpenAsync()
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.Options.ServiceId = "conformance";
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureHost(ConfigureClock);
        builder.ConfigureSiloHost((_, host) => host.Services.AddScoped<ScopedService>());
        builder.ConfigureSilo((_, silo) =>
        {
            silo.UsePostgresGrains(_ => _connection);
            silo.Services.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = s_responseTimeout);
        });
        builder.ConfigureClient(client =>
        {
            client.Services.AddMatchingTypes();
            client.Services.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = s_responseTimeout);
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    // Silos watch each other by the machine's clock; grains, their timers, leaving and reminders go by the test's.
    private void ConfigureClock(IHostApplicationBuilder host)
    {
        host.Logging.SetMinimumLevel(LogLevel.Error);
        host.Services.AddSingleton<TimeProvider>(Clock);
        foreach (var name in new[] { TimeProviderNames.Membership, TimeProviderNames.Messaging, TimeProviderNames.GrainDirectory })
            host.Services.AddKeyedSingleton(name, TimeProvider.System);
        foreach (var name in new[] { TimeProviderNames.Grains, TimeProviderNames.ActivationManagement, TimeProviderNames.SystemTimers, ReminderTimeProviderNames.Reminders })
            host.Services.AddKeyedSingleton<TimeProvider>(name, Clock);
    }
}
