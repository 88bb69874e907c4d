using System.Collections.Concurrent;
using Kyodo.Grains.ReadModel;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Tests.City;

/// <summary>A read model that lives as long as the test, restarts included; can be made to fail.</summary>
internal sealed class RowsInMemory : IReadModelWriter
{
    private int _failures;

    public ConcurrentDictionary<NeedId, NeedRow> Needs { get; } = new();

    public ConcurrentDictionary<ParticipantId, ParticipantRow> Participants { get; } = new();

    public ConcurrentDictionary<CollaborationId, CollaborationRow> Collaborations { get; } = new();

    public void FailNext(int times) => Volatile.Write(ref _failures, times);

    public Task Put(NeedRow row, CancellationToken cancellation) => Put(Needs, row.Id, row, r => r.Version);

    public Task Put(ParticipantRow row, CancellationToken cancellation) => Put(Participants, row.Id, row, r => r.Version);

    public Task Put(CollaborationRow row, CancellationToken cancellation) => Put(Collaborations, row.Id, row, r => r.Version);

    private Task Put<TId, TRow>(ConcurrentDictionary<TId, TRow> rows, TId id, TRow row, Func<TRow, long> version)
        where TId : notnull
    {
        if (Interlocked.Decrement(ref _failures) >= 0)
            throw new IOException("The read model is away.");
        rows.AddOrUpdate(id, row, (_, before) => version(before) >= version(row) ? before : row);
        return Task.CompletedTask;
    }
}
