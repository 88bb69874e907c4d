namespace Kyodo.Matching.Search.Lanes;

/// <summary>One lane, for machines without vectors and to hold the others to account.</summary>
internal readonly unsafe struct SingleLane : ILanes<ushort, uint>
{
    public static int Count => 1;

    public static ushort Load(ushort* from) => *from;

    public static ushort LoadPlane(ushort* from) => *from;

    public static void Store(ushort* to, ushort lanes) => *to = lanes;

    public static ushort Broadcast(ushort value) => value;

    public static ushort And(ushort a, ushort b) => (ushort)(a & b);

    public static ushort Or(ushort a, ushort b) => (ushort)(a | b);

    public static ushort Xor(ushort a, ushort b) => (ushort)(a ^ b);

    public static ushort Without(ushort a, ushort b) => (ushort)(a & ~b);

    public static ushort ShiftLeft(ushort a, int bits) => (ushort)(a << bits);

    public static ushort ShiftRight(ushort a, int bits) => (ushort)(a >> bits);

    public static ushort Add(ushort a, ushort b) => (ushort)(a + b);

    public static ushort AtLeast(ushort a, ushort b) => a >= b ? ushort.MaxValue : (ushort)0;

    public static ushort Equal(ushort a, ushort b) => a == b ? ushort.MaxValue : (ushort)0;

    public static ushort Select(ushort mask, ushort yes, ushort no) => mask != 0 ? yes : no;

    public static bool Any(ushort a) => a != 0;

    public static uint HighBits(ushort a) => (uint)a >> 15;

    public static ushort Lookup(ushort* table, ushort index) => table[index & 31];

    // The one lane is the low one; the high half repeats it and is never looked at.
    public static void Squared(ushort x, ushort y, int pointX, int pointY, out uint low, out uint high)
    {
        int dx = (short)x - pointX, dy = (short)y - pointY;
        low = high = (uint)((dx * dx) + (dy * dy));
    }

    public static ushort Farther(uint low, uint high, uint limit) => low > limit ? ushort.MaxValue : (ushort)0;

    public static ushort Reaches(uint low, uint high, ushort reach)
    {
        uint clamped = Math.Min(reach, (ushort)4634);
        return low <= clamped * clamped * 100 ? ushort.MaxValue : (ushort)0;
    }
}
