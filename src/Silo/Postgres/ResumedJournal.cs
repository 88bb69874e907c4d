using Kyodo.Grains.Districts;
using Kyodo.Matching.Model;
using Npgsql;

namespace Kyodo.Silo.Postgres;

/// <summary>Journals that a copy which was broken off is copied to once more: what came in before is left as it is.</summary>
/// <param name="journal">The journals.</param>
/// <param name="database">Their database.</param>
public sealed class ResumedJournal(PostgresDistrictJournal journal, NpgsqlDataSource database) : IDistrictJournal
{
    /// <inheritdoc/>
    public Task<DistrictSnapshot?> ReadSnapshot(DistrictId district, CancellationToken cancellation) => journal.ReadSnapshot(district, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<DistrictEntry> Read(DistrictId district, long after, CancellationToken cancellation) => journal.Read(district, after, cancellation);

    /// <inheritdoc/>
    public async Task<long> Append(DistrictId district, long after, IReadOnlyList<ReadOnlyMemory<byte>> entries, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT last FROM kyodo_journals WHERE district = $1");
        command.Parameters.Add(new() { Value = district.Value });
        return await command.ExecuteScalarAsync(cancellation) is long last && last >= after + entries.Count
            ? after + entries.Count
            : await journal.Append(district, after, entries, cancellation);
    }

    /// <inheritdoc/>
    public Task WriteSnapshot(DistrictId district, DistrictSnapshot snapshot, CancellationToken cancellation) => journal.WriteSnapshot(district, snapshot, cancellation);
}
