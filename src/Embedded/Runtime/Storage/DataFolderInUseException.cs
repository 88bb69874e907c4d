namespace Kyodo.Embedded.Storage;

/// <summary>Another process works on the data folder.</summary>
/// <param name="folder">The folder.</param>
/// <param name="cause">What the operating system said.</param>
public sealed class DataFolderInUseException(string folder, Exception cause)
    : IOException($"The data folder {folder} is in use by another process. Stop that process, or choose another folder.", cause)
{
    /// <summary>The folder.</summary>
    public string Folder { get; } = folder;
}
