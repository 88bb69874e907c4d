using Orleans;

namespace Kyodo.Embedded.Tests.Conformance;

/// <summary>Tells the probe of the same key what happens to it.</summary>
public interface ILivingGrain : IGrainWithStringKey
{
    Task TouchAsync();

    Task LeaveAsync();

    Task LeaveSlowlyAsync();

    Task StayAsync(TimeSpan time);
}
