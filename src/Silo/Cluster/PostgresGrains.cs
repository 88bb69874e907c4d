using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.Providers;
using Orleans.Runtime;
using Orleans.Runtime.Hosting;
using Orleans.Storage;

namespace Kyodo.Silo;

/// <summary>States and reminders in PostgreSQL, and the types that cross grains' borders: what a silo needs beyond its members and its endpoint.</summary>
public static class PostgresGrains
{
    /// <summary>The database provider's name.</summary>
    internal const string Provider = "Npgsql";

    private const string Rows = "rows";

    /// <summary>Adds them.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="connection">Gives the connection string; the database's tables are there when the silo starts.</param>
    public static ISiloBuilder UsePostgresGrains(this ISiloBuilder silo, Func<IServiceProvider, string> connection)
    {
        silo.Services.AddMatchingTypes();
        silo.AddAdoNetGrainStorage(Rows, options => options.Configure<IServiceProvider>((o, provider) =>
        {
            (o.Invariant, o.ConnectionString) = (Provider, connection(provider));
            o.GrainStorageSerializer = new JsonGrainStates();
        }));
        silo.Services.AddGrainStorage(
            ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME,
            static (provider, _) => new GuardedStates(provider.GetRequiredKeyedService<IGrainStorage>(Rows), provider.GetRequiredService<IGrainContextAccessor>()));
        return silo.UseAdoNetReminderService(options => options.Configure<IServiceProvider>((o, provider) => (o.Invariant, o.ConnectionString) = (Provider, connection(provider))));
    }
}
