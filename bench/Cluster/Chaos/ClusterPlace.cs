using System.Globalization;
using Kyodo.Bench.Postgres;
using Kyodo.Silo;
using Kyodo.Silo.Hosting;
using Kyodo.Silo.Postgres;
using Kyodo.Silo.Stored;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;

namespace Kyodo.Bench.Chaos;

/// <summary>Two silo processes on one PostgreSQL; this process is a client of both.</summary>
internal sealed class ClusterPlace : IPlace
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(10);

    private readonly string _folder = Directory.CreateTempSubdirectory("kyodo-chaos-").FullName;
    private readonly ClusterSettings _settings = new();
    private readonly List<NodeProcess> _silos = [];
    private PostgresCluster? _postgres;
    private IHost? _client;

    public IReadOnlyList<NodeProcess> Nodes => _silos;

    private string Connection => new NpgsqlConnectionStringBuilder(_postgres!.ConnectionString) { Pooling = true, MaxPoolSize = 50 }.ToString();

    public async Task<ICity> OpenAsync(PreparedCity city, Func<IGrainFactory, Task> prepare)
    {
        _postgres = await PostgresCluster.StartAsync();
        var description = Path.Combine(_folder, "city.json");
        await File.WriteAllTextAsync(description, OwnerText.Write(PreparedCity.Description));
        _silos.AddRange([Silo("one", description), Silo("two", description)]);
        await Task.WhenAll(_silos.Select(s => s.StartAsync()));
        _client = Client();
        await _client.StartAsync();
        var grains = _client.Services.GetRequiredService<IGrainFactory>();
        await prepare(grains);
        return new GrainCity(grains);
    }

    public async Task<IReadOnlyList<StoredState>> CloseAsync(string name)
    {
        await _client!.StopAsync();
        foreach (var silo in _silos)
            await silo.StopAsync(StopKind.Kill);
        await using var database = NpgsqlDataSource.Create(Connection);
        return await new PostgresStates(database, _settings.ServiceId).All(name, CancellationToken.None).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        _silos.ForEach(s => s.Dispose());
        if (_postgres is not null)
            await _postgres.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private NodeProcess Silo(string name, string description) => new(
        Path.Combine(AppContext.BaseDirectory, "kyodo.dll"),
        [
            "serve", "--data", Path.Combine(_folder, name), "--sample", "none", "--municipality", description,
            "--silo-port", NodeProcess.FreePort().ToString(CultureInfo.InvariantCulture), "--gateway-port", NodeProcess.FreePort().ToString(CultureInfo.InvariantCulture),
        ],
        new Dictionary<string, string> { ["ConnectionStrings__Kyodo"] = Connection, ["Logging__LogLevel__Default"] = "Warning" },
        "kyodo: municipality",
        Path.Combine(_folder, name + ".log"));

    private IHost Client()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Error);
        builder.Services.AddOrleansClient(client =>
        {
            client.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (_settings.ClusterId, _settings.ServiceId));
            client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = s_timeout);
            client.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = ("Npgsql", Connection));
            client.Services.AddMatchingTypes();
        });
        return builder.Build();
    }
}
