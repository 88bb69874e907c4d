using System.Runtime.CompilerServices;
using Kyodo.Embedded;
using Kyodo.Embedded.Storage;
using Kyodo.Grains.Districts;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Tests.City;

/// <summary>Districts' journals in the grains' own store.</summary>
internal sealed class StoreJournal(Func<GrainHost> host) : IDistrictJournal
{
    private IGrainStore Store => host().Store;

    public async Task<DistrictSnapshot?> ReadSnapshot(DistrictId district, CancellationToken cancellation) =>
        await Store.ReadSnapshotAsync(district.Value) is { } snapshot ? new(snapshot.Number, snapshot.Layout, snapshot.Body) : null;

    public async IAsyncEnumerable<DistrictEntry> Read(DistrictId district, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var entry in Store.ReadJournalAsync(district.Value, after + 1))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return new(entry.Number, entry.Body);
        }
    }

    public async Task<long> Append(DistrictId district, long after, IReadOnlyList<ReadOnlyMemory<byte>> entries, CancellationToken cancellation)
    {
        var last = await Store.AppendAsync(district.Value, entries);
        return last == after + entries.Count ? last : throw new InvalidOperationException("Another activation has appended.");
    }

    public Task WriteSnapshot(DistrictId district, DistrictSnapshot snapshot, CancellationToken cancellation) =>
        Store.WriteSnapshotAsync(district.Value, new JournalSnapshot(snapshot.Number, snapshot.Layout, snapshot.Body));
}
