using System.Runtime.InteropServices;

namespace Kyodo.Matching.Search.Blocks;

/// <summary>Zeroed memory for some blocks, freed when nobody holds it any more.</summary>
/// <remarks>
/// A change touches lines all over a block, each on another page of 4 KB; looking pages up took a quarter of an update's time.
/// Slabs of a huge page's size therefore lie on one and ask for it.
/// </remarks>
internal sealed unsafe partial class Slab
{
    // Two megabytes: a huge page of x86-64, and of Arm with pages of 4 KB.
    private const int HugePage = 1 << 21;

    // <linux/mman.h>: MADV_HUGEPAGE.
    private const int UseHugePages = 14;

    /// <summary>The most blocks that a slab can have.</summary>
    public const int MostBlocks = HugePage / Layout.Bytes;

    private readonly byte* _first;

    /// <summary>Takes the memory.</summary>
    /// <param name="blocks">For how many blocks, 1 to <see cref="MostBlocks"/>.</param>
    /// <exception cref="OutOfMemoryException">There is none.</exception>
    public Slab(int blocks)
    {
        Blocks = blocks;
        AllocatedBytes = blocks == MostBlocks ? HugePage : blocks * Layout.Bytes;
        _first = (byte*)NativeMemory.AlignedAlloc((nuint)AllocatedBytes, (nuint)(blocks == MostBlocks ? HugePage : Layout.LineBytes));
        GC.AddMemoryPressure(AllocatedBytes);
        if (blocks == MostBlocks && OperatingSystem.IsLinux())
            _ = Advise(_first, (nuint)AllocatedBytes, UseHugePages);
        NativeMemory.Clear(_first, (nuint)AllocatedBytes);
    }

    ~Slab()
    {
        if (_first is null)
            return;
        NativeMemory.AlignedFree(_first);
        GC.RemoveMemoryPressure(AllocatedBytes);
    }

    /// <summary>For how many blocks it is.</summary>
    public int Blocks { get; }

    /// <summary>What is allocated, in bytes.</summary>
    public int AllocatedBytes { get; }

    /// <summary>The first byte of a block's memory, on a cache line; valid while the slab is referenced.</summary>
    public byte* Block(int number) => _first + (number * Layout.Bytes);

    // Advice only: where it is not taken the pages are small.
    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(void* address, nuint length, int advice);
}
