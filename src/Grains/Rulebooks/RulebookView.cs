using System.Collections.Immutable;

namespace Kyodo.Grains.Rulebooks;

/// <summary>The rules in force, the draft that waits, and the versions before.</summary>
/// <param name="InForce">In force.</param>
/// <param name="Draft">Waits for approval; null for none.</param>
/// <param name="Versions">Versions put in force, latest first; the last 100.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.RulebookView")]
public sealed record RulebookView(RulebookInForce InForce, RulebookDraft? Draft, ImmutableArray<RulebookVersion> Versions);
