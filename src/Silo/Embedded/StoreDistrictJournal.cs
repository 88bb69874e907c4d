using System.Runtime.CompilerServices;
using Kyodo.Embedded.Storage;
using Kyodo.Grains.Districts;
using Kyodo.Matching.Model;

namespace Kyodo.Silo;

/// <summary>Districts' journals in the grains' own store, each under its district's id: entries share the writer's transactions with every grain's writes.</summary>
/// <param name="store">Gives the store once it is open.</param>
public sealed class StoreDistrictJournal(Func<IGrainStore> store) : IDistrictJournal
{
    /// <inheritdoc/>
    public async Task<DistrictSnapshot?> ReadSnapshot(DistrictId district, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return await store().ReadSnapshotAsync(district.Value) is { } snapshot ? new(snapshot.Number, snapshot.Layout, snapshot.Body) : null;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<DistrictEntry> Read(DistrictId district, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var entry in store().ReadJournalAsync(district.Value, after + 1))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return new(entry.Number, entry.Body);
        }
    }

    /// <inheritdoc/>
    public async Task<long> Append(DistrictId district, long after, IReadOnlyList<ReadOnlyMemory<byte>> entries, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var last = await store().AppendAsync(district.Value, entries);

        // One process has the folder and one activation the district, so this guards against an error of ours.
        return last == after + entries.Count
            ? last
            : throw new InvalidOperationException($"The journal of {district} ends at {last}, not at {after + entries.Count}: another activation has appended.");
    }

    /// <inheritdoc/>
    public Task WriteSnapshot(DistrictId district, DistrictSnapshot snapshot, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return store().WriteSnapshotAsync(district.Value, new(snapshot.Number, snapshot.Layout, snapshot.Body));
    }
}
