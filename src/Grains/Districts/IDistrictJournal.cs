using Kyodo.Matching.Model;

namespace Kyodo.Grains.Districts;

/// <summary>Where districts keep what they know: entries that are only ever appended, and a snapshot that stands for the older ones. Nothing of its bodies is the store's affair.</summary>
public interface IDistrictJournal
{
    /// <summary>The district's snapshot; null when there is none.</summary>
    Task<DistrictSnapshot?> ReadSnapshot(DistrictId district, CancellationToken cancellation);

    /// <summary>The district's entries after a number, in order.</summary>
    /// <param name="district">The district.</param>
    /// <param name="after">The last number that is known; 0 for none.</param>
    /// <param name="cancellation">Gives up reading.</param>
    IAsyncEnumerable<DistrictEntry> Read(DistrictId district, long after, CancellationToken cancellation);

    /// <summary>Appends entries, all or none; finished when they are durable.</summary>
    /// <param name="district">The district.</param>
    /// <param name="after">The number of the last entry as the writer knows it.</param>
    /// <param name="entries">At least one.</param>
    /// <param name="cancellation">Checked before the work starts.</param>
    /// <returns>The number of the last entry.</returns>
    /// <exception cref="InvalidOperationException">Another activation has appended meanwhile: the writer must read anew.</exception>
    Task<long> Append(DistrictId district, long after, IReadOnlyList<ReadOnlyMemory<byte>> entries, CancellationToken cancellation);

    /// <summary>Replaces the snapshot; the entries it contains may be removed.</summary>
    Task WriteSnapshot(DistrictId district, DistrictSnapshot snapshot, CancellationToken cancellation);
}
