using Orleans;

namespace Kyodo.Embedded.Tests.Conformance;

public interface IReentrantTurnsGrain : IGrainWithStringKey
{
    Task StepAsync();

    Task<bool> TurnsOverlappedAsync();

    Task WaitAsync();

    Task ReleaseAsync();
}
