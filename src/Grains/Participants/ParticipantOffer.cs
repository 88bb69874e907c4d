using System.Collections.Immutable;
using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Participants;

/// <summary>An offer as the participant sees it: the other side is anonymous until the requester consents.</summary>
/// <param name="Id">The offer.</param>
/// <param name="Need">The need.</param>
/// <param name="Resource">The participant's resource asked for.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Title">The need's title.</param>
/// <param name="Description">What is to be done.</param>
/// <param name="Kind">Kind of resource.</param>
/// <param name="Field">Field.</param>
/// <param name="Frequency">Once or regular.</param>
/// <param name="Presence">On site, online or goods.</param>
/// <param name="PlaceLabel">Where, in words; empty when it does not matter.</param>
/// <param name="Hours">Hours of the week.</param>
/// <param name="Windows">Dates.</param>
/// <param name="Cautions">配慮事項; only from 内諾 on, empty before.</param>
/// <param name="AskedOn">The local day on which it was sent.</param>
/// <param name="AnswerBy">Until when an answer is asked for, or until when the slot is held.</param>
/// <param name="MeetingAt">First meeting, when planned.</param>
/// <param name="Collaboration">The activity, once settled.</param>
/// <param name="Version">The need's version this was sent at; an older one never replaces a newer.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.ParticipantOffer")]
public sealed record ParticipantOffer(OfferId Id, NeedId Need, ResourceId Resource, OfferStage Stage, string Title, string Description, ResourceKind Kind, Field Field, Frequency Frequency, Presence Presence, string PlaceLabel, WeeklyHours Hours, ImmutableArray<DatedWindow> Windows, string Cautions, DateOnly AskedOn, DateTimeOffset? AnswerBy, DateTimeOffset? MeetingAt, CollaborationId? Collaboration, long Version)
{
    /// <summary>How many of the need's slots it is about.</summary>
    [Id(0)]
    public int Slots { get; init; } = 1;

    /// <summary>Whether the coordinator wants it put at once, also in hours the participant does not want.</summary>
    [Id(1)]
    public bool AtOnce { get; init; }
}
