using System.Runtime.Intrinsics;

namespace Kyodo.Matching.Search;

/// <summary>Which width suits this machine.</summary>
public static class SimdWidths
{
    /// <summary>The widest that the hardware does by itself.</summary>
    public static SimdWidth Widest =>
        Vector512.IsHardwareAccelerated ? SimdWidth.Bits512
        : Vector256.IsHardwareAccelerated ? SimdWidth.Bits256
        : Vector128.IsHardwareAccelerated ? SimdWidth.Bits128
        : SimdWidth.Scalar;
}
