using MathNet.Numerics.Distributions;

namespace Kyodo.Town.Simulation;

/// <summary>A mean over seeds with its 95 % interval (Student's t).</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Low">The interval's lower end.</param>
/// <param name="High">Its upper end.</param>
public readonly record struct Estimate(double Mean, double Low, double High)
{
    /// <summary>Which way a difference surely goes: 1 up, -1 down; 0 where its interval holds 0, or there is none.</summary>
    public int Direction => Low > 0 ? 1 : High < 0 ? -1 : 0;

    /// <summary>Estimates from one value a seed; values that are not numbers are left out, and none gives NaN. One value alone has no interval: its ends are NaN.</summary>
    /// <param name="values">The values.</param>
    public static Estimate Of(IEnumerable<double> values)
    {
        var numbers = values.Where(double.IsFinite).ToArray();
        if (numbers.Length == 0)
            return new(double.NaN, double.NaN, double.NaN);
        var mean = numbers.Average();
        if (numbers.Length == 1)
            return new(mean, double.NaN, double.NaN);
        var deviation = Math.Sqrt(numbers.Sum(v => (v - mean) * (v - mean)) / (numbers.Length - 1));
        var half = StudentT.InvCDF(0, 1, numbers.Length - 1, 0.975) * deviation / Math.Sqrt(numbers.Length);
        return new(mean, mean - half, mean + half);
    }
}
