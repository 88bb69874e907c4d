namespace Kyodo.Embedded.Storage;

/// <summary>One record of the store.</summary>
/// <param name="Key">The grain's key.</param>
/// <param name="Version">Changes with each write and never comes back; positive.</param>
/// <param name="Body">What was stored, UTF-8 JSON for grain states.</param>
public readonly record struct StoredRecord(string Key, long Version, ReadOnlyMemory<byte> Body);
