using Orleans;

namespace Kyodo.Embedded.Tests.Conformance;

/// <summary>Tells the probe of the same key what happens to it.</summary>
public interface ILivingGrain : IGrainWithStringKey
{
    Task TouchAsync();

    Task LeaveAsync();

    /// <summary>Answers once the probe has heard <c>called</c>.</summary>
    Task LeaveSlowlyAsync();

    Task StayAsync(TimeSpan time);
}
