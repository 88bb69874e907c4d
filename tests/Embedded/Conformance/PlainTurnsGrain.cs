using Orleans;

namespace Kyodo.Embedded.Tests.Conformance;

[GrainType("conformance-plain-turns")]
public sealed class PlainTurnsGrain : Grain, IPlainTurnsGrain
{
    private readonly TaskCompletionSource _released = new();
    private readonly List<int> _numbers = [];
    private int _inside;
    private int _mostAtOnce;
    private bool _isWaiting;

    public async Task StepAsync()
    {
        _mostAtOnce = Math.Max(_mostAtOnce, ++_inside);
        await Task.Yield();
        await GrainFactory.GetGrain<IProbeGrain>("step/0").GetAsync("x");
        _inside--;
    }

    public Task<int> MostAtOnceAsync() => Task.FromResult(_mostAtOnce);

    public Task WaitAsync()
    {
        _isWaiting = true;
        return _released.Task;
    }

    public Task<bool> IsWaitingAsync() => Task.FromResult(_isWaiting);

    public Task ReleaseAsync()
    {
        _released.TrySetResult();
        return Task.CompletedTask;
    }

    public Task WaitInterleavingAsync() => _released.Task;

    public Task ReleaseInterleavingAsync() => ReleaseAsync();

    public Task WaitReadOnlyAsync() => _released.Task;

    public Task ReleaseReadOnlyAsync() => ReleaseAsync();

    public async Task YieldUntilReleasedAsync()
    {
        while (!_released.Task.IsCompleted)
            await Task.Yield();
    }

    public Task TakeNumberAsync(int number)
    {
        _numbers.Add(number);
        return Task.CompletedTask;
    }

    public async Task<bool> SendInOrderAsync(string other, int count)
    {
        var grain = GrainFactory.GetGrain<IPlainTurnsGrain>(other);
        await Task.WhenAll(Enumerable.Range(0, count).Select(grain.TakeNumberAsync));
        return (await grain.NumbersAsync()).SequenceEqual(Enumerable.Range(0, count));
    }

    public Task<IReadOnlyList<int>> NumbersAsync() => Task.FromResult<IReadOnlyList<int>>([.. _numbers]);
}
