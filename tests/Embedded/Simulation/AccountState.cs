using Orleans;

namespace Kyodo.Embedded.Tests.Simulation;

[GenerateSerializer]
public sealed class AccountState
{
    [Id(0)]
    public IReadOnlyList<string> Applied { get; init; } = [];
}
