using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Kyodo.Bench;

/// <summary>The operating system's own call, which .NET does not offer: it leaves out the metadata that SQLite's log does not need either.</summary>
internal static partial class FileData
{
    /// <summary>0, or -1 with the error set.</summary>
    [LibraryImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    public static partial int Sync(SafeFileHandle file);
}
