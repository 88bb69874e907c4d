using Orleans;

namespace Kyodo.Embedded.Tests.Conformance;

[GenerateSerializer, Immutable]
public sealed class CounterState
{
    [Id(0)]
    public int Value { get; init; }
}
