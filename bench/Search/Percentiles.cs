namespace Kyodo.Bench.Search;

/// <summary>Order statistics of a set of timings.</summary>
internal static class Percentiles
{
    public static double Median(IEnumerable<double> values) => At(values, 0.5);

    /// <summary>The smallest value that at least such a share of the values does not exceed.</summary>
    public static double At(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }
}
