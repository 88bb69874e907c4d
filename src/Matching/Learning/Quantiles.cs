namespace Kyodo.Matching.Learning;

/// <summary>Cuts a numeric column into bins of about equal counts. Bin 0 is for missing values; equal values share a bin.</summary>
public sealed class Quantiles
{
    private readonly double[] _limits;

    private Quantiles(double[] limits) => _limits = limits;

    /// <summary>How many bins there are, the one for missing values included.</summary>
    public int Bins => _limits.Length + 2;

    /// <summary>The largest value of each bin from 1 on, but for the last.</summary>
    public ReadOnlySpan<double> Limits => _limits;

    /// <summary>Finds the cuts.</summary>
    /// <param name="values">The values; NaN is missing.</param>
    /// <param name="largest">Most bins, the one for missing values not counted; 1 to 65,000.</param>
    public static Quantiles Of(ReadOnlySpan<double> values, int largest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(largest, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(largest, 65_000);
        var sorted = new List<double>(values.Length);
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
                sorted.Add(value);
        }

        sorted.Sort();
        var limits = new List<double>();
        for (var cut = 1; cut < largest && sorted.Count > 0; cut++)
        {
            var limit = sorted[(int)((long)cut * (sorted.Count - 1) / largest)];
            if (limit < sorted[^1] && (limits.Count == 0 || limit > limits[^1]))
                limits.Add(limit);
        }

        return new([.. limits]);
    }

    /// <summary>The bin of a value.</summary>
    public ushort Bin(double value)
    {
        if (double.IsNaN(value))
            return 0;
        var at = Array.BinarySearch(_limits, value);
        return (ushort)(1 + (at >= 0 ? at : ~at));
    }
}
