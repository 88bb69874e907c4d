namespace Kyodo.Embedded.Storage;

/// <summary>A stored state as its activation sees it.</summary>
internal interface IPersistentRecord
{
    /// <summary>Reads it anew.</summary>
    Task ReadStateAsync();
}
