namespace Kyodo.Matching.Search.Blocks;

/// <summary>
/// Finds the row of a key: open addressing with linear probing, a row number and one byte of the key's hash a slot. The keys
/// themselves stay in the blocks. At most three quarters full: about seven bytes a key when built at once.
/// </summary>
internal sealed class KeyDirectory
{
    private const int Empty = -1;

    private int[] _rows = [];
    private byte[] _prints = [];
    private int _count;

    public long AllocatedBytes => _rows.Length * 5L;

    /// <summary>Makes room for so many keys at once; the directory must be empty.</summary>
    public void Reserve(int keys) => Allocate((int)Math.Min(Math.Max(16, keys * 4L / 3 + 1), Array.MaxLength));

    /// <summary>The row with the key, or -1.</summary>
    public int Find(ulong key, List<Block> blocks)
    {
        if (_rows.Length == 0)
            return Empty;
        var hash = Hash(key);
        for (var slot = Slot(hash); ; slot = Next(slot))
        {
            var row = _rows[slot];
            if (row == Empty)
                return Empty;
            if (_prints[slot] != (byte)hash)
                continue;

            // Very likely the one: what will be wanted next is fetched along with the key.
            blocks[row / Layout.Rows].Prefetch(row % Layout.Rows);
            if (KeyOf(row, blocks) == key)
                return row;
        }
    }

    /// <summary>Adds a key that is not there, after its row was written.</summary>
    public void Add(ulong key, int row, List<Block> blocks)
    {
        if ((_count + 1) * 4L > _rows.Length * 3L)
            Grow(blocks);
        Place(key, row);
        _count++;
    }

    /// <summary>Says that a key has moved to another row.</summary>
    public void Move(ulong key, int from, int to) => _rows[SlotOf(key, from)] = to;

    /// <summary>Takes a key out, whose row still holds it.</summary>
    public void Remove(ulong key, int row, List<Block> blocks)
    {
        // Backward shift (Knuth, TAOCP 3, 6.4, algorithm R): no tombstones, so that probes stay short.
        var hole = SlotOf(key, row);
        for (var slot = Next(hole); _rows[slot] != Empty; slot = Next(slot))
        {
            var home = Slot(Hash(KeyOf(_rows[slot], blocks)));
            var reachesHole = hole <= slot ? home <= hole || home > slot : home <= hole && home > slot;
            if (!reachesHole)
                continue;
            _rows[hole] = _rows[slot];
            _prints[hole] = _prints[slot];
            hole = slot;
        }

        _rows[hole] = Empty;
        _count--;
    }

    private static ulong KeyOf(int row, List<Block> blocks) => blocks[row / Layout.Rows].KeyAt(row % Layout.Rows);

    // The finaliser of SplitMix64 (Steele, Lea and Flood, 2014), so that consecutive keys spread.
    private static ulong Hash(ulong key)
    {
        key = (key ^ (key >> 30)) * 0xBF58476D1CE4E5B9UL;
        key = (key ^ (key >> 27)) * 0x94D049BB133111EBUL;
        return key ^ (key >> 31);
    }

    private int Slot(ulong hash) => (int)Math.BigMul(hash, (ulong)_rows.Length, out _);

    private int Next(int slot) => slot + 1 == _rows.Length ? 0 : slot + 1;

    private int SlotOf(ulong key, int row)
    {
        var slot = Slot(Hash(key));
        while (_rows[slot] != row)
            slot = Next(slot);
        return slot;
    }

    private void Place(ulong key, int row)
    {
        var hash = Hash(key);
        var slot = Slot(hash);
        while (_rows[slot] != Empty)
            slot = Next(slot);
        _rows[slot] = row;
        _prints[slot] = (byte)hash;
    }

    private void Allocate(int slots)
    {
        _rows = GC.AllocateUninitializedArray<int>(slots);
        _rows.AsSpan().Fill(Empty);
        _prints = new byte[slots];
    }

    private void Grow(List<Block> blocks)
    {
        var old = _rows;
        Allocate(Math.Max(16, old.Length + (old.Length / 2)));
        foreach (var row in old)
        {
            if (row != Empty)
                Place(KeyOf(row, blocks), row);
        }
    }
}
