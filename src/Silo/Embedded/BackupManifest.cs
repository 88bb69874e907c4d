using System.Collections.Immutable;

namespace Kyodo.Silo;

/// <summary>What a backup holds: <c>backup.json</c> in it.</summary>
/// <param name="Format">The version of this form.</param>
/// <param name="MadeAt">When it was begun.</param>
/// <param name="Files">The files.</param>
internal sealed record BackupManifest(int Format, DateTimeOffset MadeAt, ImmutableArray<BackupFile> Files)
{
    /// <summary>The form this code writes and reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The manifest's name in the backup.</summary>
    public const string FileName = "backup.json";
}
