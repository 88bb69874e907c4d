using Orleans;
using Orleans.Concurrency;

namespace Kyodo.Embedded.Tests.Conformance;

[GrainType("conformance-reentrant-turns")]
[Reentrant]
public sealed class ReentrantTurnsGrain : Grain, IReentrantTurnsGrain
{
    private readonly TaskCompletionSource _released = new();
    private int _inTurn;
    private bool _overlapped;

    public async Task StepAsync()
    {
        for (var i = 0; i < 5; i++)
        {
            _overlapped |= Interlocked.Increment(ref _inTurn) != 1;
            Thread.SpinWait(50);
            Interlocked.Decrement(ref _inTurn);
            await Task.Yield();
        }
    }

    public Task<bool> TurnsOverlappedAsync() => Task.FromResult(_overlapped);

    public Task WaitAsync() => _released.Task;

    public Task ReleaseAsync()
    {
        _released.TrySetResult();
        return Task.CompletedTask;
    }
}
