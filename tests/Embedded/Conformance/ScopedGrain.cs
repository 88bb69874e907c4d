using System.Collections.Concurrent;
using Orleans;
using Orleans.Runtime;

namespace Kyodo.Embedded.Tests.Conformance;

[GrainType("conformance-scoped")]
public sealed class ScopedGrain(ScopedService service, IGrainContext context) : Grain, IScopedGrain
{
    public static ConcurrentDictionary<string, ScopedService> Last { get; } = new();

    public Task<Guid> ScopeAsync()
    {
        Assert.Same(GrainContext, context);
        Last[this.GetPrimaryKeyString()] = service;
        return Task.FromResult(service.Id);
    }
}
