using Orleans;

namespace Kyodo.Embedded.Tests.Conformance;

[GrainType("conformance-living")]
public sealed class LivingGrain : Grain, ILivingGrain
{
    private IProbeGrain Probe => GrainFactory.GetGrain<IProbeGrain>(this.GetPrimaryKeyString());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Probe.AddAsync("constructed");
        if (this.GetPrimaryKeyString().StartsWith("fail/", StringComparison.Ordinal))
            throw new InvalidOperationException("cannot be activated");
        await Probe.AddAsync("activated");
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        Probe.AddAsync($"deactivated {reason.ReasonCode}");

    public Task TouchAsync() => Probe.AddAsync("touched");

    public Task LeaveAsync()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task LeaveSlowlyAsync()
    {
        DeactivateOnIdle();
        await Probe.AddAsync("leaving");
        await Probe.WaitForAsync("called", 1);
        await Probe.AddAsync("left");
    }

    public Task StayAsync(TimeSpan time)
    {
        DelayDeactivation(time);
        return Task.CompletedTask;
    }
}
