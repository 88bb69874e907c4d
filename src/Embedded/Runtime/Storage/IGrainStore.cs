using Orleans.Storage;

namespace Kyodo.Embedded.Storage;

/// <summary>
/// Everything a host keeps: records (a name and a key each) and journals. Every write is finished when it is durable, and not before;
/// writes of many callers share one transaction and one fsync.
/// </summary>
public interface IGrainStore : IAsyncDisposable
{
    /// <summary>Reads one record; null when there is none.</summary>
    /// <param name="name">A state's name.</param>
    /// <param name="key">A grain's key.</param>
    ValueTask<StoredRecord?> ReadAsync(string name, string key);

    /// <summary>Reads all records of a name in the order of their keys, as they were at one moment.</summary>
    /// <param name="name">A state's name.</param>
    IAsyncEnumerable<StoredRecord> ReadAllAsync(string name);

    /// <summary>The names that have records, in their ordinal order.</summary>
    Task<IReadOnlyList<string>> ReadNamesAsync();

    /// <summary>Writes or removes one record.</summary>
    /// <param name="name">A state's name.</param>
    /// <param name="key">A grain's key.</param>
    /// <param name="body">The new body; null removes the record.</param>
    /// <param name="expectedVersion">The version that must be stored; 0 when there must be none; <see cref="AnyVersion"/> for whatever.</param>
    /// <returns>The new version; 0 once removed.</returns>
    /// <exception cref="InconsistentStateException">Another version is stored.</exception>
    Task<long> WriteAsync(string name, string key, byte[]? body, long expectedVersion);

    /// <summary>Appends entries to a journal, all or none.</summary>
    /// <param name="journal">The journal's name.</param>
    /// <param name="entries">At least one.</param>
    /// <returns>The number of the last entry.</returns>
    Task<long> AppendAsync(string journal, IReadOnlyList<ReadOnlyMemory<byte>> entries);

    /// <summary>Reads a journal's entries from a number on, in order.</summary>
    /// <param name="journal">The journal's name.</param>
    /// <param name="fromNumber">The first number wanted.</param>
    IAsyncEnumerable<JournalEntry> ReadJournalAsync(string journal, long fromNumber);

    /// <summary>Reads a journal's snapshot; null when there is none.</summary>
    /// <param name="journal">The journal's name.</param>
    Task<JournalSnapshot?> ReadSnapshotAsync(string journal);

    /// <summary>Replaces a journal's snapshot, and removes the entries it contains.</summary>
    /// <param name="journal">The journal's name.</param>
    /// <param name="snapshot">The snapshot; its number is at most that of the last entry.</param>
    Task WriteSnapshotAsync(string journal, JournalSnapshot snapshot);

    /// <summary>Finished when every write begun before is durable.</summary>
    Task FlushAsync();

    /// <summary>Closes at once and drops every write that is not yet durable, as the end of the process would.</summary>
    void Abort();

    /// <summary>Expected version of writes that replace whatever is stored.</summary>
    const long AnyVersion = -1;
}
