using Kyodo.Embedded.Storage;

namespace Kyodo.Grains.Tests.City;

/// <summary>Wakes whoever waits, at each durable commit.</summary>
internal sealed class CommitPulse : StoreProbe
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Next => Volatile.Read(ref _next).Task;

    public override void Committed(int writes, TimeSpan duration) =>
        Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
}
