[assembly: AssemblyFixture(typeof(Kyodo.Fixtures.Cluster.Database))]

namespace Kyodo.Fixtures.Cluster;

/// <summary>One PostgreSQL for all tests here.</summary>
public sealed class Database : IAsyncLifetime
{
    /// <summary>The server; null where PostgreSQL is not installed.</summary>
    public static PostgresServer? Server { get; private set; }

    public async ValueTask InitializeAsync() => Server = PostgresServer.Missing is null ? await PostgresServer.Start() : null;

    public async ValueTask DisposeAsync()
    {
        if (Server is not null)
            await Server.DisposeAsync();
    }
}
