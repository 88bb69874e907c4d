namespace Kyodo.Silo.Hosting;

/// <summary>Where it is written down whose the data is: a file in the data folder, or a row in the cluster's database.</summary>
public interface IOwnerRecord
{
    /// <summary>Where the data is, for people: a folder, or a database.</summary>
    string Place { get; }

    /// <summary>What is written down; null where nothing is yet.</summary>
    /// <exception cref="InvalidOperationException">It cannot be read; the message says why.</exception>
    FolderOwner? Read();

    /// <summary>Writes it down, as a whole.</summary>
    void Write(FolderOwner owner);

    /// <summary>Waits until no other process fills the same data, and keeps others waiting until it is disposed.</summary>
    Task<IAsyncDisposable> Turn(CancellationToken cancellation);
}
