using Orleans;
using Orleans.Runtime;

namespace Kyodo.Embedded.Tests.Conformance;

[GrainType("conformance-timed")]
public sealed class TimedGrain : Grain, ITimedGrain
{
    private readonly TaskCompletionSource _released = new();
    private IGrainTimer? _timer;

    private IProbeGrain Probe => GrainFactory.GetGrain<IProbeGrain>(this.GetPrimaryKeyString());

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Probe.AddAsync("gone");

    public Task StartAsync(TimeSpan dueTime, TimeSpan period, bool interleave, bool keepAlive)
    {
        _timer = this.RegisterGrainTimer(TickAsync, new GrainTimerCreationOptions(dueTime, period) { Interleave = interleave, KeepAlive = keepAlive });
        return Task.CompletedTask;
    }

    public Task StartEveryOverloadAsync()
    {
        var (due, never) = (TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        var options = new GrainTimerCreationOptions(due, never);
        this.RegisterGrainTimer(TickAsync, due, never);
        this.RegisterGrainTimer(TickWithTokenAsync, due, never);
        this.RegisterGrainTimer(TickWithStateAsync, "state", due, never);
        this.RegisterGrainTimer(TickWithBothAsync, "state", due, never);
        this.RegisterGrainTimer(TickAsync, options);
        this.RegisterGrainTimer(TickWithTokenAsync, options);
        this.RegisterGrainTimer(TickWithStateAsync, "state", options);
        this.RegisterGrainTimer(TickWithBothAsync, "state", options);
        return Task.CompletedTask;
    }

    public Task StartFailingAsync(TimeSpan period)
    {
        this.RegisterGrainTimer(FailAsync, period, period);
        return Task.CompletedTask;
    }

    public Task ChangeAsync(TimeSpan dueTime, TimeSpan period)
    {
        _timer!.Change(dueTime, period);
        return Task.CompletedTask;
    }

    public Task StopAsync()
    {
        _timer!.Dispose();
        return Task.CompletedTask;
    }

    public Task TouchAsync() => Task.CompletedTask;

    public async Task HoldAsync()
    {
        await Probe.AddAsync("held");
        await _released.Task;
    }

    public Task ReleaseAsync()
    {
        _released.TrySetResult();
        return Task.CompletedTask;
    }

    private Task TickAsync() => Probe.AddAsync("tick");

    private Task TickWithTokenAsync(CancellationToken token)
    {
        Assert.False(token.IsCancellationRequested);
        return TickAsync();
    }

    private Task TickWithStateAsync(string state)
    {
        Assert.Equal("state", state);
        return TickAsync();
    }

    private Task TickWithBothAsync(string state, CancellationToken token)
    {
        Assert.Equal("state", state);
        Assert.False(token.IsCancellationRequested);
        return TickAsync();
    }

    private async Task FailAsync()
    {
        await TickAsync();
        throw new InvalidOperationException("A tick that fails.");
    }
}
