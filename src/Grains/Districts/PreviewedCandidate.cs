using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;

namespace Kyodo.Grains.Districts;

/// <summary>What would become of a candidate.</summary>
/// <param name="Need">The need.</param>
/// <param name="Resource">The candidate.</param>
/// <param name="Refusals">Why it would go; none when it stays.</param>
/// <param name="Score">Its score under the rules asked about, in 1/1024 logit.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.PreviewedCandidate")]
public sealed record PreviewedCandidate(NeedId Need, ResourceId Resource, Refusals Refusals, int Score);
