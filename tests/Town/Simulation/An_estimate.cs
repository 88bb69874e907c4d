using Kyodo.Town.Simulation;

namespace Kyodo.Town.Tests.Simulation;

public sealed class An_estimate
{
    // Ten values 1 to 10: mean 5.5, deviation 3.02765, t(9, 0.975) = 2.26216.
    [Fact]
    public void Has_the_interval_of_Student_s_distribution()
    {
        var estimate = Estimate.Of(Enumerable.Range(1, 10).Select(i => (double)i));
        Assert.Equal(5.5, estimate.Mean, 12);
        Assert.Equal(5.5 - (2.26216 * 3.02765 / Math.Sqrt(10)), estimate.Low, 4);
        Assert.Equal(11 - estimate.Low, estimate.High, 12);
    }

    [Fact]
    public void Leaves_out_what_is_no_number_and_has_no_interval_of_one_value()
    {
        Assert.Equal(3, Estimate.Of([double.NaN, 3]).Mean);
        Assert.True(double.IsNaN(Estimate.Of([3]).Low));
        Assert.True(double.IsNaN(Estimate.Of([]).Mean));
    }
}
