using System.Runtime.CompilerServices;
using Kyodo.Silo.Stored;
using Npgsql;

namespace Kyodo.Silo.Postgres;

/// <summary>The grains' states in PostgreSQL.</summary>
/// <param name="database">The database; its tables are there.</param>
/// <param name="service">Whose states: the cluster's service id.</param>
public sealed class PostgresStates(NpgsqlDataSource database, string service) : IStoredStates
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> Names(CancellationToken cancellation)
    {
        await using var command = Command("SELECT DISTINCT name COLLATE \"C\" FROM kyodo_states WHERE service = $1 AND body IS NOT NULL ORDER BY 1");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<string> names = [];
        while (await reader.ReadAsync(cancellation))
            names.Add(reader.GetString(0));
        return names;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredState> All(string name, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = Command("SELECT key, body FROM kyodo_states WHERE service = $1 AND name = $2 AND body IS NOT NULL ORDER BY key COLLATE \"C\"", name);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            yield return new(reader.GetString(0), reader.GetFieldValue<byte[]>(1));
    }

    /// <inheritdoc/>
    public async Task<StoredState?> Find(string name, string key, CancellationToken cancellation)
    {
        await using var command = Command("SELECT body FROM kyodo_states WHERE service = $1 AND name = $2 AND key = $3 AND body IS NOT NULL", name, key);
        return await command.ExecuteScalarAsync(cancellation) is byte[] body ? new(key, body) : null;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Another one is there already.</exception>
    public async Task Add(string name, StoredState state, CancellationToken cancellation)
    {
        var body = state.Body.ToArray();
        await using var command = Command("INSERT INTO kyodo_states (service, name, key, version, body) VALUES ($1, $2, $3, 1, $4) ON CONFLICT DO NOTHING", name, state.Key, body);
        if (await command.ExecuteNonQueryAsync(cancellation) == 0 && (await Find(name, state.Key, cancellation) is not { } there || !there.Body.Span.SequenceEqual(body)))
            throw new InvalidOperationException($"Another {name} {state.Key} is stored already.");
    }

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = service });
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
