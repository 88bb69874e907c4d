using Kyodo.Embedded.Storage;

namespace Kyodo.Embedded.Tests.Runtime;

/// <summary>A disk that is full, or fails in the middle of a write, when a test says so; it counts.</summary>
internal sealed class FaultyDisk : StoreProbe
{
    public volatile bool IsFull;
    public volatile bool FailsInTheLog;
    public volatile Action? WhileLogging;
    private int _logged;
    private int _kept;

    /// <summary>How many writes went to the log.</summary>
    public int Logged => Volatile.Read(ref _logged);

    /// <summary>How many times writes became durable.</summary>
    public int Kept => Volatile.Read(ref _kept);

    public override void Committing(int writes)
    {
        if (IsFull)
            throw new IOException("The disk is full.");
    }

    public override void Logging()
    {
        Interlocked.Increment(ref _logged);
        WhileLogging?.Invoke();
        if (FailsInTheLog)
            throw new IOException("The disk failed.");
    }

    public override void Committed(int writes, TimeSpan duration) => Interlocked.Increment(ref _kept);
}
