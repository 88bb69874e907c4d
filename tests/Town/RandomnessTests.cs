using Kyodo.Town.Randomness;

namespace Kyodo.Town.Tests;

public sealed class RandomnessTests
{
    [Fact]
    public void Streams_of_one_seed_are_apart_and_repeat()
    {
        ulong[] Draw(string name, ulong number = 0)
        {
            var random = SeededRandom.Stream(7, name, number);
            return [.. Enumerable.Range(0, 50).Select(_ => random.Bits())];
        }

        Assert.Equal(Draw("homes"), Draw("homes"));
        Assert.Empty(Draw("homes").Intersect(Draw("skills")));
        Assert.Empty(Draw("homes", 1).Intersect(Draw("homes", 2)));
    }

    [Fact]
    public void The_bell_has_mean_nought_and_deviation_one()
    {
        var random = SeededRandom.Stream(1, "bell");
        var draws = Enumerable.Range(0, 100_000).Select(_ => random.Bell()).ToArray();
        Assert.Equal(0, draws.Average(), 0.02);
        Assert.Equal(1, Math.Sqrt(draws.Average(d => d * d)), 0.02);
    }

    [Theory]
    [InlineData(-4)]
    [InlineData(-2.2)]
    [InlineData(-0.4)]
    [InlineData(0)]
    [InlineData(1.1)]
    [InlineData(2.9)]
    public void The_bell_s_density_and_tail_are_those_of_its_draws(double at)
    {
        var random = SeededRandom.Stream(2, "bell");
        var draws = Enumerable.Range(0, 200_000).Select(_ => random.Bell()).ToArray();
        Assert.Equal(draws.Count(d => d > at) / (double)draws.Length, SeededRandom.BellAbove(at), 0.004);
        Assert.Equal(draws.Count(d => Math.Abs(d - at) < 0.1) / (0.2 * draws.Length), SeededRandom.BellDensity(at), 0.01);
    }

    [Fact]
    public void A_weighted_choice_draws_by_weight()
    {
        var random = SeededRandom.Stream(1, "weights");
        var choice = new WeightedChoice([1, 0, 3]);
        var draws = Enumerable.Range(0, 40_000).Select(_ => choice.Draw(random)).ToArray();
        Assert.Equal(0, draws.Count(d => d == 1));
        Assert.Equal(0.75, draws.Count(d => d == 2) / 40_000.0, 0.01);
    }

    [Fact]
    public void Weights_that_mean_nothing_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new WeightedChoice([]));
        Assert.Throws<ArgumentException>(() => new WeightedChoice([0, 0]));
        Assert.Throws<ArgumentException>(() => new WeightedChoice([1, -1]));
        Assert.Throws<ArgumentException>(() => new WeightedChoice([double.NaN]));
    }

    [Fact]
    public void Shuffling_keeps_every_item()
    {
        var random = SeededRandom.Stream(1, "shuffle");
        Assert.Equal(Enumerable.Range(0, 100), random.Shuffled(Enumerable.Range(0, 100)).Order());
    }
}
