namespace Kyodo.Embedded.Storage;

/// <summary>Watches the store's writes becoming durable, and may make that slower: the seam for benches and for simulated slow disks.</summary>
public class StoreProbe
{
    /// <summary>Called by the writer before writes are made durable; throwing here fails them like a disk that is full.</summary>
    /// <param name="writes">How many, together.</param>
    public virtual void Committing(int writes)
    {
    }

    /// <summary>
    /// Called by the writer when a lone write goes to the commit log; throwing here is a disk that fails in the middle of it, after which
    /// the store takes no more writes.
    /// </summary>
    public virtual void Logging()
    {
    }

    /// <summary>Called by the writer when they are durable, before they are acknowledged; blocking here delays them like a slow fsync.</summary>
    /// <param name="writes">How many, together.</param>
    /// <param name="duration">How long it took, the fsync included.</param>
    public virtual void Committed(int writes, TimeSpan duration)
    {
    }
}
