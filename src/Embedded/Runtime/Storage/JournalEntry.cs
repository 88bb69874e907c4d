namespace Kyodo.Embedded.Storage;

/// <summary>One entry of a journal.</summary>
/// <param name="Number">Counts from 1 in each journal, without gaps.</param>
/// <param name="Body">What was appended.</param>
public readonly record struct JournalEntry(long Number, ReadOnlyMemory<byte> Body);
