namespace Kyodo.Silo;

/// <summary>One file in a backup.</summary>
/// <param name="Name">Its name in the data folder.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
internal sealed record BackupFile(string Name, long Bytes, string Sha256);
