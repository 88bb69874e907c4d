using Kyodo.Matching.Scoring;

namespace Kyodo.Grains.Models;

/// <summary>The model that scores now.</summary>
/// <param name="Model">The model.</param>
/// <param name="Version">Counts changes; 0 for the expert's shapes before any change.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.ModelInForce")]
public sealed record ModelInForce(ScoreModel Model, long Version);
