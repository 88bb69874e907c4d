using Orleans;

namespace Kyodo.Embedded.Tests.Conformance;

public interface IScopedGrain : IGrainWithStringKey
{
    Task<Guid> ScopeAsync();
}
