using System.Collections.Concurrent;
using Kyodo.Grains.Desks;

namespace Kyodo.Grains.Tests.City;

/// <summary>A web node that listens to the desk and checks that each row was written before it was told.</summary>
internal sealed class DeskEar(RowsInMemory rows) : IDeskObserver
{
    public ConcurrentQueue<DeskEvent> Heard { get; } = new();

    public ConcurrentQueue<DeskEvent> ToldBeforeWritten { get; } = new();

    public Task Happened(DeskEvent deskEvent)
    {
        if (!rows.Needs.TryGetValue(deskEvent.Row.Id, out var row) || row.Version < deskEvent.Row.Version)
            ToldBeforeWritten.Enqueue(deskEvent);
        Heard.Enqueue(deskEvent);
        return Task.CompletedTask;
    }
}
