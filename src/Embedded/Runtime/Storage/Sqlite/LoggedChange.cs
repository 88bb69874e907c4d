namespace Kyodo.Embedded.Storage.Sqlite;

/// <summary>What one write did to the store.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Name">The state's or journal's name.</param>
/// <param name="Key">The record's key, UTF-8; empty for a journal's entry.</param>
/// <param name="Number">The record's new version, or the entry's number.</param>
/// <param name="Body">What is stored now; empty for a removal.</param>
internal readonly record struct LoggedChange(LoggedChangeKind Kind, string Name, ReadOnlyMemory<byte> Key, long Number, ReadOnlyMemory<byte> Body);
