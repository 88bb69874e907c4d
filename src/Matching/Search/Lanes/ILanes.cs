namespace Kyodo.Matching.Search.Lanes;

/// <summary>
/// The operations the kernel is written in, on some number of unsigned sixteen-bit lanes; a mask has all bits of a lane set or
/// none. One implementation a vector width, and one of a single lane; all give the same bits.
/// </summary>
/// <typeparam name="TVector">The lanes.</typeparam>
/// <typeparam name="TWide">Half of the lanes, widened to 32 bits.</typeparam>
internal unsafe interface ILanes<TVector, TWide>
    where TVector : unmanaged
    where TWide : unmanaged
{
    static abstract int Count { get; }

    static abstract TVector Load(ushort* from);

    /// <summary>Loads lanes of a block's plane (<see cref="Blocks.Layout"/>): those from 16 up lie half of the planes farther.</summary>
    static abstract TVector LoadPlane(ushort* from);

    static abstract void Store(ushort* to, TVector lanes);

    static abstract TVector Broadcast(ushort value);

    static abstract TVector And(TVector a, TVector b);

    static abstract TVector Or(TVector a, TVector b);

    static abstract TVector Xor(TVector a, TVector b);

    /// <summary>a and not b.</summary>
    static abstract TVector Without(TVector a, TVector b);

    static abstract TVector ShiftLeft(TVector a, int bits);

    static abstract TVector ShiftRight(TVector a, int bits);

    /// <summary>Modulo 65,536.</summary>
    static abstract TVector Add(TVector a, TVector b);

    static abstract TVector AtLeast(TVector a, TVector b);

    static abstract TVector Equal(TVector a, TVector b);

    static abstract TVector Select(TVector mask, TVector yes, TVector no);

    /// <summary>Whether any bit is set.</summary>
    static abstract bool Any(TVector a);

    /// <summary>The highest bit of each lane, lane 0 lowest.</summary>
    static abstract uint HighBits(TVector a);

    /// <summary>Looks each lane up in a table of 32; only the lane's low five bits count.</summary>
    static abstract TVector Lookup(ushort* table, TVector index);

    /// <summary>Squared distances of signed coordinates from a point at most 46,340 away along either axis.</summary>
    static abstract void Squared(TVector x, TVector y, int pointX, int pointY, out TWide low, out TWide high);

    /// <summary>Mask of the squared distances above the limit.</summary>
    static abstract TVector Farther(TWide low, TWide high, uint limit);

    /// <summary>Mask of the squared distances at most (10·reach)², with reaches from 4,634 up reaching everywhere.</summary>
    static abstract TVector Reaches(TWide low, TWide high, TVector reach);
}
