using System.Collections.Immutable;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Districts;

/// <summary>An open need as a district watches it.</summary>
/// <param name="Need">The need.</param>
/// <param name="IsOpen">Whether somebody may be asked already; before triage candidates are only shown.</param>
/// <param name="Floor">The score a new candidate must beat to change its list.</param>
/// <param name="Excluded">Participants never to be suggested for it.</param>
/// <param name="Searched">The district's last change that the need's list takes into account; 0 when that is not known.</param>
/// <param name="Version">The need's version; an older one never replaces a newer.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.WatchedNeed")]
public sealed record WatchedNeed(Need Need, bool IsOpen, int Floor, ImmutableArray<ParticipantId> Excluded, long Searched, long Version)
{
    /// <summary>A mark of what is asked for and who is out: where it is the same as before, only the floor moved. 0 when that is not known, as in older entries.</summary>
    [Id(0)]
    public long Mark { get; init; }
}
