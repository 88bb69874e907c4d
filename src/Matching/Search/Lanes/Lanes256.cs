using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kyodo.Matching.Search.Lanes;

/// <summary>Sixteen lanes in 256 bits.</summary>
internal readonly unsafe struct Lanes256 : ILanes<Vector256<ushort>, Vector256<uint>>
{
    public static int Count => Vector256<ushort>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Load(ushort* from) => Vector256.Load(from);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> LoadPlane(ushort* from) => Vector256.Load(from);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ushort* to, Vector256<ushort> lanes) => lanes.Store(to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Broadcast(ushort value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> And(Vector256<ushort> a, Vector256<ushort> b) => a & b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Or(Vector256<ushort> a, Vector256<ushort> b) => a | b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Xor(Vector256<ushort> a, Vector256<ushort> b) => a ^ b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Without(Vector256<ushort> a, Vector256<ushort> b) => Vector256.AndNot(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> ShiftLeft(Vector256<ushort> a, int bits) => a << bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> ShiftRight(Vector256<ushort> a, int bits) => a >>> bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Add(Vector256<ushort> a, Vector256<ushort> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> AtLeast(Vector256<ushort> a, Vector256<ushort> b) => Vector256.GreaterThanOrEqual(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Equal(Vector256<ushort> a, Vector256<ushort> b) => Vector256.Equals(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Select(Vector256<ushort> mask, Vector256<ushort> yes, Vector256<ushort> no) =>
        Vector256.ConditionalSelect(mask, yes, no);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Vector256<ushort> a) => a != Vector256<ushort>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint HighBits(Vector256<ushort> a) => (uint)a.ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Lookup(ushort* table, Vector256<ushort> index)
    {
        var within = index & Vector256.Create((ushort)15);
        return Vector256.ConditionalSelect(
            Vector256.Equals(index & Vector256.Create((ushort)16), Vector256<ushort>.Zero),
            Vector256.ShuffleNative(Vector256.Load(table), within),
            Vector256.ShuffleNative(Vector256.Load(table + 16), within));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Squared(Vector256<ushort> x, Vector256<ushort> y, int pointX, int pointY, out Vector256<uint> low, out Vector256<uint> high)
    {
        var fromX = Vector256.Create(pointX);
        var fromY = Vector256.Create(pointY);
        low = Squared(Vector256.WidenLower(x.AsInt16()) - fromX, Vector256.WidenLower(y.AsInt16()) - fromY);
        high = Squared(Vector256.WidenUpper(x.AsInt16()) - fromX, Vector256.WidenUpper(y.AsInt16()) - fromY);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Farther(Vector256<uint> low, Vector256<uint> high, uint limit)
    {
        var than = Vector256.Create(limit);
        return Vector256.Narrow(Vector256.GreaterThan(low, than), Vector256.GreaterThan(high, than));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Reaches(Vector256<uint> low, Vector256<uint> high, Vector256<ushort> reach)
    {
        reach = Vector256.Min(reach, Vector256.Create((ushort)4634));
        return Vector256.Narrow(
            Vector256.GreaterThanOrEqual(Limit(Vector256.WidenLower(reach)), low),
            Vector256.GreaterThanOrEqual(Limit(Vector256.WidenUpper(reach)), high));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Limit(Vector256<uint> reach) => reach * reach * 100u;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Squared(Vector256<int> x, Vector256<int> y) => ((x * x) + (y * y)).AsUInt32();
}
