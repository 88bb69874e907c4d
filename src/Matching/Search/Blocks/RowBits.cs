using System.Runtime.CompilerServices;
using Kyodo.Matching.Model;

namespace Kyodo.Matching.Search.Blocks;

/// <summary>
/// A row's bits, or the union of many rows', in eight words that lie on consecutive planes. The words that change oftenest come
/// first, so that whoever knows the row's fingerprint can stop early.
/// </summary>
[InlineArray(Count)]
internal struct RowBits
{
    /// <summary>How many words there are.</summary>
    public const int Count = 8;

    private ulong _first;

    /// <summary>The plane on which each word begins.</summary>
    public static ReadOnlySpan<int> FirstPlanes =>
        [Layout.Credentials, Layout.Hours, Layout.Hours + 64, Layout.Hours + 128, Layout.Fields, Layout.Text, Layout.Skills, Layout.Skills + 64];

    /// <summary>The bits of an entry, that of a live row among them.</summary>
    public static RowBits Of(in Entry entry) => Of(
        (ushort)entry.Credentials | ((ulong)(ushort)entry.Languages << 16) | (1UL << 32) | ((ulong)entry.Presences << 33)
            | ((ulong)entry.Frequencies << 36) | ((ulong)entry.Owner << 38) | (entry.Newcomer ? 1UL << 41 : 0),
        entry.Hours,
        Interleave(entry.Interests.Bits, entry.Experience.Bits) | ((ulong)entry.Reluctant.Bits << 32),
        entry.Text,
        entry.Skills.Bits);

    /// <summary>The bits that the rows under a summary may have.</summary>
    public static RowBits Of(in BlockSummary summary)
    {
        // Live, presences, frequencies, owner and newcomer: planes that every block uses.
        const ulong traits = 0x3FF;
        return Of(
            summary.Credentials | ((ulong)summary.Languages << 16) | (traits << 32),
            summary.Hours,
            Interleave(summary.Interests, summary.Experience) | ((ulong)summary.Reluctant << 32),
            summary.Text,
            summary.Skills);
    }

    /// <summary>What a word adds to the fingerprint of its row; 0 for a word without bits.</summary>
    /// <param name="word">Which of the eight.</param>
    /// <param name="bits">The word.</param>
    public static ulong Print(int word, ulong bits)
    {
        if (bits == 0)
            return 0;

        // The finaliser of SplitMix64 (Steele, Lea and Flood, 2014) after a step of its own for each word.
        var print = bits + ((ulong)(word + 1) * 0x9E3779B97F4A7C15UL);
        print = (print ^ (print >> 30)) * 0xBF58476D1CE4E5B9UL;
        print = (print ^ (print >> 27)) * 0x94D049BB133111EBUL;
        return print ^ (print >> 31);
    }

    /// <summary>The fingerprint of all the words, 64 bits: the sum of what each adds, so that it can be carried from word to word.</summary>
    public readonly ulong Fingerprint()
    {
        ulong print = 0;
        for (var word = 0; word < Count; word++)
            print += Print(word, this[word]);
        return print;
    }

    private static RowBits Of(ulong traits, WeeklyHours hours, ulong fields, ulong text, UInt128 skills)
    {
        var bits = default(RowBits);
        bits[0] = traits;
        bits[1] = hours.Low;
        bits[2] = hours.Middle;
        bits[3] = hours.High;
        bits[4] = fields;
        bits[5] = text;
        bits[6] = (ulong)skills;
        bits[7] = (ulong)(skills >> 64);
        return bits;
    }

    // Spreads sixteen bits to the even places (Warren, Hacker's Delight, 7-2).
    private static ulong Interleave(ushort even, ushort odd) => Spread(even) | ((ulong)Spread(odd) << 1);

    private static uint Spread(uint bits)
    {
        bits = (bits | (bits << 8)) & 0x00FF00FF;
        bits = (bits | (bits << 4)) & 0x0F0F0F0F;
        bits = (bits | (bits << 2)) & 0x33333333;
        return (bits | (bits << 1)) & 0x55555555;
    }
}
