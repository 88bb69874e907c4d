using System.Text.Json;
using Kyodo.Embedded;
using Kyodo.Fixtures;
using Kyodo.Grains.Municipalities;
using Kyodo.Matching.Model;
using Kyodo.Silo.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace Kyodo.Silo.Tests.Import.Grains;

/// <summary>The silo as it is hosted, on a real folder of its own.</summary>
internal sealed class TestSilo : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Municipality _municipality;
    private readonly string? _postgres;
    private readonly TimeProvider _clock;
    private IHost _host = null!;

    private TestSilo(Municipality municipality, string? postgres, TimeProvider clock) => (_municipality, _postgres, _clock) = (municipality, postgres, clock);

    public IServiceProvider Services => _host.Services;

    public IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    public string Folder => Path.Combine(_folder.Path, "data");

    public static async Task<TestSilo> Start(Municipality municipality, string? postgres = null, TimeProvider? clock = null)
    {
        var silo = new TestSilo(municipality, postgres, clock ?? TimeProvider.System);
        await silo.Open();
        return silo;
    }

    /// <summary>A municipality of two districts with a name and a centre each.</summary>
    public static Municipality Of(string code, GeoPoint first, GeoPoint second)
    {
        var municipality = new MunicipalityCode(code);
        return new(municipality, "試作市", "Shisaku", "Asia/Tokyo", first, [new(DistrictId.Of(municipality, 1), "中央", "Centre", first), new(DistrictId.Of(municipality, 2), "北", "North", second)], 0);
    }

    /// <summary>Writes the file that <c>Kyodo:Municipality</c> names.</summary>
    public static string Describe(Municipality municipality, string folder)
    {
        var file = Path.Combine(folder, "city.json");
        File.WriteAllText(file, JsonSerializer.Serialize(municipality, JsonSerializerOptions.Web));
        return file;
    }

    public async Task Kill()
    {
        Services.GetRequiredService<GrainHost>().Abort();
        await Close();
        await Open();
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        _folder.Dispose();
    }

    private async Task Open()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(
        [
            new("Kyodo:Data", Folder),
            new("Kyodo:Sample", "None"),
            new("Kyodo:Municipality", Describe(_municipality, _folder.Path)),
            new("Kyodo:Database", _postgres is null ? "Sqlite" : "Postgres"),
            new("ConnectionStrings:Kyodo", _postgres),
        ]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(_clock);
        builder.AddKyodoSilo();
        _host = builder.Build();
        await _host.StartAsync();
    }

    private async Task Close()
    {
        await _host.StopAsync();
        if (_host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }
}
