using System.Runtime.Intrinsics;
using Kyodo.Matching.Model;
using Kyodo.Matching.Search.Blocks;
using Kyodo.Matching.Search.Lanes;

namespace Kyodo.Matching.Search;

/// <summary>
/// The fast exact index: blocks of up to 512 entries of one kind that lie near each other, with summaries from which follows the
/// most a block can offer. A search visits blocks by that bound, best first, scores each visited block with the vector
/// kernel, and stops when no block left can enter the best k. Changes are made in place.
/// </summary>
/// <remarks>
/// Searches may run in parallel with each other while nobody changes the index and all needs are compiled with one model. The
/// participant-only part of the score is kept for one model at a time; a search with another adopts that one first, which takes
/// about ten nanoseconds an entry.
/// </remarks>
public sealed partial class BlockIndex : ICandidateIndex
{
    private const int Partitions = ParticipantPart.Kinds * 2;

    // A block is filled up to here when many are built at once, so that newcomers find room.
    private const int BuiltRows = Layout.Rows * 31 / 32;

    // Superblocks without a block left out after which bounds are looked at for one in as many.
    private const int FruitlessSupers = 4;

    // Changes after which a block's summary is made anew.
    private const int ChangesToSummarise = 64;

    private readonly SimdWidth _width;
    private readonly Partition?[] _partitions = new Partition?[Partitions];
    private readonly List<Block> _blocks = [];
    private readonly Lock _adopting = new();
    private BlockMemory _memory = new();
    private KeyDirectory _directory = new();
    private ParticipantPart? _part;

    /// <summary>Makes an empty index.</summary>
    /// <param name="width">The kernel's width; by default the machine's widest.</param>
    public BlockIndex(SimdWidth? width = null)
    {
        _width = width ?? SimdWidths.Widest;
        if (!Enum.IsDefined(_width))
            throw new ArgumentOutOfRangeException(nameof(width));
    }

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <summary>Bytes allocated for everything: rows, free room in blocks, summaries and the directory of keys.</summary>
    public long AllocatedBytes =>
        _directory.AllocatedBytes + _memory.AllocatedBytes + (_blocks.Capacity * 8L)
        + _partitions.Sum(p => p?.AllocatedBytes ?? 0);

    /// <summary>Makes an index of many entries at once, which packs them better than adding one by one.</summary>
    /// <param name="entries">The entries; each key once.</param>
    /// <param name="width">The kernel's width; by default the machine's widest.</param>
    /// <exception cref="ArgumentException">A key is given twice, or an entry's kind or owner is not defined.</exception>
    public static BlockIndex Of(ReadOnlySpan<Entry> entries, SimdWidth? width = null)
    {
        var index = new BlockIndex(width);
        index.Fill(entries);
        return index;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The entry's kind or owner is not defined.</exception>
    public void Upsert(in Entry entry) => Upsert(entry, default, isKnown: false);

    /// <summary>The same by one who knows what is there, which spares reading it: a change then costs what differs. Should something else be there, it is read.</summary>
    /// <param name="before">What is there under the key.</param>
    /// <param name="entry">What shall be there.</param>
    /// <exception cref="ArgumentException">The entry's kind or owner is not defined, or the keys differ.</exception>
    public void Replace(in Entry before, in Entry entry)
    {
        if (before.Key != entry.Key)
            throw new ArgumentException("The keys differ.", nameof(before));
        Upsert(entry, before, isKnown: true);
    }

    private void Upsert(in Entry entry, in Entry before, bool isKnown)
    {
        Validate(entry);
        var partition = PartitionOf(entry);
        var row = _directory.Find(entry.Key, _blocks);
        if (row >= 0)
        {
            var block = _blocks[row / Layout.Rows];
            var stays = block.Partition == Partition.NumberOf(entry.Kind, entry.Position.IsKnown)
                && (block.PositionAt(row % Layout.Rows) == entry.Position
                    || partition.PositionOf(partition.PlaceOf(entry.Position, entry.Key)) == block.Position);
            if (stays)
            {
                var part = _part?.Of(entry) ?? 0;
                if (!isKnown || !block.TryReplace(row % Layout.Rows, before, entry, part))
                    block.Write(row % Layout.Rows, entry, part, partition.Summary(block.Position));
                Changed(partition, block, entry, part);
                return;
            }

            Take(block, row, entry.Key);
        }

        Insert(partition, entry);
    }

    /// <inheritdoc/>
    public bool Remove(ulong key)
    {
        var row = _directory.Find(key, _blocks);
        if (row < 0)
            return false;
        Take(_blocks[row / Layout.Rows], row, key);
        if (_blocks.Count > (2 * Partitions) + (4 * (Count / Layout.Rows)))
            Compact();
        return true;
    }

    /// <inheritdoc/>
    public bool TryGet(ulong key, out Entry entry)
    {
        var row = _directory.Find(key, _blocks);
        entry = row < 0 ? default : Read(row);
        return row >= 0;
    }

    /// <summary>Packs the entries anew, as <see cref="Of"/> does: worth while after many came or went.</summary>
    public void Compact()
    {
        var entries = new Entry[Count];
        CopyTo(entries);
        Clear();
        Fill(entries);
    }

    /// <summary>Copies all entries, in the order of the blocks.</summary>
    /// <param name="entries">Room for <see cref="Count"/> entries.</param>
    /// <exception cref="ArgumentException">There is too little room.</exception>
    public void CopyTo(Span<Entry> entries)
    {
        if (entries.Length < Count)
            throw new ArgumentException("There is too little room.", nameof(entries));
        var at = 0;
        foreach (var block in _blocks)
        {
            for (var row = 0; row < Layout.Rows; row++)
            {
                if (block.IsLive(row))
                    entries[at++] = block.Read(row, _partitions[block.Partition]!.Kind);
            }
        }
    }

    /// <inheritdoc/>
    public int Search(CompiledNeed need, IAdmission? admission, int floor, Span<Scored> best) =>
        Search(need, admission, floor, best, out _);

    /// <summary>The same, saying also what it looked at.</summary>
    public int Search(CompiledNeed need, IAdmission? admission, int floor, Span<Scored> best, out SearchCost cost)
    {
        cost = default;
        if (best.IsEmpty || Count == 0)
            return 0;
        Prepare(need);
        var plan = QueryPlan.Take();
        plan.Compile(need, _part!);
        var list = new BestList(best, floor);
        OfferTied(need, admission, ref list);
        if (plan.IsNarrow)
            VisitByBound(plan, admission, ref list);
        else
            VisitPlainly(plan, admission, ref list);
        list.Sort();
        cost = CostOf(plan);
        plan.Return();
        GC.KeepAlive(this);
        return list.Count;
    }

    /// <summary>The same answer by the kernel alone, which scores everybody of the need's kind: for measuring.</summary>
    public int Scan(CompiledNeed need, IAdmission? admission, int floor, Span<Scored> best, out SearchCost cost)
    {
        cost = default;
        if (best.IsEmpty || Count == 0)
            return 0;
        Prepare(need);
        var plan = QueryPlan.Take();
        plan.Compile(need, _part!);
        var list = new BestList(best, floor);
        OfferTied(need, admission, ref list);
        if (plan.IsNarrow)
        {
            for (var located = 1; located >= 0; located--)
            {
                if (_partitions[Partition.NumberOf(need.Kind, located == 1)] is not { } partition)
                    continue;
                for (var position = 0; position < partition.Blocks.Count; position++)
                {
                    var next = position + 1 < partition.Blocks.Count ? partition.Blocks[position + 1] : null;
                    Visit(partition, partition.Blocks[position], next, plan, admission, everybody: true, ref list);
                }
            }
        }
        else
        {
            VisitPlainly(plan, admission, ref list);
        }

        list.Sort();
        cost = CostOf(plan);
        plan.Return();
        GC.KeepAlive(this);
        return list.Count;
    }

    // Makes ready what searches only read: the participant parts of this model and the superblocks' summaries.
    private void Prepare(CompiledNeed need)
    {
        var located = _partitions[Partition.NumberOf(need.Kind, true)];
        var unlocated = _partitions[Partition.NumberOf(need.Kind, false)];
        if (_part is { } part && part.Fits(need) && located is not { SupersAreStale: true } && unlocated is not { SupersAreStale: true })
            return;
        lock (_adopting)
        {
            if (_part is null || !_part.Fits(need))
            {
                var adopted = new ParticipantPart(need);
                foreach (var partition in _partitions)
                    partition?.Adopt(adopted);
                _part = adopted;
            }

            located?.RefreshSupers();
            unlocated?.RefreshSupers();
        }
    }

    private void OfferTied(CompiledNeed need, IAdmission? admission, ref BestList list)
    {
        foreach (var key in need.TiedKeys)
        {
            if (TryGet(key, out var entry))
                PlainScan.OfferTied(entry, need, admission, ref list);
        }
    }

    private void VisitByBound(QueryPlan plan, IAdmission? admission, ref BestList list)
    {
        var order = plan.Order(SupersOf(plan.Need.Kind));
        var count = 0;
        for (var located = 1; located >= 0; located--)
        {
            if (_partitions[Partition.NumberOf(plan.Need.Kind, located == 1)] is not { } partition)
                continue;
            for (var super = 0; super < partition.SuperCount; super++)
            {
                var bound = plan.Bound(partition.Super(super), partition.Located);
                if (bound >= 0)
                    order[count++] = Ordered(bound, (super * 2) + located);
            }
        }

        order = order[..count];
        order.Sort();
        for (var i = 0; i < count; i++)
        {
            if (BoundOf(order[i]) + plan.Zero + plan.Slack < list.Lowest)
                break;
            var at = NumberOf(order[i]);
            var after = i + 1 < count ? FirstBlock(plan.Need.Kind, NumberOf(order[i + 1])) : null;
            VisitSuper(_partitions[Partition.NumberOf(plan.Need.Kind, (at & 1) == 1)]!, at >> 1, after, plan, admission, ref list);
        }
    }

    private Block FirstBlock(ResourceKind kind, int at) =>
        _partitions[Partition.NumberOf(kind, (at & 1) == 1)]!.Blocks[(at >> 1) * Partition.SuperSize];

    private void VisitSuper(Partition partition, int super, Block? after, QueryPlan plan, IAdmission? admission, ref BestList list)
    {
        var first = super * Partition.SuperSize;
        var last = Math.Min(partition.Blocks.Count, first + Partition.SuperSize);

        // Where bounds have left nothing out for a while they are looked at only now and then.
        if (plan.SupersSinceLeftOut >= FruitlessSupers && super % FruitlessSupers != 0)
        {
            for (var position = first; position < last; position++)
                Visit(partition, partition.Blocks[position], position + 1 < last ? partition.Blocks[position + 1] : after, plan, admission, everybody: false, ref list);
            return;
        }

        Span<long> order = stackalloc long[Partition.SuperSize];
        var count = 0;
        for (var position = first; position < last; position++)
        {
            var bound = plan.Bound(partition.Summary(position), partition.Located);
            if (bound < 0 || bound + plan.Zero + plan.Slack < list.Lowest)
                continue;
            var ordered = Ordered(bound, position);
            var at = count++;
            for (; at > 0 && order[at - 1] > ordered; at--)
                order[at] = order[at - 1];
            order[at] = ordered;
        }

        for (var i = 0; i < count; i++)
        {
            if (BoundOf(order[i]) + plan.Zero + plan.Slack < list.Lowest)
            {
                count = i;
                break;
            }

            var next = i + 1 < count ? partition.Blocks[NumberOf(order[i + 1])] : after;
            Visit(partition, partition.Blocks[NumberOf(order[i])], next, plan, admission, everybody: false, ref list);
        }

        plan.SupersSinceLeftOut = count < last - first ? 0 : plan.SupersSinceLeftOut + 1;
    }

    private void VisitPlainly(QueryPlan plan, IAdmission? admission, ref BestList list)
    {
        for (var located = 1; located >= 0; located--)
        {
            foreach (var block in _partitions[Partition.NumberOf(plan.Need.Kind, located == 1)]?.Blocks ?? [])
                PlainScan.Visit(block, plan, admission, ref list);
        }
    }

    private void Visit(Partition partition, Block block, Block? next, QueryPlan plan, IAdmission? admission, bool everybody, ref BestList list)
    {
        ref readonly var summary = ref partition.Summary(block.Position);
        if (partition.Located && plan.HasPosition && summary.SquaredDistances(plan.Need.Position).Farthest >= PlainScan.FarthestSquared)
        {
            PlainScan.Visit(block, plan, admission, ref list);
            return;
        }

        switch (_width)
        {
            case SimdWidth.Bits512:
                BlockKernel<Lanes512, Vector512<ushort>, Vector512<uint>>.Visit(block, summary, next, plan, partition.Located, admission, everybody, ref list);
                break;
            case SimdWidth.Bits256:
                BlockKernel<Lanes256, Vector256<ushort>, Vector256<uint>>.Visit(block, summary, next, plan, partition.Located, admission, everybody, ref list);
                break;
            case SimdWidth.Bits128:
                BlockKernel<Lanes128, Vector128<ushort>, Vector128<uint>>.Visit(block, summary, next, plan, partition.Located, admission, everybody, ref list);
                break;
            default:
                BlockKernel<SingleLane, ushort, uint>.Visit(block, summary, next, plan, partition.Located, admission, everybody, ref list);
                break;
        }
    }

    // Sorts ascending as the bound falls; of equal bounds the lower number first.
    private static long Ordered(int bound, int number) => ((long)(int.MaxValue - bound) << 32) | (uint)number;

    private static int BoundOf(long ordered) => int.MaxValue - (int)(ordered >> 32);

    private static int NumberOf(long ordered) => (int)ordered;

    private int SupersOf(ResourceKind kind) =>
        (_partitions[Partition.NumberOf(kind, true)]?.SuperCount ?? 0) + (_partitions[Partition.NumberOf(kind, false)]?.SuperCount ?? 0);

    private SearchCost CostOf(QueryPlan plan)
    {
        var blocks = 0;
        for (var located = 0; located < 2; located++)
            blocks += _partitions[Partition.NumberOf(plan.Need.Kind, located == 1)]?.Blocks.Count ?? 0;
        return new(plan.BlocksVisited, blocks, plan.PairsScored, plan.BytesPerRow);
    }

    private static void Validate(in Entry entry)
    {
        if ((uint)entry.Kind >= ParticipantPart.Kinds)
            throw new ArgumentException("The entry's kind is not defined.", nameof(entry));
        if ((uint)entry.Owner >= Scoring.Features.ParticipantKindBins)
            throw new ArgumentException("The entry's owner is not defined.", nameof(entry));
        if (!entry.Hours.IsValid)
            throw new ArgumentException("The entry's hours go beyond the week.", nameof(entry));
    }

    private Partition PartitionOf(in Entry entry)
    {
        ref var partition = ref _partitions[Partition.NumberOf(entry.Kind, entry.Position.IsKnown)];
        return partition ??= new(entry.Kind, entry.Position.IsKnown);
    }

    private Entry Read(int row)
    {
        var block = _blocks[row / Layout.Rows];
        return block.Read(row % Layout.Rows, _partitions[block.Partition]!.Kind);
    }

    private static void Changed(Partition partition, Block block, in Entry entry, ushort part)
    {
        partition.Widen(block, entry, part);
        if (++block.Changes >= ChangesToSummarise)
            partition.Summarise(block);
    }

    private void Insert(Partition partition, in Entry entry)
    {
        var place = partition.PlaceOf(entry.Position, entry.Key);
        if (partition.Blocks.Count == 0)
            partition.Insert(0, NewBlock(entry.Kind, entry.Position.IsKnown), place);
        var block = partition.Blocks[partition.PositionOf(place)];
        if (block.Count == Layout.Rows)
        {
            Split(partition, block);
            block = partition.Blocks[partition.PositionOf(place)];
        }

        var row = block.FreeRow();
        var part = _part?.Of(entry) ?? 0;
        block.Write(row, entry, part, partition.Summary(block.Position));
        Changed(partition, block, entry, part);
        _directory.Add(entry.Key, (block.Number * Layout.Rows) + row, _blocks);
        Count++;
    }

    // The half that is farther along the curve moves into a block of its own.
    private unsafe void Split(Partition partition, Block block)
    {
        Span<ulong> places = stackalloc ulong[Layout.Rows];
        for (var row = 0; row < Layout.Rows; row++)
            places[row] = ((ulong)partition.PlaceOf(block.PositionAt(row), block.KeyAt(row)) << 32) | (uint)row;
        places.Sort();
        var half = Layout.Rows / 2;
        var next = NewBlock(partition.Kind, partition.Located);
        partition.Insert(block.Position + 1, next, (uint)(places[half] >> 32));
        for (var i = half; i < Layout.Rows; i++)
        {
            var from = (int)(uint)places[i];
            var to = i - half;
            next.Write(to, block.Read(from, partition.Kind), block.Part[from], BlockSummary.Nothing);
            _directory.Move(block.KeyAt(from), (block.Number * Layout.Rows) + from, (next.Number * Layout.Rows) + to);
            block.Clear(from, partition.Summary(block.Position));
        }

        partition.Summarise(block);
        partition.Summarise(next);
    }

    private void Take(Block block, int row, ulong key)
    {
        var partition = _partitions[block.Partition]!;
        _directory.Remove(key, row, _blocks);
        block.Clear(row % Layout.Rows, partition.Summary(block.Position));
        Count--;
        if (++block.Changes >= ChangesToSummarise)
            partition.Summarise(block);
    }

    private Block NewBlock(ResourceKind kind, bool located)
    {
        var block = new Block(_memory) { Partition = Partition.NumberOf(kind, located), Number = _blocks.Count };
        _blocks.Add(block);
        return block;
    }

    private void Clear()
    {
        Array.Clear(_partitions);
        _blocks.Clear();
        _memory = new();
        _directory = new();
        Count = 0;
    }

    private void Fill(ReadOnlySpan<Entry> entries)
    {
        var places = new ulong[entries.Length];
        var order = new int[entries.Length];
        Span<int> sizes = stackalloc int[Partitions];
        for (var i = 0; i < entries.Length; i++)
        {
            ref readonly var entry = ref entries[i];
            Validate(entry);
            var number = Partition.NumberOf(entry.Kind, entry.Position.IsKnown);
            sizes[number]++;
            places[i] = ((ulong)number << 32) | PartitionOf(entry).PlaceOf(entry.Position, entry.Key);
            order[i] = i;
        }

        Array.Sort(places, order);
        _blocks.Capacity = sizes.ToArray().Sum(BlocksFor);
        _memory.Reserve(_blocks.Capacity);
        _directory.Reserve(entries.Length);
        var at = 0;
        for (var number = 0; number < Partitions; number++)
        {
            if (sizes[number] == 0)
                continue;
            var partition = _partitions[number]!;
            var blocks = BlocksFor(sizes[number]);
            partition.Reserve(blocks);
            for (var i = 0; i < blocks; i++)
            {
                var block = NewBlock(partition.Kind, partition.Located);
                partition.Insert(i, block, (uint)places[at]);
                var rows = (int)(((long)sizes[number] * (i + 1) / blocks) - ((long)sizes[number] * i / blocks));
                for (var row = 0; row < rows; row++)
                    Append(block, row, entries[order[at++]]);
                partition.Summarise(block);
            }
        }

        static int BlocksFor(int rows) => (rows + BuiltRows - 1) / BuiltRows;
    }

    private void Append(Block block, int row, in Entry entry)
    {
        if (_directory.Find(entry.Key, _blocks) >= 0)
            throw new ArgumentException($"The key {entry.Key} is given twice.", "entries");
        block.Write(row, entry, _part?.Of(entry) ?? 0, BlockSummary.Nothing);
        _directory.Add(entry.Key, (block.Number * Layout.Rows) + row, _blocks);
        Count++;
    }
}
