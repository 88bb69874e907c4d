using Kyodo.Matching.Rules;

namespace Kyodo.Grains.Rulebooks;

/// <summary>The rulebook that holds now.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Version">Counts changes; 0 for the standard rules.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.RulebookInForce")]
public sealed record RulebookInForce(Rulebook Rules, long Version);
