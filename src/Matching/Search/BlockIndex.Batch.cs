using Kyodo.Matching.Search.Blocks;

namespace Kyodo.Matching.Search;

/// <content>Many needs in one pass.</content>
public sealed partial class BlockIndex
{
    // Needs that share a pass: their plans and lists stay in the nearest cache beside a superblock's planes.
    private const int BatchSize = 16;

    /// <summary>
    /// Answers many needs: each gets what <see cref="Search(CompiledNeed, IAdmission?, int, Span{Scored})"/> would give it. Needs near each other
    /// go through the superblocks together, so that memory is read once for all of them.
    /// </summary>
    /// <param name="queries">The needs.</param>
    /// <param name="found">How many were found for each.</param>
    /// <param name="threads">How many threads may work, 1 or more.</param>
    /// <param name="stop">Stops between batches.</param>
    /// <exception cref="ArgumentException">There is too little room, or a need is compiled with another model than the first.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void SearchAll(IReadOnlyList<BatchQuery> queries, Memory<int> found, int threads = 1, CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (found.Length < queries.Count)
            throw new ArgumentException("There is too little room for the counts.", nameof(found));
        if (queries.Count == 0)
            return;
        Prepare(queries[0].Need);
        foreach (var query in queries)
        {
            if (!_part!.Fits(query.Need))
                throw new ArgumentException("All needs of a batch must be compiled with one model.", nameof(queries));
        }

        foreach (var partition in _partitions)
            partition?.RefreshSupers();
        var order = OrderOf(queries);
        var batches = (queries.Count + BatchSize - 1) / BatchSize;
        Parallel.For(
            0,
            batches,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop },
            () => new BatchPass(),
            (batch, _, pass) =>
            {
                var first = batch * BatchSize;
                pass.Run(this, queries, order.AsSpan(first, Math.Min(BatchSize, order.Length - first)), found.Span);
                return pass;
            },
            _ => { });
        GC.KeepAlive(this);
    }

    private static int[] OrderOf(IReadOnlyList<BatchQuery> queries)
    {
        var places = new ulong[queries.Count];
        var order = new int[queries.Count];
        for (var i = 0; i < order.Length; i++)
        {
            var need = queries[i].Need;
            places[i] = ((ulong)Partition.NumberOf(need.Kind, need.Position.IsKnown) << 32) | Hilbert.Of(need.Position);
            order[i] = i;
        }

        Array.Sort(places, order);
        return order;
    }

    // One thread's plans, reused from batch to batch.
    private sealed class BatchPass
    {
        private readonly QueryPlan[] _plans = [.. Enumerable.Range(0, BatchSize).Select(_ => QueryPlan.New())];
        private readonly int[] _counts = new int[BatchSize];
        private int[] _bounds = [];

        public void Run(BlockIndex index, IReadOnlyList<BatchQuery> queries, ReadOnlySpan<int> batch, Span<int> found)
        {
            for (var i = 0; i < batch.Length; i++)
            {
                var query = queries[batch[i]];
                _counts[i] = 0;
                if (query.Best.IsEmpty)
                    continue;
                _plans[i].Compile(query.Need, index._part!);
                var list = new BestList(query.Best.Span, int.MinValue);
                index.OfferTied(query.Need, query.Admission, ref list);
                if (!_plans[i].IsNarrow)
                    index.VisitPlainly(_plans[i], query.Admission, ref list);
                _counts[i] = list.Count;
            }

            for (var kind = 0; kind < ParticipantPart.Kinds; kind++)
            {
                for (var located = 1; located >= 0; located--)
                {
                    if (index._partitions[Partition.NumberOf((Model.ResourceKind)kind, located == 1)] is { } partition)
                        RunPartition(index, partition, queries, batch);
                }
            }

            for (var i = 0; i < batch.Length; i++)
            {
                var list = new BestList(queries[batch[i]].Best.Span, int.MinValue, _counts[i]);
                list.Sort();
                found[batch[i]] = _counts[i];
            }
        }

        private void RunPartition(BlockIndex index, Partition partition, IReadOnlyList<BatchQuery> queries, ReadOnlySpan<int> batch)
        {
            var supers = partition.SuperCount;
            if (_bounds.Length < supers * BatchSize)
                _bounds = new int[supers * BatchSize];

            // First each need's most promising superblock, so that the pass can leave out most of the others.
            for (var i = 0; i < batch.Length; i++)
            {
                if (!Serves(i, partition, queries[batch[i]]))
                    continue;
                var best = -1;
                for (var super = 0; super < supers; super++)
                {
                    var bound = _plans[i].Bound(partition.Super(super), partition.Located);
                    _bounds[(super * BatchSize) + i] = bound;
                    if (bound >= 0 && (best < 0 || bound > _bounds[(best * BatchSize) + i]))
                        best = super;
                }

                if (best < 0)
                    continue;
                VisitSuper(index, partition, best, i, queries[batch[i]]);
                _bounds[(best * BatchSize) + i] = -1;
            }

            for (var super = 0; super < supers; super++)
            {
                for (var i = 0; i < batch.Length; i++)
                {
                    if (Serves(i, partition, queries[batch[i]]) && _bounds[(super * BatchSize) + i] >= 0)
                        VisitSuper(index, partition, super, i, queries[batch[i]]);
                }
            }
        }

        private bool Serves(int i, Partition partition, BatchQuery query) =>
            !query.Best.IsEmpty && query.Need.Kind == partition.Kind && _plans[i].IsNarrow;

        private void VisitSuper(BlockIndex index, Partition partition, int super, int i, BatchQuery query)
        {
            var plan = _plans[i];
            var list = new BestList(query.Best.Span, int.MinValue, _counts[i]);
            if (_bounds[(super * BatchSize) + i] + plan.Zero + plan.Slack < list.Lowest)
                return;
            index.VisitSuper(partition, super, null, plan, query.Admission, ref list);
            _counts[i] = list.Count;
        }
    }
}
