using Kyodo.Embedded.Testing;
using Kyodo.Embedded.Tests.Conformance;

namespace Kyodo.Embedded.Tests.Simulation;

/// <summary>Calls of every kind cross each other; none may be lost, which time would show.</summary>
public sealed class TurnsScenario : ISimulatedScenario
{
    private DateTimeOffset _begun;

    public async Task ActAsync(SimulatedRun run)
    {
        _begun = run.Clock.GetUtcNow();
        var plain = run.Grains.GetGrain<IPlainTurnsGrain>("turns/plain");
        var reentrant = run.Grains.GetGrain<IReentrantTurnsGrain>("turns/reentrant");
        var calls = Enumerable.Range(0, 6).Select(_ => plain.StepAsync())
            .Concat(Enumerable.Range(0, 4).Select(_ => reentrant.StepAsync()))
            .Append(reentrant.WaitAsync())
            .Append(plain.WaitInterleavingAsync())
            .Append(plain.YieldUntilReleasedAsync())
            .Append(reentrant.ReleaseAsync())
            .Append(plain.ReleaseInterleavingAsync())
            .ToArray();
        await Task.WhenAll(calls);
        Assert.Equal(1, await plain.MostAtOnceAsync());
        Assert.False(await reentrant.TurnsOverlappedAsync());
        Assert.True(await plain.SendInOrderAsync("turns/other", 5));
    }

    public Task CheckAsync(SimulatedRun run)
    {
        // A lost wake-up would only be found by a timeout, 30 s later.
        Assert.True(run.Clock.GetUtcNow() - _begun < TimeSpan.FromSeconds(1));
        return Task.CompletedTask;
    }
}
