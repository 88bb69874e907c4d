using System.Collections.Immutable;
using Kyodo.Matching.Rules;

namespace Kyodo.Grains.Districts;

/// <summary>What rules would do to lists of candidates as they stand.</summary>
/// <param name="Rules">The rules that are not in force.</param>
/// <param name="Lists">The lists.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.PreviewQuery")]
public sealed record PreviewQuery(Rulebook Rules, ImmutableArray<PreviewList> Lists);
