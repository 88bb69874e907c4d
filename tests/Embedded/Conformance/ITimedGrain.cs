using Orleans;
using Orleans.Concurrency;

namespace Kyodo.Embedded.Tests.Conformance;

/// <summary>Tells the probe of the same key of each tick.</summary>
public interface ITimedGrain : IGrainWithStringKey
{
    Task StartAsync(TimeSpan dueTime, TimeSpan period, bool interleave, bool keepAlive);

    Task StartEveryOverloadAsync();

    Task StartFailingAsync(TimeSpan period);

    Task ChangeAsync(TimeSpan dueTime, TimeSpan period);

    Task StopAsync();

    Task TouchAsync();

    Task HoldAsync();

    [AlwaysInterleave]
    Task ReleaseAsync();
}
