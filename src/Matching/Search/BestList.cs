namespace Kyodo.Matching.Search;

/// <summary>The best so far, as a heap with the worst on top, in the caller's own memory.</summary>
internal ref struct BestList
{
    private readonly Span<Scored> _heap;
    private readonly int _floor;

    /// <param name="memory">Where the answer goes; its length, at least 1, is k.</param>
    /// <param name="floor">Scores below it are of no interest.</param>
    /// <param name="count">How many of the memory's entries are a heap already.</param>
    public BestList(Span<Scored> memory, int floor, int count = 0)
    {
        _heap = memory;
        _floor = floor;
        Count = count;
    }

    public int Count { get; private set; }

    /// <summary>No entry that scores less can enter.</summary>
    public readonly int Lowest => IsFull ? _heap[0].Score : _floor;

    private readonly bool IsFull => Count == _heap.Length;

    /// <summary>No entry that scores less and whose key is at least <paramref name="smallestKey"/> can enter.</summary>
    public readonly long LowestWithKeysFrom(ulong smallestKey) =>
        IsFull ? _heap[0].Score + (smallestKey < _heap[0].Key ? 0L : 1L) : _floor;

    public readonly bool Wants(Scored scored) =>
        scored.Score >= _floor && (!IsFull || scored.IsBetterThan(_heap[0]));

    /// <summary>Adds what is wanted, and drops the worst when full.</summary>
    public void Add(Scored scored)
    {
        if (IsFull)
        {
            SiftDown(scored, Count);
            return;
        }

        var at = Count++;
        while (at > 0)
        {
            var parent = (at - 1) / 2;
            if (!_heap[parent].IsBetterThan(scored))
                break;
            _heap[at] = _heap[parent];
            at = parent;
        }

        _heap[at] = scored;
    }

    /// <summary>Puts the best first; nothing can be added afterwards.</summary>
    public void Sort()
    {
        for (var last = Count - 1; last > 0; last--)
        {
            var moved = _heap[last];
            _heap[last] = _heap[0];
            SiftDown(moved, last);
        }
    }

    // Replaces the top by an entry and lets it sink to its place among the first entries.
    private readonly void SiftDown(Scored scored, int count)
    {
        var at = 0;
        while (true)
        {
            var child = (2 * at) + 1;
            if (child >= count)
                break;
            if (child + 1 < count && _heap[child].IsBetterThan(_heap[child + 1]))
                child++;
            if (!scored.IsBetterThan(_heap[child]))
                break;
            _heap[at] = _heap[child];
            at = child;
        }

        _heap[at] = scored;
    }
}
