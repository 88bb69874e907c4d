namespace Kyodo.Matching.Search;

/// <summary>A stream does not hold a snapshot of a <see cref="BlockIndex"/>, or not a whole and undamaged one.</summary>
/// <param name="message">What is wrong.</param>
public sealed class IndexSnapshotException(string message) : Exception(message);
