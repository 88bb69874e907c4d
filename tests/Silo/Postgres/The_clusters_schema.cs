using Kyodo.Silo.Postgres;
using Kyodo.Silo.Tests.ReadModel;
using Npgsql;

namespace Kyodo.Silo.Tests.Postgres;

public sealed class The_clusters_schema(PostgresFixture postgres)
{
    [Fact]
    public async Task Made_twice_it_is_the_same()
    {
        await using var database = await ClusterDatabase.Make(postgres);
        await ClusterSchema.Ensure(database.Source, CancellationToken.None);
        Assert.Equal(ClusterStatements.All.Count, await database.Count("OrleansQuery"));
        Assert.Equal(1, await database.Count("kyodo_layouts"));
    }

    [Fact]
    public async Task Many_silos_may_start_at_once()
    {
        await using var database = await ClusterDatabase.Empty(postgres);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => ClusterSchema.Ensure(database.Source, CancellationToken.None))));
        Assert.Equal(ClusterStatements.All.Count, await database.Count("OrleansQuery"));
    }

    [Fact]
    public async Task A_statement_of_an_older_program_is_replaced()
    {
        await using var database = await ClusterDatabase.Make(postgres);
        await using (var older = database.Source.CreateCommand("UPDATE OrleansQuery SET QueryText = 'SELECT 1'"))
            await older.ExecuteNonQueryAsync();
        await ClusterSchema.Ensure(database.Source, CancellationToken.None);
        await using var kept = database.Source.CreateCommand("SELECT count(*) FROM OrleansQuery WHERE QueryText = 'SELECT 1'");
        Assert.Equal(0L, await kept.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Tables_of_another_version_are_refused_and_left_alone()
    {
        await using var database = await ClusterDatabase.Make(postgres);
        await using (var newer = database.Source.CreateCommand("UPDATE kyodo_layouts SET version = 99 WHERE name = 'cluster'"))
            await newer.ExecuteNonQueryAsync();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => ClusterSchema.Ensure(database.Source, CancellationToken.None));
        Assert.Contains("99", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_who_may_make_no_tables_is_told_so_by_the_database()
    {
        await using var database = await ClusterDatabase.Empty(postgres);
        await using (var reader = database.Source.CreateCommand("DROP ROLE IF EXISTS kyodo_reader; CREATE ROLE kyodo_reader LOGIN"))
            await reader.ExecuteNonQueryAsync();
        await using var poor = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.Source.ConnectionString) { Username = "kyodo_reader" }.ToString());
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ClusterSchema.Ensure(poor, CancellationToken.None));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }
}
