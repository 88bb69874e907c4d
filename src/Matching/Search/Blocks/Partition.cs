using Kyodo.Matching.Model;

namespace Kyodo.Matching.Search.Blocks;

/// <summary>The blocks of one kind of resource, with or without positions, in the order of the Hilbert curve.</summary>
/// <param name="kind">The kind.</param>
/// <param name="located">Whether the entries have positions.</param>
internal sealed class Partition(ResourceKind kind, bool located)
{
    /// <summary>Blocks in a superblock, which has a summary of its own.</summary>
    public const int SuperSize = 16;

    private readonly List<uint> _first = [];
    private readonly List<Block> _blocks = [];
    private BlockSummary[] _summaries = [];
    private BlockSummary[] _supers = [];
    private bool _supersStale;

    public ResourceKind Kind { get; } = kind;

    public bool Located { get; } = located;

    public IReadOnlyList<Block> Blocks => _blocks;

    public int SuperCount => (_blocks.Count + SuperSize - 1) / SuperSize;

    public bool SupersAreStale => _supersStale;

    public long AllocatedBytes =>
        (_first.Capacity * 4L) + (_blocks.Capacity * 8L) + ((_summaries.Length + _supers.Length) * (long)System.Runtime.CompilerServices.Unsafe.SizeOf<BlockSummary>());

    /// <summary>The number of a kind's partition.</summary>
    public static int NumberOf(ResourceKind kind, bool located) => ((int)kind * 2) + (located ? 1 : 0);

    /// <summary>The first place on the curve that belongs to the block at a position.</summary>
    public uint FirstPlace(int position) => _first[position];

    public ref BlockSummary Summary(int position) => ref _summaries[position];

    public ref readonly BlockSummary Super(int super) => ref _supers[super];

    /// <summary>Makes room for so many blocks at once.</summary>
    public void Reserve(int blocks)
    {
        _first.Capacity = blocks;
        _blocks.Capacity = blocks;
        _summaries = new BlockSummary[blocks];
    }

    /// <summary>The place on the curve by which an entry is put; entries without position are spread by their keys.</summary>
    public uint PlaceOf(GridPoint position, ulong key) =>
        Located ? Hilbert.Of(position) : (uint)(key * 0x9E3779B97F4A7C15UL >> 32);

    /// <summary>The position of the block that a place belongs to; the partition must have a block.</summary>
    public int PositionOf(uint place)
    {
        var at = _first.BinarySearch(place);
        if (at < 0)
            return Math.Max(0, ~at - 1);
        while (at + 1 < _first.Count && _first[at + 1] == place)
            at++;
        return at;
    }

    /// <summary>Puts a block at a position. The first has the curve from its beginning, whoever was its first entry: others may lie before.</summary>
    public void Insert(int position, Block block, uint first)
    {
        _first.Insert(position, position == 0 ? 0 : first);
        _blocks.Insert(position, block);
        if (_summaries.Length < _blocks.Count)
            Array.Resize(ref _summaries, Math.Max(4, _summaries.Length + (_summaries.Length / 2)));
        Array.Copy(_summaries, position, _summaries, position + 1, _blocks.Count - 1 - position);
        _summaries[position] = BlockSummary.Nothing;
        for (var i = position; i < _blocks.Count; i++)
            _blocks[i].Position = i;
        _supersStale = true;
    }

    /// <summary>Makes a block's summary from its rows.</summary>
    public void Summarise(Block block)
    {
        _summaries[block.Position] = block.Summarise();
        block.Changes = 0;
        _supersStale = true;
    }

    /// <summary>Widens the summaries by an entry that was written into a block.</summary>
    public void Widen(Block block, in Entry entry, ushort part)
    {
        _summaries[block.Position].Include(entry, part);
        if (!_supersStale)
            _supers[block.Position / SuperSize].Include(entry, part);
    }

    /// <summary>Makes the superblocks' summaries when they are stale.</summary>
    public void RefreshSupers()
    {
        if (!_supersStale)
            return;
        if (_supers.Length < SuperCount)
            _supers = new BlockSummary[_summaries.Length / SuperSize + 1];
        for (var super = 0; super < SuperCount; super++)
        {
            var summary = BlockSummary.Nothing;
            var last = Math.Min(_blocks.Count, (super + 1) * SuperSize);
            for (var i = super * SuperSize; i < last; i++)
                summary.Include(_summaries[i]);
            _supers[super] = summary;
        }

        _supersStale = false;
    }

    /// <summary>Works out every row's participant part anew.</summary>
    public unsafe void Adopt(ParticipantPart part)
    {
        var parts = part.Parts.AsSpan((int)Kind * ParticipantPart.Classes, ParticipantPart.Classes);
        foreach (var block in _blocks)
        {
            ushort best = 0;
            for (var row = 0; row < Layout.Rows; row++)
            {
                if (!block.IsLive(row))
                    continue;
                var value = parts[block.ClassAt(row)];
                block.Part[row] = value;
                best = Math.Max(best, value);
            }

            _summaries[block.Position].BestPart = best;
        }

        _supersStale = true;
    }
}
