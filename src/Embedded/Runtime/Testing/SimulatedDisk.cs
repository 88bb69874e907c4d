using Kyodo.Embedded.Storage;

namespace Kyodo.Embedded.Testing;

/// <summary>What is durable; outlives every crash of a simulation.</summary>
internal sealed class SimulatedDisk
{
    private long _lastVersion;

    public SortedDictionary<(string Name, string Key), StoredRecord> Records { get; } = new(Comparer<(string Name, string Key)>.Create(static (a, b) =>
        string.CompareOrdinal(a.Name, b.Name) is var byName and not 0 ? byName : string.CompareOrdinal(a.Key, b.Key)));

    public Dictionary<string, List<JournalEntry>> Journals { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, JournalSnapshot> Snapshots { get; } = new(StringComparer.Ordinal);

    public long NextVersion() => ++_lastVersion;
}
