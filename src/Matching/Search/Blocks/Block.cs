using System.Numerics;
using System.Runtime.Intrinsics.X86;
using Kyodo.Matching.Model;

namespace Kyodo.Matching.Search.Blocks;

/// <summary>Up to 512 entries of one kind that lie near each other, as bit planes and columns (<see cref="Layout"/>).</summary>
internal sealed unsafe class Block
{
    private readonly Slab _slab;

    /// <summary>Makes an empty block.</summary>
    /// <param name="memory">Where it gets its memory.</param>
    public Block(BlockMemory memory)
    {
        (_slab, var number) = memory.Take();
        Base = _slab.Block(number);
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

    public Span<byte> Content => new(Base, Layout.Bytes);

    public ushort* Part => (ushort*)(Base + Layout.Part);

    public ulong* Keys => (ulong*)(Base + Layout.Key);

    private short* X => (short*)(Base + Layout.X);

    private short* Y => (short*)(Base + Layout.Y);

    private ushort* Reach => (ushort*)(Base + Layout.Reach);

    private ushort* District => (ushort*)(Base + Layout.District);

    private byte* Asks => Base + Layout.Asks;

    private ulong* Fingerprints => (ulong*)(Base + Layout.Fingerprint);

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

    /// <summary>The same for what a change of a row always reads: its columns and the first of its words.</summary>
    public void Prefetch(int row)
    {
        if (!Sse.IsSupported)
            return;
        Sse.Prefetch0(Keys + row);
        Sse.Prefetch0(Fingerprints + row);
        Sse.Prefetch0(X + row);
        Sse.Prefetch0(Y + row);
        Sse.Prefetch0(Reach + row);
        Sse.Prefetch0(District + row);
        Sse.Prefetch0(Part + row);
        Sse.Prefetch0(Asks + row);
        var planes = (byte*)(Lane(row % Layout.Lanes) + Layout.Offset(RowBits.FirstPlanes[0]));
        for (var at = 0; at < (Layout.Planes - RowBits.FirstPlanes[0]) * Layout.PlaneBytes / 2; at += Layout.LineBytes)
            Sse.Prefetch0(planes + at);
    }

    /// <summary>Puts an entry into a row, over what was there.</summary>
    /// <param name="row">The row.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="part">Its participant part.</param>
    /// <param name="used">Whose unions contain every bit that any row has: only those planes and the entry's own are touched.</param>
    public void Write(int row, in Entry entry, ushort part, in BlockSummary used)
    {
        var bits = RowBits.Of(entry);
        if (Fingerprints[row] == 0)
        {
            // A row that is free has no bits.
            Count++;
            Put(row, bits, default);
        }
        else
        {
            Put(row, bits, RowBits.Of(used));
        }

        WriteColumns(row, entry, part);
    }

    /// <summary>Puts an entry over one that is known, and touches only the planes in which they differ.</summary>
    /// <param name="row">A live row.</param>
    /// <param name="before">What is thought to be there.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="part">Its participant part.</param>
    /// <returns>False when something else is there; then nothing is changed.</returns>
    public bool TryReplace(int row, in Entry before, in Entry entry, ushort part)
    {
        var old = RowBits.Of(before);
        if (Fingerprints[row] != old.Fingerprint())
            return false;
        var bits = RowBits.Of(entry);
        var lane = Lane(row % Layout.Lanes);
        for (var word = 0; word < RowBits.Count; word++)
            Flip(lane + Layout.Offset(RowBits.FirstPlanes[word]), row / Layout.Lanes, old[word] ^ bits[word]);
        Fingerprints[row] = bits.Fingerprint();
        WriteColumns(row, entry, part);
        return true;
    }

    private void WriteColumns(int row, in Entry entry, ushort part)
    {
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
        Put(row, default, RowBits.Of(used));
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

    /// <summary>The entry in a row as far as a need asks about it: all that <see cref="CompiledNeed.Bins"/> looks at.</summary>
    /// <param name="row">A live row.</param>
    /// <param name="need">The need, of the kind of the block's partition.</param>
    public Entry ReadAsked(int row, CompiledNeed need)
    {
        var field = (int)need.Field;
        var own = Bits(Layout.Fields + (2 * field), 2, row);
        var tail = Bits(Layout.Frequencies, 6, row);
        return new()
        {
            Key = Keys[row],
            Skills = new(new UInt128(Among((ulong)(need.Skills.Bits >> 64), Layout.Skills + 64, row), Among((ulong)need.Skills.Bits, Layout.Skills, row))),
            Hours = new(Among(need.Hours.Low, Layout.Hours, row), Among(need.Hours.Middle, Layout.Hours + 64, row), Among(need.Hours.High, Layout.Hours + 128, row)),
            Text = Among(need.Text, Layout.Text, row),
            Position = new(X[row], Y[row]),
            District = District[row],
            Interests = new((ushort)((own & 1) << field)),
            Experience = new((ushort)(own >> 1 << field)),
            Reluctant = new((ushort)(Bits(Layout.Reluctant + field, 1, row) << field)),
            Languages = (Languages)(ushort)Among((ushort)need.Languages, Layout.Languages, row),
            Kind = need.Kind,
            Frequencies = (Frequencies)(tail & 3),
            Owner = (ParticipantKind)(tail >> 2 & 7),
            Newcomer = (tail >> 5 & 1) != 0,
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
        summary.Owners = (byte)Combinations(Layout.Owner, 3);
        summary.Frequencies = (byte)Combinations(Layout.Frequencies, 2);
        for (var lane = 0; lane < Layout.Lanes; lane++)
        {
            for (var live = (uint)Lane(lane)[Layout.Offset(Layout.Live)]; live != 0; live &= live - 1)
            {
                var row = (BitOperations.TrailingZeroCount(live) * Layout.Lanes) + lane;
                summary.IncludeColumns(new(X[row], Y[row]), Reach[row], District[row], Keys[row], Part[row]);
            }
        }

        return summary;
    }

    // Bit n: some live row has exactly the combination n of so many planes.
    private uint Combinations(int plane, int count)
    {
        uint found = 0;
        for (var combination = 0; combination < 1 << count; combination++)
        {
            ulong any = 0;
            for (var word = 0; word < Layout.PlaneBytes / sizeof(ulong); word++)
            {
                var at = (ulong*)Base + (word < 4 ? word : word - 4 + (Layout.HalfOffset / 4));
                var rows = at[Layout.Offset(Layout.Live) / 4];
                for (var i = 0; i < count; i++)
                {
                    var bits = at[Layout.Offset(plane + i) / 4];
                    rows &= (combination >> i & 1) != 0 ? bits : ~bits;
                }

                any |= rows;
            }

            found |= (any != 0 ? 1u : 0) << combination;
        }

        return found;
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

    // Of the planes of a group, those that are asked about.
    private ulong Among(ulong asked, int plane, int row)
    {
        ulong bits = 0;
        for (; asked != 0; asked &= asked - 1)
        {
            var i = BitOperations.TrailingZeroCount(asked);
            bits |= (ulong)(uint)Bit(plane + i, row) << i;
        }

        return bits;
    }

    // The even bits, packed (Warren, Hacker's Delight, 7-4).
    private static ushort EvenBits(uint bits)
    {
        bits &= 0x55555555;
        bits = (bits | (bits >> 1)) & 0x33333333;
        bits = (bits | (bits >> 2)) & 0x0F0F0F0F;
        bits = (bits | (bits >> 4)) & 0x00FF00FF;
        return (ushort)(bits | (bits >> 8));
    }

    private static void Flip(ushort* planes, int bit, ulong changes)
    {
        for (; changes != 0; changes &= changes - 1)
            planes[Layout.Offset(BitOperations.TrailingZeroCount(changes))] ^= (ushort)(1 << bit);
    }

    // A change seldom concerns all of a row, and every plane is a line of memory: the words are gone through until the row's
    // fingerprint is that of its new bits. 64 bits mistake one change in 10^19 for none.
    private void Put(int row, in RowBits bits, in RowBits used)
    {
        ref var print = ref Fingerprints[row];
        var goal = bits.Fingerprint();
        var lane = Lane(row % Layout.Lanes);
        for (var word = 0; word < RowBits.Count && print != goal; word++)
        {
            var old = Put(lane + Layout.Offset(RowBits.FirstPlanes[word]), row / Layout.Lanes, bits[word], used[word]);
            print += RowBits.Print(word, bits[word]) - RowBits.Print(word, old);
        }
    }

    // Touches only the planes that somebody uses, and writes only what changes: a line that stays as it is need not travel.
    private static ulong Put(ushort* planes, int bit, ulong values, ulong used)
    {
        ulong changes = 0;
        for (var touched = values | used; touched != 0; touched &= touched - 1)
        {
            var i = BitOperations.TrailingZeroCount(touched);
            ref var word = ref planes[Layout.Offset(i)];
            uint old = word;
            var change = ((old >> bit) ^ (uint)(values >> i)) & 1;
            if (change == 0)
                continue;
            word = (ushort)(old ^ (change << bit));
            changes |= 1UL << i;
        }

        return values ^ changes;
    }
}
