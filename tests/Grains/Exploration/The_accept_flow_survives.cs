using System.Globalization;
using Kyodo.Embedded.Testing;

namespace Kyodo.Grains.Tests.Exploration;

/// <summary>
/// The accept flow under a controlled scheduler: the seed decides who goes next, when writes become durable, and when the process dies.
/// <c>KYODO_SEEDS</c> multiplies the number of seeds.
/// </summary>
public sealed class The_accept_flow_survives
{
    private static readonly int s_times = int.TryParse(Environment.GetEnvironmentVariable("KYODO_SEEDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? times : 1;

    [Fact]
    public void Every_order_of_steps()
    {
        for (var seed = 1; seed <= 100 * s_times; seed++)
            Run(seed, []);
    }

    [Fact]
    public void Crashes_anywhere()
    {
        for (var seed = 1; seed <= 60 * s_times; seed++)
        {
            var random = new Random(seed);
            var length = Run(seed, []);
            Run(seed, [.. Enumerable.Range(0, 3).Select(_ => 1 + random.Next(2 * length)).Distinct().Order()]);
        }
    }

    [Fact]
    public void Commits_that_fail()
    {
        for (var seed = 1; seed <= 60 * s_times; seed++)
            Run(seed, [], failedCommits: 0.05);
    }

    [Fact]
    public void A_crash_at_each_step_of_one_run()
    {
        var length = Run(1, []);
        for (var step = 1; step <= length; step += Math.Max(1, length / (150 * s_times)))
            Run(1, [step]);
    }

    private static int Run(int seed, IReadOnlyList<int> crashes, double failedCommits = 0)
    {
        var scenario = new AcceptsAtOnce(seed, failedCommits);
        return new GrainSimulation(scenario.Options).Run(seed, crashes, scenario);
    }
}
