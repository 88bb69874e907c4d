using System.Globalization;
using System.Net;
using Kyodo.Grains.Districts;
using Kyodo.Silo.Exports;
using Kyodo.Matching.Learning.Contests;
using Kyodo.Silo.Hosting;
using Kyodo.Silo.Learning;
using Kyodo.Silo.Postgres;
using Kyodo.Silo.Stored;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Orleans.Configuration;
using Orleans.Hosting;

namespace Kyodo.Silo;

/// <summary>The grains of the cluster stack: this process is a silo, or a client, of a cluster whose members and data are in PostgreSQL.</summary>
internal static class GrainStack
{
    private const int PoolSize = 20;

    /// <summary>Adds the grains.</summary>
    /// <exception cref="InvalidOperationException">A setting is wrong; the message says which.</exception>
    public static void AddGrainStack(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        var settings = Settings(builder.Configuration);
        services.AddSingleton(settings);
        services.PostConfigure<KyodoOptions>(options => options.Database = DatabaseKind.Postgres);
        services.AddSingleton(static provider => NpgsqlDataSource.Create(Connection(provider)));
        services.AddSingleton<IOwnerRecord, DatabaseRecord>();
        services.AddSingleton<IDistrictJournal, PostgresDistrictJournal>();
        services.AddSingleton<IStoredStates>(provider => new ClusterStates(provider.GetRequiredService<NpgsqlDataSource>(), settings.ServiceId));
        services.AddSingleton(new Trainers([.. Trainers.Usual.Challengers, new GamTrainer()], new TreeModel()));
        services.AddHostedService<ClusterTables>();
        if (settings.Role == ClusterRole.Silo)
            services.AddOrleans(silo => Configure(silo, settings));
        else
            services.AddOrleansClient(client => Configure(client, settings));
    }

    /// <summary>Opens the store while no grains run.</summary>
    /// <param name="services">A composed host's, not started.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="SilosRunningException">Silos work on the database.</exception>
    public static async Task<ClosedStore> OpenClosed(IServiceProvider services, CancellationToken cancellation)
    {
        var database = services.GetRequiredService<NpgsqlDataSource>();
        await ClusterSchema.Ensure(database, cancellation);
        await SilosRunningException.Check(database, cancellation);
        return new(services.GetRequiredService<IStoredStates>(), services.GetRequiredService<IDistrictJournal>(), KeptTables.Of(services), new Nothing());
    }

    /// <summary>Whether the failure means that silos work on the database.</summary>
    public static bool IsInUse(Exception failure) => failure is SilosRunningException;

    private static void Configure(ISiloBuilder silo, ClusterSettings settings)
    {
        silo.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (settings.ClusterId, settings.ServiceId));
        silo.Configure<EndpointOptions>(options =>
        {
            options.AdvertisedIPAddress = IPAddress.Parse(settings.Address);
            (options.SiloPort, options.GatewayPort) = (settings.SiloPort, settings.GatewayPort);
        });

        // A silo that was killed is declared dead by one of those that are left: a small cluster has no second voter.
        silo.Configure<ClusterMembershipOptions>(options => options.NumVotesForDeathDeclaration = 1);
        silo.UseAdoNetClustering(options => options.Configure<IServiceProvider>((o, provider) => (o.Invariant, o.ConnectionString) = (PostgresGrains.Provider, Connection(provider))));
        silo.UsePostgresGrains(Connection);
    }

    private static void Configure(IClientBuilder client, ClusterSettings settings)
    {
        client.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (settings.ClusterId, settings.ServiceId));
        client.UseAdoNetClustering(options => options.Configure<IServiceProvider>((o, provider) => (o.Invariant, o.ConnectionString) = (PostgresGrains.Provider, Connection(provider))));
        client.Services.AddMatchingTypes();
    }

    // Npgsql's own limit is a hundred for each pool, which is all that PostgreSQL usually gives to everybody.
    private static string Connection(IServiceProvider provider)
    {
        if (provider.GetRequiredService<IConfiguration>().GetConnectionString("Kyodo") is not { Length: > 0 } text)
            throw new InvalidOperationException("ConnectionStrings:Kyodo is not set; the cluster keeps everything in PostgreSQL.");
        var connection = new NpgsqlConnectionStringBuilder(text);
        if (!connection.ShouldSerialize("Maximum Pool Size"))
            connection.MaxPoolSize = PoolSize;
        return connection.ToString();
    }

    private static ClusterSettings Settings(IConfiguration configuration)
    {
        var settings = configuration.GetSection(ClusterSettings.Section).Get<ClusterSettings>() ?? new();
        if (!IPAddress.TryParse(settings.Address, out _))
            throw new InvalidOperationException($"{ClusterSettings.Section}:Address is an IP address, not '{settings.Address}'.");
        if (settings.SiloPort is < 1 or > 65_535)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{ClusterSettings.Section}:SiloPort is 1 to 65535, not {settings.SiloPort}."));
        if (settings.GatewayPort is < 0 or > 65_535 || settings.GatewayPort == settings.SiloPort)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{ClusterSettings.Section}:GatewayPort is 0 to 65535 and not the silo's port, not {settings.GatewayPort}."));
        if (string.IsNullOrWhiteSpace(settings.ClusterId) || string.IsNullOrWhiteSpace(settings.ServiceId))
            throw new InvalidOperationException($"{ClusterSettings.Section}:ClusterId and :ServiceId must not be empty.");
        if (configuration["Kyodo:Database"] is { Length: > 0 } database && !string.Equals(database, nameof(DatabaseKind.Postgres), StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException($"Kyodo:Database is '{database}'; the cluster keeps everything in PostgreSQL.");
        return settings;
    }

    private sealed class Nothing : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
