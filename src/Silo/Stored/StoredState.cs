namespace Kyodo.Silo.Stored;

/// <summary>A grain's state as it is stored.</summary>
/// <param name="Key">The grain's key.</param>
/// <param name="Body">UTF-8 JSON.</param>
public readonly record struct StoredState(string Key, ReadOnlyMemory<byte> Body);
