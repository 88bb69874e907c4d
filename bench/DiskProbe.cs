using Microsoft.Win32.SafeHandles;

namespace Kyodo.Bench;

/// <summary>What a write-ahead log does at its best: overwrite blocks that are allocated already, and sync each.</summary>
internal sealed class DiskProbe : IDisposable
{
    private const int Blocks = 1000;

    private readonly byte[] _page = new byte[4096];
    private readonly SafeFileHandle _file;
    private int _next;

    /// <summary>Makes the file with its blocks.</summary>
    public DiskProbe(string path)
    {
        _file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite);
        for (var block = 0; block < Blocks; block++)
            RandomAccess.Write(_file, _page, (long)block * _page.Length);
        RandomAccess.FlushToDisk(_file);
    }

    /// <summary>Overwrites the next block, and returns when the disk has it.</summary>
    public void Sync()
    {
        RandomAccess.Write(_file, _page, (long)(_next++ % Blocks) * _page.Length);
        RandomAccess.FlushToDisk(_file);
    }

    public void Dispose() => _file.Dispose();
}
