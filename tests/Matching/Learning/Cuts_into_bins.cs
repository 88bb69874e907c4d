using FsCheck;
using FsCheck.Fluent;
using Kyodo.Matching.Learning;

namespace Kyodo.Matching.Tests.Learning;

public sealed class Cuts_into_bins
{
    [Fact]
    public void Larger_values_never_fall_into_smaller_bins() =>
        Prop.ForAll<double[], double, double>((values, a, b) =>
        {
            var cuts = Quantiles.Of([.. values.Where(v => !double.IsInfinity(v))], 8);
            return double.IsNaN(a) || double.IsNaN(b) || a > b || cuts.Bin(a) <= cuts.Bin(b);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_bin_is_in_range_and_the_first_is_for_missing_values() =>
        Prop.ForAll<double[], double>((values, a) =>
        {
            var cuts = Quantiles.Of(values, 8);
            return cuts.Bin(a) < cuts.Bins && cuts.Bin(double.NaN) == 0 && (double.IsNaN(a) || cuts.Bin(a) > 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Distinct_values_are_spread_evenly()
    {
        double[] values = [.. Enumerable.Range(0, 1_000).Select(i => (double)i)];
        var cuts = Quantiles.Of(values, 10);
        Assert.All(values.GroupBy(v => cuts.Bin(v)), bin => Assert.InRange(bin.Count(), 98, 102));
    }

    [Fact]
    public void A_column_of_one_value_has_one_bin() => Assert.Equal(2, Quantiles.Of([3, 3, 3], 10).Bins);
}
