namespace Kyodo.Matching.Search.Blocks;

/// <summary>Where an index's blocks get their memory: slabs as large as what is known to come, or an eighth of what is there.</summary>
internal sealed class BlockMemory
{
    private const int Growth = 8;

    private Slab? _slab;
    private int _taken;
    private int _blocks;
    private int _reserved;

    /// <summary>What is allocated, in bytes.</summary>
    public long AllocatedBytes { get; private set; }

    /// <summary>Says that so many blocks will be asked for.</summary>
    public void Reserve(int blocks) => _reserved = blocks;

    /// <summary>Memory for one more block: a slab and the number in it.</summary>
    public (Slab Slab, int Number) Take()
    {
        if (_slab is null || _taken == _slab.Blocks)
        {
            _slab = new(Math.Clamp(_reserved > 0 ? _reserved : _blocks / Growth, 1, Slab.MostBlocks));
            _taken = 0;
            AllocatedBytes += _slab.AllocatedBytes;
        }

        _blocks++;
        _reserved = Math.Max(0, _reserved - 1);
        return (_slab, _taken++);
    }
}
