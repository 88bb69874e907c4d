using System.Collections.Immutable;
using Kyodo.Grains.Districts;

namespace Kyodo.Grains.Needs;

/// <summary>What a search for candidates found.</summary>
/// <param name="Suggestions">The best, best first.</param>
/// <param name="Withdrawn">Candidates so far that the rules keep out now, with why.</param>
/// <param name="Rules">The number of the rules that every district searched by.</param>
public sealed record NeedMatch(ImmutableArray<Suggestion> Suggestions, ImmutableArray<PreviewedCandidate> Withdrawn, long Rules)
{
    /// <summary>Nothing was looked for.</summary>
    public static NeedMatch Nothing(long rules) => new([], [], rules);
}
