namespace Kyodo.Embedded.Storage;

/// <summary>Watches the store's commits, and may make them slower: the seam for benches and for simulated slow disks.</summary>
public class StoreProbe
{
    /// <summary>Called by the writer before each commit; throwing here fails the transaction like a disk that is full.</summary>
    /// <param name="writes">How many writes the transaction holds.</param>
    public virtual void Committing(int writes)
    {
    }

    /// <summary>Called by the writer after each durable commit, before its writes are acknowledged; blocking here delays them like a slow fsync.</summary>
    /// <param name="writes">How many writes the transaction held.</param>
    /// <param name="duration">How long transaction and fsync took.</param>
    public virtual void Committed(int writes, TimeSpan duration)
    {
    }
}
