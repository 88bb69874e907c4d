using Orleans;

namespace Kyodo.Embedded.Tests.Conformance;

[GrainType("conformance-waiting")]
public sealed class WaitingGrain : Grain, IWaitingGrain
{
    public async Task WaitForeverAsync()
    {
        await GrainFactory.GetGrain<IProbeGrain>(this.GetPrimaryKeyString()).AddAsync("waiting");
        await new TaskCompletionSource().Task;
    }

    public Task WaitForeverHastilyAsync() => new TaskCompletionSource().Task;

    public Task<int> AnswerAsync() => Task.FromResult(1);

    public Task<int> AnswerWithTokenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(1);
    }

    public async Task WaitForTokenAsync(string probe, CancellationToken cancellationToken)
    {
        var cancelled = new TaskCompletionSource();
        await using var registration = cancellationToken.Register(() => cancelled.TrySetResult());
        await GrainFactory.GetGrain<IProbeGrain>(probe).AddAsync("waiting");
        await cancelled.Task;
        await GrainFactory.GetGrain<IProbeGrain>(probe).AddAsync("cancelled");
    }

    public async Task CallThroughAsync(string other, string back)
    {
        if (this.GetPrimaryKeyString() == other)
            await GrainFactory.GetGrain<IWaitingGrain>(back).AnswerAsync();
        else
            await GrainFactory.GetGrain<IWaitingGrain>(other).CallThroughAsync(other, back);
    }

    public async Task MeetAsync(string other)
    {
        // Both are inside before either calls.
        var keys = string.CompareOrdinal(this.GetPrimaryKeyString(), other) < 0 ? this.GetPrimaryKeyString() : other;
        var meeting = GrainFactory.GetGrain<IProbeGrain>(keys);
        await meeting.AddAsync("here");
        await meeting.WaitForAsync("here", 2);
        var call = GrainFactory.GetGrain<IWaitingGrain>(other).AnswerAsync();
        await meeting.AddAsync("called");
        await call;
    }
}
