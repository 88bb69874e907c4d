using System.Collections.Immutable;
using Kyodo.Grains.Rulebooks;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Districts;

/// <summary>Who is the best for a need, in one district.</summary>
/// <param name="Need">The need.</param>
/// <param name="Count">How many, 1 to 200.</param>
/// <param name="Floor">Scores below are of no interest.</param>
/// <param name="Excluded">Participants never to be suggested for it (asked before, passed, the requester).</param>
/// <param name="Before">The need's candidates so far, by the numbers in their ids: it is told of those that the rules keep out. Each district looks for all of them, and has few.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.CandidateQuery")]
public sealed record CandidateQuery(Need Need, int Count, int Floor, ImmutableArray<ParticipantId> Excluded, ImmutableArray<ulong> Before)
{
    /// <summary>Rules that the district may not have heard of yet; it goes by them where they are newer than its own. Null for its own.</summary>
    [Id(0)]
    public RulebookInForce? Rules { get; init; }

    /// <summary>As in <see cref="WatchedNeed"/>: a district that watches the need under the same mark has it ready. 0 for a need that is not watched.</summary>
    [Id(1)]
    public long Mark { get; init; }
}
