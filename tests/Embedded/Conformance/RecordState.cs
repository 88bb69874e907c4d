using Orleans;

namespace Kyodo.Embedded.Tests.Conformance;

[GenerateSerializer]
public sealed class RecordState
{
    [Id(0)]
    public string Text { get; init; } = "";

    /// <summary>No JSON says what this is.</summary>
    [Id(1)]
    public Type? Unwritable { get; init; }
}
