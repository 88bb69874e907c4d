using Kyodo.Matching.Rules;

namespace Kyodo.Grains.Rulebooks;

/// <summary>The rulebook that holds now.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Version">Counts changes; 0 for the standard rules.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.RulebookInForce")]
public sealed record RulebookInForce(Rulebook Rules, long Version)
{
    /// <summary>Whether other districts are still to hear of them: a district goes by them, and tells needs when it is told again without this.</summary>
    [Id(0)]
    public bool IsSpreading { get; init; }
}
