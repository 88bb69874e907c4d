using Kyodo.Fixtures;
using Kyodo.Grains.ReadModel;
using Kyodo.Silo.Hosting;
using Kyodo.Silo.ReadModel;
using Kyodo.Silo.Relational;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Kyodo.Silo.Tests.ReadModel;

/// <summary>A read model on a real database.</summary>
internal sealed class RelationalStore : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly ServiceProvider _services;

    private RelationalStore(TemporaryFolder folder, ServiceProvider services) => (_folder, _services) = (folder, services);

    public ReadModelReader Reader => _services.GetRequiredService<ReadModelReader>();

    public IReadModelWriter Writer => _services.GetRequiredService<ReadModelWriter>();

    public ReadModelTables Tables => _services.GetRequiredService<ReadModelTables>();

    public static async Task<RelationalStore> Open(string? postgres)
    {
        var folder = new TemporaryFolder();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:Kyodo", postgres)]).Build());
        services.AddLogging();
        services.Configure<KyodoOptions>(o => (o.Data, o.Database) = (folder.Path, postgres is null ? DatabaseKind.Sqlite : DatabaseKind.Postgres));
        services.AddKyodoDatabase<ReadModelContext>("read");
        services.AddSingleton<ReadModelTables>().AddSingleton<ReadModelReader>().AddSingleton<ReadModelWriter>();
        var store = new RelationalStore(folder, services.BuildServiceProvider());
        await ((IHostedService)store.Writer).StartAsync(CancellationToken.None);
        return store;
    }

    public async ValueTask DisposeAsync()
    {
        await ((IHostedService)Writer).StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
