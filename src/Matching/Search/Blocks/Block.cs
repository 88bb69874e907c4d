using System.Numerics;
using System.Runtime.CompilerServices;
using Kyodo.Matching.Model;

namespace Kyodo.Matching.Search.Blocks;

/// <summary>Up to 512 entries of one kind that lie near each other, as bit planes and columns (<see cref="Layout"/>).</summary>
internal sealed unsafe class Block
{
    // Pinned for life, so that the kernels can use plain pointers; 64 spare bytes to start on a cache line.
    private readonly byte[] _memory = GC.AllocateArray<byte>(Layout.Bytes + 64, pinned: true);

    public Block()
    {
        var address = (nuint)Unsafe.AsPointer(ref _memory[0]);
        Base = (byte*)((address + 63) & ~(nuint)63);
    }

    /// <summary>The first byte; valid while the block is referenced.</summary>
    public byte* Base { get; }

    /// <summary>How many rows are taken.</summary>
    public int Count { get; private set; }

    /// <summary>The partition it belongs to.</summary>
    public required int Partition { get; init; }

    /// <summary>Its place in the order of its partition's blocks.</summary>
    public int Position { get; set; }

    /// <summary>Its number in the index, by which the key directory finds it.</summary>
    public required int Number { get; init; }

    /// <summary>Changes since the summary was made from the rows; each may have left it wider than need be.</summary>
    public int Changes { get; set; }

    /// <summary>What is allocated, in bytes.</summary>
    public int AllocatedBytes => _memory.Length;

    public Span<byte> Content => new(Base, Layout.Bytes);

    public ushort* Part => (ushort*)(Base + Layout.Part);

    public ulong* Keys => (ulong*)(Base + Layout.Key);

    private short* X => (short*)(Base + Layout.X);

    private short* Y => (short*)(Base + Layout.Y);

    private ushort* Reach => (ushort*)(Base + Layout.Reach);

    private ushort* District => (ushort*)(Base + Layout.District);

    private byte* Asks => Base + Layout.Asks;

    public ulong KeyAt(int row) => Keys[row];

    public GridPoint PositionAt(int row) => new(X[row], Y[row]);

    public bool IsLive(int row) => Bit(Layout.Live, row) != 0;

    /// <summary>A row that is free; the block must not be full.</summary>
    public int FreeRow()
    {
        var live = (ushort*)(Base + (Layout.Live * Layout.PlaneBytes));
        for (var lane = 0; lane < Layout.Lanes; lane++)
        {
            if (live[lane] != ushort.MaxValue)
                return (BitOperations.TrailingZeroCount(~(uint)live[lane]) * Layout.Lanes) + lane;
        }

        throw new InvalidOperationException("The block is full.");
    }

    /// <summary>Puts an entry into a row, over what was there.</summary>
    public void Write(int row, in Entry entry, ushort part)
    {
        if (!IsLive(row))
            Count++;
        var lane = (ushort*)Base + (row % Layout.Lanes);
        var bit = row / Layout.Lanes;
        Set(lane, Layout.Skills, 64, bit, (ulong)entry.Skills.Bits);
        Set(lane, Layout.Skills + 64, 64, bit, (ulong)(entry.Skills.Bits >> 64));
        Set(lane, Layout.Hours, 64, bit, entry.Hours.Low);
        Set(lane, Layout.Hours + 64, 64, bit, entry.Hours.Middle);
        Set(lane, Layout.Hours + 128, 40, bit, entry.Hours.High);
        Set(lane, Layout.Text, 64, bit, entry.Text);
        Set(lane, Layout.Interests, 48, bit, entry.Interests.Bits | ((ulong)entry.Experience.Bits << 16) | ((ulong)entry.Reluctant.Bits << 32));
        Set(lane, Layout.Credentials, 42, bit,
            (ushort)entry.Credentials | ((ulong)(ushort)entry.Languages << 16) | ((ulong)entry.Presences << 32) | ((ulong)entry.Frequencies << 35)
            | ((ulong)entry.Owner << 37) | (entry.Newcomer ? 1UL << 40 : 0) | (1UL << 41));
        Part[row] = part;
        X[row] = entry.Position.X;
        Y[row] = entry.Position.Y;
        Reach[row] = entry.Reach;
        District[row] = entry.District;
        Keys[row] = entry.Key;
        Asks[row] = entry.RecentAsks;
    }

    /// <summary>Frees a row.</summary>
    public void Clear(int row)
    {
        var lane = (ushort*)(Base + (Layout.Live * Layout.PlaneBytes)) + (row % Layout.Lanes);
        *lane = (ushort)(*lane & ~(1 << (row / Layout.Lanes)));
        Count--;
    }

    /// <summary>The entry in a row.</summary>
    /// <param name="row">A live row.</param>
    /// <param name="kind">The kind of the block's partition.</param>
    public Entry Read(int row, ResourceKind kind)
    {
        var tail = Bits(Layout.Credentials, 41, row);
        var fields = Bits(Layout.Interests, 48, row);
        return new()
        {
            Key = Keys[row],
            Skills = new(new UInt128(Bits(Layout.Skills + 64, 64, row), Bits(Layout.Skills, 64, row))),
            Hours = new(Bits(Layout.Hours, 64, row), Bits(Layout.Hours + 64, 64, row), Bits(Layout.Hours + 128, 40, row)),
            Text = Bits(Layout.Text, 64, row),
            Position = new(X[row], Y[row]),
            Reach = Reach[row],
            District = District[row],
            Interests = new((ushort)fields),
            Experience = new((ushort)(fields >> 16)),
            Reluctant = new((ushort)(fields >> 32)),
            Credentials = (Credentials)(ushort)tail,
            Languages = (Languages)(ushort)(tail >> 16),
            Kind = kind,
            Presences = (Presences)(tail >> 32 & 7),
            Frequencies = (Frequencies)(tail >> 35 & 3),
            Owner = (ParticipantKind)(tail >> 37 & 7),
            Newcomer = (tail >> 40 & 1) != 0,
            RecentAsks = Asks[row],
        };
    }

    /// <summary>The class of a row for the participant-only part of the score (<see cref="ParticipantPart"/>).</summary>
    public int ClassAt(int row) => ParticipantPart.Class(
        (int)Bits(Layout.Owner, 3, row), Asks[row], Bit(Layout.Newcomer, row) != 0);

    /// <summary>Makes the summary from the rows.</summary>
    public BlockSummary Summarise()
    {
        var summary = BlockSummary.Nothing;
        var tail = Union(Layout.Credentials, 37);
        summary.Skills = new UInt128(Union(Layout.Skills + 64, 64), Union(Layout.Skills, 64));
        summary.Hours = new(Union(Layout.Hours, 64), Union(Layout.Hours + 64, 64), Union(Layout.Hours + 128, 40));
        summary.Text = Union(Layout.Text, 64);
        summary.Interests = (ushort)Union(Layout.Interests, 16);
        summary.Experience = (ushort)Union(Layout.Experience, 16);
        summary.Reluctant = (ushort)Union(Layout.Reluctant, 16);
        summary.Credentials = (ushort)tail;
        summary.Languages = (ushort)(tail >> 16);
        summary.Presences = (byte)(tail >> 32 & 7);
        for (var row = 0; row < Layout.Rows; row++)
        {
            if (!IsLive(row))
                continue;
            summary.Owners |= (byte)(1 << (int)Bits(Layout.Owner, 3, row));
            summary.Frequencies |= (byte)(1 << (int)Bits(Layout.Frequencies, 2, row));
            summary.IncludeColumns(new(X[row], Y[row]), Reach[row], District[row], Keys[row], Part[row]);
        }

        return summary;
    }

    // The planes' bits of rows that are not live are whatever was there before, so they are masked out.
    private ulong Union(int plane, int count)
    {
        var live = (ulong*)(Base + (Layout.Live * Layout.PlaneBytes));
        ulong union = 0;
        for (var i = 0; i < count; i++)
        {
            var words = (ulong*)(Base + ((plane + i) * Layout.PlaneBytes));
            ulong any = 0;
            for (var word = 0; word < Layout.PlaneBytes / 8; word++)
                any |= words[word] & live[word];
            union |= (any != 0 ? 1UL : 0) << i;
        }

        return union;
    }

    private int Bit(int plane, int row) =>
        ((ushort*)(Base + (plane * Layout.PlaneBytes)))[row % Layout.Lanes] >> (row / Layout.Lanes) & 1;

    private ulong Bits(int plane, int count, int row)
    {
        var lane = (ushort*)(Base + (plane * Layout.PlaneBytes)) + (row % Layout.Lanes);
        var shift = row / Layout.Lanes;
        ulong bits = 0;
        for (var i = 0; i < count; i++)
            bits |= (ulong)(lane[i * Layout.Lanes] >> shift & 1) << i;
        return bits;
    }

    // Writes only what changes: a line that stays as it is need not travel back to memory.
    private static void Set(ushort* lane, int plane, int count, int bit, ulong values)
    {
        lane += plane * Layout.Lanes;
        for (var i = 0; i < count; i++, lane += Layout.Lanes, values >>= 1)
        {
            uint old = *lane;
            var change = ((old >> bit) ^ (uint)values) & 1;
            if (change != 0)
                *lane = (ushort)(old ^ (change << bit));
        }
    }
}
