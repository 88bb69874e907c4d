using Kyodo.Embedded.Storage.Sqlite;

namespace Kyodo.Embedded.Storage;

/// <summary>The store of a data folder without its grains: for exports, imports, copies and rebuilding.</summary>
public static class GrainStores
{
    /// <summary>The database's file in a data folder.</summary>
    public const string DatabaseFile = "grains.db";

    internal const string CommitLogFile = "grains.commits";

    /// <summary>Opens it while no grains run; made when missing.</summary>
    /// <param name="folder">The data folder.</param>
    /// <exception cref="DataFolderInUseException">Another process works on the folder.</exception>
    /// <exception cref="IOException">It cannot be opened, or is of another format.</exception>
    public static IGrainStore Open(string folder) => new SqliteGrainStore(folder, new StoreProbe(), TimeProvider.System);

    /// <summary>Copies it, with every write that was acknowledged before, while a process may be working on it.</summary>
    /// <param name="folder">The data folder; it has a store.</param>
    /// <param name="copy">An empty folder. The whole copy is in its <see cref="DatabaseFile"/>.</param>
    /// <exception cref="IOException">The store cannot be read, or the copy not be written.</exception>
    public static async Task CopyAsync(string folder, string copy)
    {
        // In this order: what leaves the log meanwhile is in the database.
        var log = Path.Combine(copy, CommitLogFile);
        if (File.Exists(Path.Combine(folder, CommitLogFile)))
            File.Copy(Path.Combine(folder, CommitLogFile), log);
        using (var database = SqliteDatabase.Open(Path.Combine(folder, DatabaseFile), readOnly: false))
        using (var statement = database.Prepare("VACUUM INTO ?1"))
            statement.Bind(1, Path.Combine(copy, DatabaseFile)).Run();
        await using (Open(copy))
        {
            // Being opened, it takes in what the log holds.
        }

        File.Delete(log);
        File.Delete(Path.Combine(copy, DataFolderLock.FileName));
    }
}
