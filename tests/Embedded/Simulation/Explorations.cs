using Kyodo.Embedded.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kyodo.Embedded.Tests.Simulation;

public sealed class Explorations
{
    [Fact]
    public void No_interleaving_loses_a_call() =>
        Simulation().Explore(1, 1500, () => new TurnsScenario());

    [Fact]
    public void No_interleaving_loses_a_call_to_a_grain_that_leaves() =>
        Simulation().Explore(1, 1500, () => new LeavingScenario());

    [Fact]
    public void No_interleaving_applies_a_command_twice() =>
        Simulation().Explore(1, 1000, () => new AccountScenario(clients: 4, commands: 3));

    [Fact]
    public void No_crash_at_any_step_loses_what_was_acknowledged()
    {
        for (var seed = 1; seed <= 8; seed++)
            Assert.True(Simulation().CrashEverywhere(seed, () => new AccountScenario(clients: 3, commands: 3)) > 50);
    }

    [Fact]
    public void No_crashes_and_failing_disks_together_lose_what_was_acknowledged() =>
        Simulation(failedCommits: 0.2).ExploreWithCrashes(1, 300, 4, () => new AccountScenario(clients: 3, commands: 3));

    [Fact]
    public void A_seed_repeats_its_run()
    {
        var steps = Enumerable.Range(0, 2).Select(_ => Simulation().Run(7, [20], new AccountScenario(clients: 3, commands: 3))).ToArray();
        Assert.Equal(steps[0], steps[1]);
    }

    [Fact]
    public void A_failure_names_seed_and_crashes()
    {
        var error = Assert.Throws<SimulationException>(() => Simulation().Run(42, [3], new BrokenScenario()));
        Assert.Equal(42, error.Seed);
        Assert.Contains("42", error.Message, StringComparison.Ordinal);
        Assert.Contains("[3]", error.Message, StringComparison.Ordinal);
    }

    private static GrainSimulation Simulation(double failedCommits = 0)
    {
        var options = new SimulationOptions { FailedCommits = failedCommits };
        options.GrainAssemblies.Add(typeof(Explorations).Assembly);
        options.ConfigureServices = services => services.AddScoped<Conformance.ScopedService>();
        return new GrainSimulation(options);
    }

    private sealed class BrokenScenario : ISimulatedScenario
    {
        public Task ActAsync(SimulatedRun run) => new AccountScenario(1, 1).ActAsync(run);

        public Task CheckAsync(SimulatedRun run) => throw new InvalidOperationException("It does not hold.");
    }
}
