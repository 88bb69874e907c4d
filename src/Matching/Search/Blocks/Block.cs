using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Kyodo.Matching.Model;

namespace Kyodo.Matching.Search.Blocks;

/// <summary>Up to 512 entries of one kind that lie near each other, as bit planes and columns (<see cref="Layout"/>).</summary>
internal sealed unsafe class Block
{
    // Live, presences, frequencies, owner and newcomer: planes that every block uses.
    private const ulong TraitBits = 0x3FF;

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

    /// <summary>Counts the rows that are taken, after <see cref="Content"/> was replaced.</summary>
    public void Recount()
    {
        Count = 0;
        for (var lane = 0; lane < Layout.Lanes; lane++)
            Count += BitOperations.PopCount(*(Lane(lane) + Layout.Offset(Layout.Live)));
    }

    /// <summary>A row that is free; the block must not be full.</summary>
    public int FreeRow()
    {
        for (var lane = 0; lane < Layout.Lanes; lane++)
        {
            var live = *(Lane(lane) + Layout.Offset(Layout.Live));
            if (live != ushort.MaxValue)
                return (BitOperations.TrailingZeroCount(~(uint)live) * Layout.Lanes) + lane;
        }

        throw new InvalidOperationException("The block is full.");
    }

    /// <summary>Has the processor fetch lines of memory that will be read soon, where it can be told to: planes lie too far apart for it to guess.</summary>
    /// <param name="lines">Where they begin, in bytes from the block's first.</param>
    public void Prefetch(ReadOnlySpan<int> lines)
    {
        if (!Sse.IsSupported)
            return;
        foreach (var line in lines)
            Sse.Prefetch0(Base + line);
    }

    /// <summary>Puts an entry into a row, over what was there.</summary>
    /// <param name="row">The row.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="part">Its participant part.</param>
    /// <param name="used">Whose unions contain every bit that any row has, live or not: only those planes and the entry's own are touched.</param>
    public void Write(int row, in Entry entry, ushort part, in BlockSummary used)
    {
        if (!IsLive(row))
            Count++;
        var lane = Lane(row % Layout.Lanes);
        var bit = row / Layout.Lanes;
        Set(lane, Layout.Skills, bit, (ulong)entry.Skills.Bits, (ulong)used.Skills);
        Set(lane, Layout.Skills + 64, bit, (ulong)(entry.Skills.Bits >> 64), (ulong)(used.Skills >> 64));
        Set(lane, Layout.Hours, bit, entry.Hours.Low, used.Hours.Low);
        Set(lane, Layout.Hours + 64, bit, entry.Hours.Middle, used.Hours.Middle);
        Set(lane, Layout.Hours + 128, bit, entry.Hours.High, used.Hours.High);
        Set(lane, Layout.Text, bit, entry.Text, used.Text);
        Set(
            lane,
            Layout.Fields,
            bit,
            Interleave(entry.Interests.Bits, entry.Experience.Bits) | ((ulong)entry.Reluctant.Bits << 32),
            Interleave(used.Interests, used.Experience) | ((ulong)used.Reluctant << 32));
        Set(
            lane,
            Layout.Credentials,
            bit,
            (ushort)entry.Credentials | ((ulong)(ushort)entry.Languages << 16) | (1UL << 32) | ((ulong)entry.Presences << 33)
                | ((ulong)entry.Frequencies << 36) | ((ulong)entry.Owner << 38) | (entry.Newcomer ? 1UL << 41 : 0),
            used.Credentials | ((ulong)used.Languages << 16) | (TraitBits << 32));
        Part[row] = part;
        X[row] = entry.Position.X;
        Y[row] = entry.Position.Y;
        Reach[row] = entry.Reach;
        District[row] = entry.District;
        Keys[row] = entry.Key;
        Asks[row] = entry.RecentAsks;
    }

    /// <summary>Frees a row and clears its bits, so that a row that is free has none.</summary>
    /// <param name="row">A live row.</param>
    /// <param name="used">As in <see cref="Write"/>.</param>
    public void Clear(int row, in BlockSummary used)
    {
        var lane = Lane(row % Layout.Lanes);
        var bit = row / Layout.Lanes;
        Set(lane, Layout.Skills, bit, 0, (ulong)used.Skills);
        Set(lane, Layout.Skills + 64, bit, 0, (ulong)(used.Skills >> 64));
        Set(lane, Layout.Hours, bit, 0, used.Hours.Low);
        Set(lane, Layout.Hours + 64, bit, 0, used.Hours.Middle);
        Set(lane, Layout.Hours + 128, bit, 0, used.Hours.High);
        Set(lane, Layout.Text, bit, 0, used.Text);
        Set(lane, Layout.Fields, bit, 0, Interleave(used.Interests, used.Experience) | ((ulong)used.Reluctant << 32));
        Set(lane, Layout.Credentials, bit, 0, used.Credentials | ((ulong)used.Languages << 16) | (TraitBits << 32));
        Count--;
    }

    /// <summary>The entry in a row.</summary>
    /// <param name="row">A live row.</param>
    /// <param name="kind">The kind of the block's partition.</param>
    public Entry Read(int row, ResourceKind kind)
    {
        var tail = Bits(Layout.Credentials, 42, row);
        var fields = Bits(Layout.Fields, 48, row);
        return new()
        {
            Key = Keys[row],
            Skills = new(new UInt128(Bits(Layout.Skills + 64, 64, row), Bits(Layout.Skills, 64, row))),
            Hours = new(Bits(Layout.Hours, 64, row), Bits(Layout.Hours + 64, 64, row), Bits(Layout.Hours + 128, 40, row)),
            Text = Bits(Layout.Text, 64, row),
            Position = new(X[row], Y[row]),
            Reach = Reach[row],
            District = District[row],
            Interests = new(EvenBits((uint)fields)),
            Experience = new(EvenBits((uint)fields >> 1)),
            Reluctant = new((ushort)(fields >> 32)),
            Credentials = (Credentials)(ushort)tail,
            Languages = (Languages)(ushort)(tail >> 16),
            Kind = kind,
            Presences = (Presences)(tail >> 33 & 7),
            Frequencies = (Frequencies)(tail >> 36 & 3),
            Owner = (ParticipantKind)(tail >> 38 & 7),
            Newcomer = (tail >> 41 & 1) != 0,
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
        var tail = Union(Layout.Credentials, 36);
        var fields = (uint)Union(Layout.Fields, 32);
        summary.Skills = new UInt128(Union(Layout.Skills + 64, 64), Union(Layout.Skills, 64));
        summary.Hours = new(Union(Layout.Hours, 64), Union(Layout.Hours + 64, 64), Union(Layout.Hours + 128, 40));
        summary.Text = Union(Layout.Text, 64);
        summary.Interests = EvenBits(fields);
        summary.Experience = EvenBits(fields >> 1);
        summary.Reluctant = (ushort)Union(Layout.Reluctant, 16);
        summary.Credentials = (ushort)tail;
        summary.Languages = (ushort)(tail >> 16);
        summary.Presences = (byte)(tail >> 33 & 7);
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

    private ulong Union(int plane, int count)
    {
        ulong union = 0;
        for (var i = 0; i < count; i++)
        {
            var first = (ulong*)((ushort*)Base + Layout.Offset(plane + i));
            var second = first + (Layout.HalfOffset / 4);
            var any = first[0] | first[1] | first[2] | first[3] | second[0] | second[1] | second[2] | second[3];
            union |= (any != 0 ? 1UL : 0) << i;
        }

        return union;
    }

    private ushort* Lane(int lane) => (ushort*)Base + Layout.LaneOffset(lane);

    private int Bit(int plane, int row) => *(Lane(row % Layout.Lanes) + Layout.Offset(plane)) >> (row / Layout.Lanes) & 1;

    private ulong Bits(int plane, int count, int row)
    {
        var lane = Lane(row % Layout.Lanes);
        var shift = row / Layout.Lanes;
        ulong bits = 0;
        for (var i = 0; i < count; i++)
            bits |= (ulong)(lane[Layout.Offset(plane + i)] >> shift & 1) << i;
        return bits;
    }

    // Spreads sixteen bits to the even places (Warren, Hacker's Delight, 7-2), and back.
    private static ulong Interleave(ushort even, ushort odd) => Spread(even) | ((ulong)Spread(odd) << 1);

    private static uint Spread(uint bits)
    {
        bits = (bits | (bits << 8)) & 0x00FF00FF;
        bits = (bits | (bits << 4)) & 0x0F0F0F0F;
        bits = (bits | (bits << 2)) & 0x33333333;
        return (bits | (bits << 1)) & 0x55555555;
    }

    private static ushort EvenBits(uint bits)
    {
        bits &= 0x55555555;
        bits = (bits | (bits >> 1)) & 0x33333333;
        bits = (bits | (bits >> 2)) & 0x0F0F0F0F;
        bits = (bits | (bits >> 4)) & 0x00FF00FF;
        return (ushort)(bits | (bits >> 8));
    }

    // Touches only the planes that somebody uses, and writes only what changes: a line that stays as it is need not travel.
    private static void Set(ushort* lane, int plane, int bit, ulong values, ulong used)
    {
        for (var touched = values | used; touched != 0; touched &= touched - 1)
        {
            var i = BitOperations.TrailingZeroCount(touched);
            ref var word = ref lane[Layout.Offset(plane + i)];
            uint old = word;
            var change = ((old >> bit) ^ (uint)(values >> i)) & 1;
            if (change != 0)
                word = (ushort)(old ^ (change << bit));
        }
    }
}
