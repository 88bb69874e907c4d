namespace Kyodo.Embedded.Storage.Sqlite;

/// <summary>Keeps other processes from a data folder. The operating system releases it when the process ends, however it ends.</summary>
internal sealed class DataFolderLock : IDisposable
{
    public const string FileName = "kyodo.lock";

    private readonly FileStream _file;

    public DataFolderLock(string folder)
    {
        try
        {
            _file = new FileStream(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error)
        {
            throw new DataFolderInUseException(folder, error);
        }
    }

    public void Dispose() => _file.Dispose();
}
