using Kyodo.Embedded.Testing;
using Kyodo.Embedded.Tests.Conformance;

namespace Kyodo.Embedded.Tests.Simulation;

/// <summary>A grain leaves while others call it: every call is answered, by this activation or the next.</summary>
public sealed class LeavingScenario : ISimulatedScenario
{
    private DateTimeOffset _begun;

    public async Task ActAsync(SimulatedRun run)
    {
        _begun = run.Clock.GetUtcNow();
        var grain = run.Grains.GetGrain<ILivingGrain>("living/0");
        var called = run.Grains.GetGrain<IProbeGrain>("living/0").AddAsync("called");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 3) switch
        {
            0 => grain.LeaveAsync(),
            1 => grain.LeaveSlowlyAsync(),
            _ => grain.TouchAsync(),
        }).Append(called));
    }

    public async Task CheckAsync(SimulatedRun run)
    {
        var log = await run.Grains.GetGrain<IProbeGrain>("living/0").AllAsync();
        Assert.Equal(2, log.Count(line => line == "touched"));
        Assert.Equal(3, log.Count(line => line == "left"));
        // One at a time: activated, then deactivated, then the next.
        var alive = false;
        foreach (var line in log)
        {
            if (line == "constructed")
            {
                Assert.False(alive);
                alive = true;
            }
            else if (line.StartsWith("deactivated", StringComparison.Ordinal))
            {
                Assert.True(alive);
                alive = false;
            }
        }

        Assert.True(run.Clock.GetUtcNow() - _begun < TimeSpan.FromSeconds(1));
    }
}
