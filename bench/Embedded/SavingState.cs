using Orleans;

namespace Kyodo.Bench;

/// <summary>About as large as a small real state.</summary>
[GenerateSerializer, Immutable]
public sealed class SavingState
{
    [Id(0)]
    public int Value { get; init; }

    [Id(1)]
    public string Name { get; init; } = "";

    [Id(2)]
    public IReadOnlyList<string> Skills { get; init; } = [];
}
