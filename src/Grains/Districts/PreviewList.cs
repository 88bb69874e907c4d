using System.Collections.Immutable;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Districts;

/// <summary>A need and its present candidates.</summary>
/// <param name="Need">The need as it is asked now.</param>
/// <param name="Candidates">Its candidates.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.PreviewList")]
public sealed record PreviewList(Need Need, ImmutableArray<ResourceId> Candidates);
