namespace Kyodo.Silo.Import.Applying;

/// <summary>How far an import is.</summary>
/// <param name="Fingerprint">The plan's fingerprint.</param>
/// <param name="Done">Records put, in the plan's order: an import broken off goes on from here.</param>
/// <param name="Total">Records in the plan.</param>
public sealed record ImportProgress(string Fingerprint, int Done, int Total);
