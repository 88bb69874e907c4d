namespace Kyodo.Matching.Search.Blocks;

/// <summary>The Hilbert curve over the whole grid (D. Hilbert, 1891): points near on the curve are near on the plane.</summary>
internal static class Hilbert
{
    /// <summary>The point's place on the curve, 0 to 2³² - 1.</summary>
    public static uint Of(GridPoint point)
    {
        var x = (uint)(point.X - short.MinValue);
        var y = (uint)(point.Y - short.MinValue);
        uint place = 0;
        for (var s = 1u << 15; s > 0; s >>= 1)
        {
            var rx = (x & s) != 0 ? 1u : 0;
            var ry = (y & s) != 0 ? 1u : 0;
            place = (place << 2) | ((3 * rx) ^ ry);
            if (ry == 0)
            {
                if (rx == 1)
                {
                    x = ~x;
                    y = ~y;
                }

                (x, y) = (y, x);
            }
        }

        return place;
    }
}
