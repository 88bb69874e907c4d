using System.Runtime.CompilerServices;
using Kyodo.Grains.Districts;
using Kyodo.Matching.Model;
using Npgsql;
using NpgsqlTypes;

namespace Kyodo.Silo.Postgres;

/// <summary>
/// Districts' journals in PostgreSQL. A district's last number is the fence: an append that does not know it changes nothing, so that of two
/// activations one goes on and the other must read anew, also when a snapshot has taken the entries away in between.
/// </summary>
/// <param name="database">The database; its tables are there.</param>
public sealed class PostgresDistrictJournal(NpgsqlDataSource database) : IDistrictJournal
{
    /// <inheritdoc/>
    public async Task<DistrictSnapshot?> ReadSnapshot(DistrictId district, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT snapshot, layout, body FROM kyodo_journals WHERE district = $1 AND snapshot IS NOT NULL");
        command.Parameters.Add(new() { Value = district.Value });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? new(reader.GetInt64(0), reader.GetInt32(1), reader.GetFieldValue<byte[]>(2))
            : null;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<DistrictEntry> Read(DistrictId district, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT number, body FROM kyodo_journal_entries WHERE district = $1 AND number > $2 ORDER BY number");
        command.Parameters.Add(new() { Value = district.Value });
        command.Parameters.Add(new() { Value = after });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            yield return new(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1));
    }

    /// <inheritdoc/>
    public async Task<long> Append(DistrictId district, long after, IReadOnlyList<ReadOnlyMemory<byte>> entries, CancellationToken cancellation)
    {
        // One statement: the head's row lock orders the writers, and no entry is written without it.
        await using var command = database.CreateCommand("""
            WITH head AS (
                INSERT INTO kyodo_journals AS j (district, last) SELECT $1, $2 + $3 WHERE $2 = 0
                ON CONFLICT (district) DO UPDATE SET last = j.last + $3 WHERE j.last = $2 RETURNING district),
            moved AS (
                UPDATE kyodo_journals SET last = last + $3 WHERE district = $1 AND last = $2 AND $2 > 0 RETURNING district),
            entered AS (
                INSERT INTO kyodo_journal_entries (district, number, body)
                SELECT $1, $2 + e.nth, e.body FROM unnest($4) WITH ORDINALITY AS e (body, nth)
                WHERE EXISTS (SELECT FROM head) OR EXISTS (SELECT FROM moved) RETURNING 1)
            SELECT count(*) FROM entered
            """);
        command.Parameters.Add(new() { Value = district.Value });
        command.Parameters.Add(new() { Value = after });
        command.Parameters.Add(new() { Value = (long)entries.Count });
        command.Parameters.Add(new() { Value = entries.Select(e => e.ToArray()).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea });
        var entered = (long)(await command.ExecuteScalarAsync(cancellation))!;
        return entered == entries.Count
            ? after + entries.Count
            : throw new InvalidOperationException($"The journal of {district} does not end at {after}: another activation has appended.");
    }

    /// <inheritdoc/>
    public async Task WriteSnapshot(DistrictId district, DistrictSnapshot snapshot, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var put = new NpgsqlCommand(
            "UPDATE kyodo_journals SET snapshot = $2, layout = $3, body = $4 WHERE district = $1 AND last >= $2 AND coalesce(snapshot, 0) <= $2", connection);
        put.Parameters.Add(new() { Value = district.Value });
        put.Parameters.Add(new() { Value = snapshot.Number });
        put.Parameters.Add(new() { Value = snapshot.Layout });
        put.Parameters.Add(new() { Value = snapshot.Body.ToArray() });
        if (await put.ExecuteNonQueryAsync(cancellation) == 0)
            throw new InvalidOperationException($"The journal of {district} has a newer snapshot than {snapshot.Number}: another activation has written it.");
        await using var drop = new NpgsqlCommand("DELETE FROM kyodo_journal_entries WHERE district = $1 AND number <= $2", connection);
        drop.Parameters.Add(new() { Value = district.Value });
        drop.Parameters.Add(new() { Value = snapshot.Number });
        await drop.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
