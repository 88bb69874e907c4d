using System.Collections.Immutable;
using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Collaborations;

/// <summary>Starts a collaboration; from the need's grain.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">Who confirmed.</param>
/// <param name="Need">The need.</param>
/// <param name="Offer">The offer.</param>
/// <param name="Requester">Who asked.</param>
/// <param name="Participant">Who does it.</param>
/// <param name="Title">The need's title.</param>
/// <param name="Windows">When, if dated.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.StartCollaboration")]
public sealed record StartCollaboration(Guid Command, Actor By, NeedId Need, OfferId Offer, ParticipantId Requester, ParticipantId Participant, string Title, ImmutableArray<DatedWindow> Windows)
{
    /// <summary>How many people do it: the offer's slots.</summary>
    [Id(0)]
    public int People { get; init; } = 1;
}
