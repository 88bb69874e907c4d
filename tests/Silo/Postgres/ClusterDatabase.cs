using Kyodo.Silo.Postgres;
using Kyodo.Silo.Tests.ReadModel;
using Npgsql;

namespace Kyodo.Silo.Tests.Postgres;

/// <summary>A fresh database with the cluster's tables, and its statements run as a provider runs them: typed parameters by name.</summary>
internal sealed class ClusterDatabase : IAsyncDisposable
{
    private ClusterDatabase(NpgsqlDataSource source) => Source = source;

    public NpgsqlDataSource Source { get; }

    public static async Task<ClusterDatabase> Make(PostgresFixture postgres)
    {
        var database = await Empty(postgres);
        await ClusterSchema.Ensure(database.Source, CancellationToken.None);
        return database;
    }

    public static async Task<ClusterDatabase> Empty(PostgresFixture postgres) => new(NpgsqlDataSource.Create((await postgres.Database(postgres: true))!));

    public ValueTask DisposeAsync() => Source.DisposeAsync();

    /// <summary>The rows a stored statement gives, each as its columns by name.</summary>
    public async Task<List<Dictionary<string, object?>>> Run(string statement, params (string Name, object? Value)[] parameters)
    {
        await using var read = Source.CreateCommand("SELECT QueryText FROM OrleansQuery WHERE QueryKey = $1");
        read.Parameters.Add(new() { Value = statement });
        await using var command = Source.CreateCommand((string)(await read.ExecuteScalarAsync())!);
        foreach (var (name, value) in parameters)
            command.Parameters.Add(Parameter(name, value));
        await using var reader = await command.ExecuteReaderAsync();
        List<Dictionary<string, object?>> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(
                reader.GetName, i => reader.IsDBNull(i) ? null : reader.GetValue(i), StringComparer.OrdinalIgnoreCase));
        }

        return rows;
    }

    /// <summary>A statement's one number.</summary>
    public async Task<int?> Number(string statement, params (string Name, object? Value)[] parameters) =>
        (await Run(statement, parameters)) is [var row] ? (int?)row.Values.Single() : null;

    public async Task<long> Count(string table)
    {
        await using var command = Source.CreateCommand($"SELECT count(*) FROM {table}");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    // A null still has a type, as with the providers.
    private static NpgsqlParameter Parameter(string name, object? value) => value is null
        ? new(name, name is "GrainStateVersion" ? NpgsqlTypes.NpgsqlDbType.Integer : NpgsqlTypes.NpgsqlDbType.Text) { Value = DBNull.Value }
        : new(name, value);
}
