using Kyodo.Matching.Learning;

namespace Kyodo.Matching.Tests.Learning;

public sealed class An_additive_fit
{
    private static readonly double[] s_risingPrior = [-1, -0.5, 0, 0.5, 1];

    [Fact]
    public void Stays_at_the_prior_where_no_row_speaks()
    {
        var term = new Term("t", s_risingPrior, [0, 0, 0], ordered: false);
        var fit = AdditiveFit.Run([term], [true, false, true], 0.3, new());
        Assert.Equal(s_risingPrior[1..], fit.Values[0][1..]);
    }

    [Fact]
    public void Finds_the_shapes_that_made_the_outcomes()
    {
        double[] truth = [-1.5, -0.2, 0.1, 0.9, 1.4];
        var (column, labels) = Sample(truth, 40_000, seed: 1);
        var fit = AdditiveFit.Run([new Term("t", new double[5], column, ordered: true)], labels, 0, new());
        for (var bin = 1; bin < truth.Length; bin++)
            Assert.Equal(truth[bin] - truth[0], fit.Values[0][bin] - fit.Values[0][0], 0.12);
    }

    [Fact]
    public void Holds_to_a_direction_even_where_the_rows_go_against_it()
    {
        var (column, labels) = Sample([0, 1, -1, 0.5, 0.2], 5_000, seed: 2);
        var fit = AdditiveFit.Run([new Term("t", s_risingPrior, column, ordered: true, Direction.Rising)], labels, 0, new());
        for (var bin = 1; bin < 5; bin++)
            Assert.True(fit.Values[0][bin] >= fit.Values[0][bin - 1] - 1e-12);
    }

    [Fact]
    public void Leaves_bins_outside_the_order_free()
    {
        var (column, labels) = Sample([2, 0, 0.3, 0.6, -2], 20_000, seed: 3);
        var fit = AdditiveFit.Run(
            [new Term("t", new double[5], column, ordered: true, Direction.Rising, firstOrdered: 1, lastOrdered: 3)], labels, 0, new());
        Assert.True(fit.Values[0][0] - fit.Values[0][1] > 1.5);
        Assert.True(fit.Values[0][4] - fit.Values[0][1] < -1.5);
        Assert.True(fit.Values[0][3] >= fit.Values[0][2]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Cannot_be_bettered_by_any_small_change(int seed)
    {
        var random = new Random(seed);
        ushort[] first = [.. Enumerable.Range(0, 400).Select(_ => (ushort)random.Next(4))];
        ushort[] second = [.. Enumerable.Range(0, 400).Select(_ => (ushort)random.Next(3))];
        bool[] labels = [.. first.Select(b => random.NextDouble() < 0.2 + (0.15 * b))];
        var options = new FitOptions();
        var fit = AdditiveFit.Run(
            [new Term("a", [0.1, 0.2, 0.3, 0.4], first, ordered: true), new Term("b", [0, 0.5, -0.5], second, ordered: false)], labels, 0.2, options);
        var best = Objective(fit, first, second, labels, options);
        for (var change = 0; change < 200; change++)
        {
            var moved = new FittedValues(
                fit.Intercept + Small(random), [.. fit.Values.Select(v => v.Select(x => x + Small(random)).ToArray())]);
            Assert.True(Objective(moved, first, second, labels, options) >= best - 1e-9);
        }
    }

    [Fact]
    public void Gives_the_same_bits_each_time()
    {
        var (column, labels) = Sample([0, 1, 2, 0.5, 0.2], 30_000, seed: 5);
        FittedValues Fit() => AdditiveFit.Run([new Term("t", new double[5], column, ordered: true)], labels, 0, new());
        Assert.Equal(Fit().Values[0], Fit().Values[0]);
    }

    [Fact]
    public void Counts_a_row_of_weight_two_as_two_rows()
    {
        var twice = AdditiveFit.Run([new Term("t", new double[2], [0, 1, 1, 1], false)], [true, false, true, true], 0, new());
        var weighted = AdditiveFit.Run([new Term("t", new double[2], [0, 1, 1], false)], [true, false, true], 0, new(), weights: [1, 1, 2]);
        Assert.Equal(twice.Values[0][1], weighted.Values[0][1], 6);
    }

    [Fact]
    public void Moves_little_on_few_rows_and_far_on_many()
    {
        double[] truth = [-2, 2];
        double Distance(int rows)
        {
            var (column, labels) = Sample(truth, rows, seed: 7);
            var fit = AdditiveFit.Run([new Term("t", new double[2], column, ordered: false)], labels, 0, new());
            return fit.Values[0][1] - fit.Values[0][0];
        }

        Assert.True(Distance(4) < Distance(5_000));
    }

    [Fact]
    public void Refuses_a_bin_out_of_range_a_prior_that_is_no_number_and_one_against_its_direction()
    {
        Assert.Throws<ArgumentException>(() => new Term("t", [0, 1], [2], false));
        Assert.Throws<ArgumentException>(() => new Term("t", [0, double.NaN], [1], false));
        Assert.Throws<ArgumentException>(() => new Term("t", [1, 0], [1], true, Direction.Rising));
        Assert.Throws<ArgumentException>(() => AdditiveFit.Run([], [], 0, new()));
    }

    private static double Small(Random random) => (random.NextDouble() - 0.5) / 50;

    private static double Objective(FittedValues fit, ushort[] first, ushort[] second, bool[] labels, FitOptions options)
    {
        double[] firstPrior = [0.1, 0.2, 0.3, 0.4], secondPrior = [0, 0.5, -0.5];
        var loss = Square((fit.Intercept - 0.2) / options.InterceptDeviation);
        double before = 0;
        for (var bin = 0; bin < 4; bin++)
        {
            var change = fit.Values[0][bin] - firstPrior[bin];
            loss += Square((change - before) / (bin == 0 ? options.LevelDeviation : options.StepDeviation));
            before = change;
        }

        for (var bin = 0; bin < 3; bin++)
            loss += Square((fit.Values[1][bin] - secondPrior[bin]) / options.LevelDeviation);
        for (var row = 0; row < labels.Length; row++)
        {
            var logit = fit.Intercept + fit.Values[0][first[row]] + fit.Values[1][second[row]];
            loss += Math.Log(1 + Math.Exp(labels[row] ? -logit : logit));
        }

        return loss;

        static double Square(double x) => x * x / 2;
    }

    private static (ushort[] Column, bool[] Labels) Sample(double[] truth, int rows, int seed)
    {
        var random = new Random(seed);
        ushort[] column = [.. Enumerable.Range(0, rows).Select(_ => (ushort)random.Next(truth.Length))];
        return (column, [.. column.Select(b => random.NextDouble() < 1 / (1 + Math.Exp(-truth[b])))]);
    }
}
