using Kyodo.Fixtures;

[assembly: AssemblyFixture(typeof(Kyodo.Silo.Tests.ReadModel.PostgresFixture))]

namespace Kyodo.Silo.Tests.ReadModel;

/// <summary>One PostgreSQL for all tests here, where it is installed.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private PostgresServer? _server;

    public async ValueTask InitializeAsync() => _server = PostgresServer.Missing is null ? await PostgresServer.Start() : null;

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }

    /// <summary>A new database's connection string, or null for SQLite; skips where PostgreSQL is missing.</summary>
    public async Task<string?> Database(bool postgres)
    {
        if (!postgres)
            return null;
        Assert.SkipUnless(_server is not null, PostgresServer.Missing ?? "");
        return await _server!.NewDatabase();
    }
}
