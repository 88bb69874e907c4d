using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Kyodo.Bench.Search;

/// <summary>How fast one core reads memory that no cache holds: the roof over any scan.</summary>
internal static class MemoryBandwidth
{
    /// <summary>Bytes a second, the best of several passes over 512 MB.</summary>
    public static double Measure()
    {
        var memory = GC.AllocateUninitializedArray<ulong>(64 << 20);
        for (var i = 0; i < memory.Length; i++)
            memory[i] = (ulong)i;
        var best = double.MaxValue;
        Vector<ulong> kept = default;
        for (var pass = 0; pass < 6; pass++)
        {
            var vectors = MemoryMarshal.Cast<ulong, Vector<ulong>>(memory);
            Vector<ulong> a = default, b = default, c = default, d = default;
            var started = Stopwatch.GetTimestamp();
            for (var i = 0; i + 3 < vectors.Length; i += 4)
            {
                a ^= vectors[i];
                b ^= vectors[i + 1];
                c ^= vectors[i + 2];
                d ^= vectors[i + 3];
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalSeconds);
            kept ^= a ^ b ^ c ^ d;
        }

        GC.KeepAlive(kept);
        return memory.Length * 8.0 / best;
    }
}
