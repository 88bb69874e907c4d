using Kyodo.Embedded.Storage.Sqlite;

namespace Kyodo.Embedded.Storage;

/// <summary>Opens the store of a data folder while no grains run: for exports, imports and rebuilding.</summary>
public static class GrainStores
{
    /// <summary>Opens it; made when missing.</summary>
    /// <param name="folder">The data folder.</param>
    /// <exception cref="DataFolderInUseException">Another process works on the folder.</exception>
    /// <exception cref="IOException">It cannot be opened, or is of another format.</exception>
    public static IGrainStore Open(string folder) => new SqliteGrainStore(folder, new StoreProbe());
}
