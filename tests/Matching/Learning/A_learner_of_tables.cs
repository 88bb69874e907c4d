using Kyodo.Matching.Learning;

namespace Kyodo.Matching.Tests.Learning;

public sealed class A_learner_of_tables
{
    [Fact]
    public void Gives_a_table_to_the_pair_that_matters_and_to_no_other()
    {
        var (columns, labels) = Sample(8_000, together: 3);
        Assert.Equal([(0, 1)], TableLearner.Learn(columns, labels).Pairs);
        (columns, labels) = Sample(8_000, together: 0);
        Assert.Empty(TableLearner.Learn(columns, labels).Pairs);
    }

    [Fact]
    public void Rates_unseen_rows_nearly_as_well_as_who_made_them()
    {
        var (columns, labels) = Sample(20_000, together: 3);
        var model = TableLearner.Learn([.. columns.Select(c => c[..10_000])], labels[..10_000]);
        var chances = new double[10_000];
        var truth = new double[10_000];
        for (var row = 0; row < chances.Length; row++)
        {
            chances[row] = model.Chance([columns[0][10_000 + row], columns[1][10_000 + row], columns[2][10_000 + row]]);
            truth[row] = 1 / (1 + Math.Exp(-Logit(columns, 10_000 + row, 3)));
        }

        Assert.InRange(Metrics.Auc(chances, labels.AsSpan(10_000)), Metrics.Auc(truth, labels.AsSpan(10_000)) - 0.02, 1);
    }

    [Fact]
    public void Takes_a_missing_value_for_what_it_is()
    {
        double[] column = [.. Enumerable.Range(0, 2_000).Select(i => i % 2 == 0 ? double.NaN : i)];
        bool[] labels = [.. Enumerable.Range(0, 2_000).Select(i => i % 2 == 0)];
        var model = TableLearner.Learn([column], labels);
        Assert.True(model.Chance([double.NaN]) > 0.8);
        Assert.True(model.Chance([500]) < 0.2);
    }

    [Fact]
    public void Learns_the_base_rate_from_columns_that_say_nothing()
    {
        var model = TableLearner.Learn([new double[1_000]], [.. Enumerable.Range(0, 1_000).Select(i => i % 4 == 0)]);
        Assert.Equal(0.25, model.Chance([0]), 0.02);
    }

    private static (double[][] Columns, bool[] Labels) Sample(int rows, double together)
    {
        var random = new Random(11);
        double[][] columns = [.. Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, rows).Select(_ => (random.NextDouble() * 2) - 1).ToArray())];
        return (columns, [.. Enumerable.Range(0, rows).Select(row => random.NextDouble() < 1 / (1 + Math.Exp(-Logit(columns, row, together))))]);
    }

    private static double Logit(double[][] columns, int row, double together) =>
        (2 * columns[2][row]) + (together * columns[0][row] * columns[1][row]);
}
