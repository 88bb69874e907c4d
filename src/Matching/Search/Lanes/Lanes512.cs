using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Kyodo.Matching.Search.Blocks;

namespace Kyodo.Matching.Search.Lanes;

/// <summary>Thirty-two lanes in 512 bits.</summary>
internal readonly unsafe struct Lanes512 : ILanes<Vector512<ushort>, Vector512<uint>>
{
    public static int Count => Vector512<ushort>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> Load(ushort* from) => Vector512.Load(from);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> LoadPlane(ushort* from) => Vector512.Create(Vector256.Load(from), Vector256.Load(from + Layout.HalfOffset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ushort* to, Vector512<ushort> lanes) => lanes.Store(to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> Broadcast(ushort value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> And(Vector512<ushort> a, Vector512<ushort> b) => a & b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> Or(Vector512<ushort> a, Vector512<ushort> b) => a | b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> Xor(Vector512<ushort> a, Vector512<ushort> b) => a ^ b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> Without(Vector512<ushort> a, Vector512<ushort> b) => Vector512.AndNot(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> ShiftLeft(Vector512<ushort> a, int bits) => a << bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> ShiftRight(Vector512<ushort> a, int bits) => a >>> bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> Add(Vector512<ushort> a, Vector512<ushort> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> AtLeast(Vector512<ushort> a, Vector512<ushort> b) => Vector512.GreaterThanOrEqual(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> Equal(Vector512<ushort> a, Vector512<ushort> b) => Vector512.Equals(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> Select(Vector512<ushort> mask, Vector512<ushort> yes, Vector512<ushort> no) =>
        Vector512.ConditionalSelect(mask, yes, no);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Vector512<ushort> a) => a != Vector512<ushort>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint HighBits(Vector512<ushort> a) => (uint)a.ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> Lookup(ushort* table, Vector512<ushort> index) =>
        Vector512.ShuffleNative(Vector512.Load(table), index & Vector512.Create((ushort)31));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Squared(Vector512<ushort> x, Vector512<ushort> y, int pointX, int pointY, out Vector512<uint> low, out Vector512<uint> high)
    {
        var fromX = Vector512.Create(pointX);
        var fromY = Vector512.Create(pointY);
        low = Squared(Vector512.WidenLower(x.AsInt16()) - fromX, Vector512.WidenLower(y.AsInt16()) - fromY);
        high = Squared(Vector512.WidenUpper(x.AsInt16()) - fromX, Vector512.WidenUpper(y.AsInt16()) - fromY);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> Farther(Vector512<uint> low, Vector512<uint> high, uint limit)
    {
        var than = Vector512.Create(limit);
        return Vector512.Narrow(Vector512.GreaterThan(low, than), Vector512.GreaterThan(high, than));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> Reaches(Vector512<uint> low, Vector512<uint> high, Vector512<ushort> reach)
    {
        reach = Vector512.Min(reach, Vector512.Create((ushort)4634));
        return Vector512.Narrow(
            Vector512.GreaterThanOrEqual(Limit(Vector512.WidenLower(reach)), low),
            Vector512.GreaterThanOrEqual(Limit(Vector512.WidenUpper(reach)), high));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Limit(Vector512<uint> reach) => reach * reach * 100u;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Squared(Vector512<int> x, Vector512<int> y) => ((x * x) + (y * y)).AsUInt32();
}
