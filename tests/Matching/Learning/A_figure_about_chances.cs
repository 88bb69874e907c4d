using Kyodo.Matching.Learning;

namespace Kyodo.Matching.Tests.Learning;

public sealed class A_figure_about_chances
{
    [Fact]
    public void Auc_counts_pairs_in_the_right_order_and_ties_half() =>
        Assert.Equal((3 + 0.5) / 4, Metrics.Auc([0.9, 0.4, 0.4, 0.1], [true, true, false, false]), 12);

    [Fact]
    public void Auc_of_outcomes_that_are_all_alike_is_no_number() =>
        Assert.True(double.IsNaN(Metrics.Auc([0.1, 0.2], [true, true])));

    [Fact]
    public void Log_loss_of_a_coin_is_one_bit() =>
        Assert.Equal(Math.Log(2), Metrics.LogLoss([0.5, 0.5], [true, false]), 12);

    [Fact]
    public void Log_loss_of_certain_error_is_large_but_finite() =>
        Assert.Equal(-Math.Log(1e-12), Metrics.LogLoss([0.0], [true]), 6);

    [Fact]
    public void Calibration_error_is_the_distance_of_chances_from_shares()
    {
        double[] chances = [.. Enumerable.Repeat(0.8, 100)];
        bool[] labels = [.. Enumerable.Range(0, 100).Select(i => i % 2 == 0)];
        Assert.Equal(0.3, Metrics.CalibrationError(chances, labels), 12);
    }

    [Fact]
    public void Ndcg_of_the_best_order_is_one_and_of_a_worse_one_less()
    {
        Assert.Equal(1, Metrics.Ndcg([3, 2, 1], 3), 12);
        Assert.Equal(((1 / Math.Log2(2)) + (3 / Math.Log2(3))) / ((3 / Math.Log2(2)) + (1 / Math.Log2(3))), Metrics.Ndcg([1, 3], 2), 12);
        Assert.True(double.IsNaN(Metrics.Ndcg([0, 0], 2)));
    }

    [Fact]
    public void A_gain_is_significant_only_beyond_its_noise()
    {
        double[] coin = new double[400];
        bool[] labels = [.. Enumerable.Range(0, 400).Select(i => i % 4 != 0)];
        double[] better = [.. coin.Select(_ => 1.0)];
        Assert.True(PairedGain.Of(coin, better, labels).IsSignificant);
        Assert.False(PairedGain.Of(coin, coin, labels).IsSignificant);
        Assert.False(PairedGain.Of(coin.AsSpan(0, 1), better.AsSpan(0, 1), labels.AsSpan(1, 1)).IsSignificant);
    }

    [Fact]
    public void Figures_of_nothing_are_refused() =>
        Assert.Throws<ArgumentException>(() => Metrics.LogLoss([], []));
}
