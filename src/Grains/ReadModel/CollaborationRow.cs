using Kyodo.Grains.Collaborations;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.ReadModel;

/// <summary>A collaboration as lists show it.</summary>
/// <param name="Id">The collaboration.</param>
/// <param name="Need">The need.</param>
/// <param name="Requester">Who asked.</param>
/// <param name="Participant">Who does it.</param>
/// <param name="Title">Title.</param>
/// <param name="Stage">Stage.</param>
/// <param name="Hours">Hours so far.</param>
/// <param name="StartedAt">Confirmed.</param>
/// <param name="Version">The source's version.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.CollaborationRow")]
public sealed record CollaborationRow(CollaborationId Id, NeedId Need, ParticipantId Requester, ParticipantId Participant, string Title, CollaborationStage Stage, decimal Hours, DateTimeOffset StartedAt, long Version)
{
    /// <summary>How many people do it.</summary>
    [Id(0)]
    public int People { get; init; } = 1;
}
