using Kyodo.Embedded.Storage;

namespace Kyodo.Bench;

/// <summary>Counts commits, and makes each as much slower as a slow disk's fsync would.</summary>
internal sealed class SlowDisk(TimeSpan delay) : StoreProbe
{
    private long _commits;

    public long Commits => Volatile.Read(ref _commits);

    public override void Committed(int writes, TimeSpan duration)
    {
        _commits++;
        if (delay > TimeSpan.Zero)
            Thread.Sleep(delay);
    }
}
