namespace Kyodo.Silo.Exports;

/// <summary>One file of an export.</summary>
/// <param name="Name">Its name in the export's folder.</param>
/// <param name="Kind">The states' name, <see cref="ExportManifest.Journals"/>, a table's after <see cref="ExportManifest.Table"/>, or empty for a file copied as it is.</param>
/// <param name="Count">Its lines: records of the kind.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record ExportFile(string Name, string Kind, long Count, string Sha256);
