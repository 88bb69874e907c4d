namespace Kyodo.Embedded.Tests.Runtime;

/// <summary>A store's files as they are at this moment, somewhere else: what a power cut leaves.</summary>
internal sealed class FolderCopy : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kyodo-copy-").FullName;

    public FolderCopy(string folder)
    {
        foreach (var file in new[] { "grains.commits", "grains.db", "grains.db-wal" })
            File.Copy(Path.Combine(folder, file), At(file));
    }

    /// <summary>A path in it.</summary>
    public string At(string file) => Path.Combine(_folder, file);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
