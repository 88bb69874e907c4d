using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kyodo.Matching.Search.Lanes;

/// <summary>Eight lanes in 128 bits.</summary>
internal readonly unsafe struct Lanes128 : ILanes<Vector128<ushort>, Vector128<uint>>
{
    public static int Count => Vector128<ushort>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Load(ushort* from) => Vector128.Load(from);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> LoadPlane(ushort* from) => Vector128.Load(from);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ushort* to, Vector128<ushort> lanes) => lanes.Store(to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Broadcast(ushort value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> And(Vector128<ushort> a, Vector128<ushort> b) => a & b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Or(Vector128<ushort> a, Vector128<ushort> b) => a | b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Xor(Vector128<ushort> a, Vector128<ushort> b) => a ^ b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Without(Vector128<ushort> a, Vector128<ushort> b) => Vector128.AndNot(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> ShiftLeft(Vector128<ushort> a, int bits) => a << bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> ShiftRight(Vector128<ushort> a, int bits) => a >>> bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Add(Vector128<ushort> a, Vector128<ushort> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> AtLeast(Vector128<ushort> a, Vector128<ushort> b) => Vector128.GreaterThanOrEqual(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Equal(Vector128<ushort> a, Vector128<ushort> b) => Vector128.Equals(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Select(Vector128<ushort> mask, Vector128<ushort> yes, Vector128<ushort> no) =>
        Vector128.ConditionalSelect(mask, yes, no);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Vector128<ushort> a) => a != Vector128<ushort>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint HighBits(Vector128<ushort> a) => (uint)a.ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Lookup(ushort* table, Vector128<ushort> index)
    {
        var within = index & Vector128.Create((ushort)7);
        var eight = Vector128.Equals(index & Vector128.Create((ushort)8), Vector128<ushort>.Zero);
        return Vector128.ConditionalSelect(
            Vector128.Equals(index & Vector128.Create((ushort)16), Vector128<ushort>.Zero),
            Vector128.ConditionalSelect(
                eight, Vector128.ShuffleNative(Vector128.Load(table), within), Vector128.ShuffleNative(Vector128.Load(table + 8), within)),
            Vector128.ConditionalSelect(
                eight, Vector128.ShuffleNative(Vector128.Load(table + 16), within), Vector128.ShuffleNative(Vector128.Load(table + 24), within)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Squared(Vector128<ushort> x, Vector128<ushort> y, int pointX, int pointY, out Vector128<uint> low, out Vector128<uint> high)
    {
        var fromX = Vector128.Create(pointX);
        var fromY = Vector128.Create(pointY);
        low = Squared(Vector128.WidenLower(x.AsInt16()) - fromX, Vector128.WidenLower(y.AsInt16()) - fromY);
        high = Squared(Vector128.WidenUpper(x.AsInt16()) - fromX, Vector128.WidenUpper(y.AsInt16()) - fromY);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Farther(Vector128<uint> low, Vector128<uint> high, uint limit)
    {
        var than = Vector128.Create(limit);
        return Vector128.Narrow(Vector128.GreaterThan(low, than), Vector128.GreaterThan(high, than));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Reaches(Vector128<uint> low, Vector128<uint> high, Vector128<ushort> reach)
    {
        reach = Vector128.Min(reach, Vector128.Create((ushort)4634));
        return Vector128.Narrow(
            Vector128.GreaterThanOrEqual(Limit(Vector128.WidenLower(reach)), low),
            Vector128.GreaterThanOrEqual(Limit(Vector128.WidenUpper(reach)), high));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Limit(Vector128<uint> reach) => reach * reach * 100u;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Squared(Vector128<int> x, Vector128<int> y) => ((x * x) + (y * y)).AsUInt32();
}
