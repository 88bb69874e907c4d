using Orleans;
using Orleans.Concurrency;

namespace Kyodo.Embedded.Tests.Conformance;

/// <summary>Shows when requests of a grain that is not reentrant begin.</summary>
public interface IPlainTurnsGrain : IGrainWithStringKey
{
    Task StepAsync();

    Task<int> MostAtOnceAsync();

    Task WaitAsync();

    [AlwaysInterleave]
    Task<bool> IsWaitingAsync();

    Task ReleaseAsync();

    [AlwaysInterleave]
    Task WaitInterleavingAsync();

    [AlwaysInterleave]
    Task ReleaseInterleavingAsync();

    [ReadOnly]
    Task WaitReadOnlyAsync();

    [ReadOnly]
    Task ReleaseReadOnlyAsync();

    Task YieldUntilReleasedAsync();

    Task TakeNumberAsync(int number);

    Task<bool> SendInOrderAsync(string other, int count);

    Task<IReadOnlyList<int>> NumbersAsync();
}
