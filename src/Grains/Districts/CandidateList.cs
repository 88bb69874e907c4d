using System.Collections.Immutable;
using Kyodo.Grains.Needs;

namespace Kyodo.Grains.Districts;

/// <summary>A district's best candidates.</summary>
/// <param name="Suggestions">Best first.</param>
/// <param name="Number">The district's last change that it takes into account.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.CandidateList")]
public sealed record CandidateList(ImmutableArray<Suggestion> Suggestions, long Number);
