using Kyodo.Town.Simulation;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Tests.Simulation;

public sealed class A_comparison
{
    private static readonly Policy[] Some = [Policy.Engine, Policy.NearestFirst, Policy.SkillsOnly, Policy.Oracle];

    [Fact]
    public void Is_the_same_on_one_thread_and_on_two()
    {
        var (one, two) = (Run(1), Run(2));
        foreach (var policy in Some)
            Assert.All(Measures.All, m => Assert.Equal(one.Of(policy, m), two.Of(policy, m)));
    }

    [Fact]
    public void Takes_the_simple_policy_that_fills_most_as_the_measure_and_never_the_oracle()
    {
        var comparison = Run(1);
        var fill = Measures.Get("fillRate");
        var best = Some.Intersect(Policies.Simple).MaxBy(p => comparison.Of(p, fill).Mean);
        Assert.Equal(best, comparison.BestSimple);
        var target = Assert.Single(comparison.Targets(), t => t.Measure == "fillRate");
        Assert.Equal((comparison.Of(Policy.Engine, fill).Mean, comparison.Of(best, fill).Mean), (target.Ours, target.Theirs));
        Assert.Equal(target.Ours >= target.Theirs + 0.1, target.IsReached);
        Assert.Equal(target.Ours - target.Theirs, comparison.Difference(Policy.Engine, best, fill).Mean, 12);
    }

    [Fact]
    public void Stops_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Comparison.Run(Settings.SmallTown, new(2026, 4, 1), 30, 2, Some, cancellation: stop.Token));
    }

    [Fact]
    public void Has_a_measure_of_every_name_once()
    {
        Assert.Equal(Measures.All.Count, Measures.All.DistinctBy(m => m.Key).Count());
        Assert.All(Policies.All.Append(Policy.Oracle), p => Assert.True(Policies.Key(p).Length * Policies.Japanese(p).Length * Policies.English(p).Length > 0));
    }

    private static Comparison Run(int threads) => Comparison.Run(Settings.SmallTown, new(2026, 4, 1), 30, 2, Some, threads);
}
