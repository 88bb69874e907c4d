namespace Kyodo.Embedded.Storage;

/// <summary>What a journal's entries amount to, up to one of them.</summary>
/// <param name="Number">The last entry that is contained.</param>
/// <param name="Layout">The version of the body's layout, chosen by the owner.</param>
/// <param name="Body">The owner's bytes.</param>
public readonly record struct JournalSnapshot(long Number, int Layout, ReadOnlyMemory<byte> Body);
