using System.Collections.Immutable;
using Kyodo.Grains.Needs;

namespace Kyodo.Grains.Districts;

/// <summary>A district's best candidates.</summary>
/// <param name="Suggestions">Best first.</param>
/// <param name="Number">The district's last change that it takes into account.</param>
/// <param name="Withdrawn">Candidates asked about that the rules in force keep out now, with why.</param>
/// <param name="Rules">The number of the rules it goes by: the district's own, or newer ones it was asked by.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.CandidateList")]
public sealed record CandidateList(ImmutableArray<Suggestion> Suggestions, long Number, ImmutableArray<PreviewedCandidate> Withdrawn, long Rules);
