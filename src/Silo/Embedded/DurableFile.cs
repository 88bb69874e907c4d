namespace Kyodo.Silo;

/// <summary>Files whose bytes are on the disk when they have been flushed.</summary>
internal static class DurableFile
{
    // Each write of the buffer goes through to the disk: Flush(flushToDisk: true) says nothing of a sync that failed.
    private const int BufferBytes = 1 << 20;

    /// <summary>Opens a file for writing. A disk that fails is an <see cref="IOException"/> of a write or of the flush.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mode">Whether it may be there.</param>
    public static FileStream Open(string path, FileMode mode) =>
        new(path, mode, FileAccess.Write, FileShare.None, BufferBytes, FileOptions.WriteThrough);
}
