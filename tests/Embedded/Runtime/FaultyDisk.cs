using Kyodo.Embedded.Storage;

namespace Kyodo.Embedded.Tests.Runtime;

/// <summary>A disk that is full, or cannot sync, when a test says so; it counts.</summary>
internal sealed class FaultyDisk : StoreProbe
{
    public volatile bool IsFull;
    public volatile bool CannotSync;
    private int _syncs;
    private int _commits;

    /// <summary>How many writes went through the log.</summary>
    public int Syncs => Volatile.Read(ref _syncs);

    /// <summary>How many times writes became durable.</summary>
    public int Commits => Volatile.Read(ref _commits);

    public override void Committing(int writes)
    {
        if (IsFull)
            throw new IOException("The disk is full.");
    }

    public override void Syncing()
    {
        Interlocked.Increment(ref _syncs);
        if (CannotSync)
            throw new IOException("The disk cannot sync.");
    }

    public override void Committed(int writes, TimeSpan duration) => Interlocked.Increment(ref _commits);
}
