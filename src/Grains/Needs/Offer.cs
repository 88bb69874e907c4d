using Kyodo.Matching.Model;

namespace Kyodo.Grains.Needs;

/// <summary>An offer as the need keeps it.</summary>
/// <param name="Id">The offer.</param>
/// <param name="Participant">Who is asked or applied.</param>
/// <param name="Resource">With what.</param>
/// <param name="ResourceTitle">Its public title.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="ByApplication">Whether it began as 応募.</param>
/// <param name="Message">The applicant's words.</param>
/// <param name="Since">When it came to this stage.</param>
/// <param name="Until">When the ask or the hold runs out.</param>
/// <param name="MeetingAt">First meeting.</param>
/// <param name="Collaboration">The activity, once settled.</param>
/// <param name="Reason">Why it ended, if said.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.Offer")]
public sealed record Offer(OfferId Id, ParticipantId Participant, ResourceId Resource, string ResourceTitle, OfferStage Stage, bool ByApplication, string Message, DateTimeOffset Since, DateTimeOffset? Until, DateTimeOffset? MeetingAt, CollaborationId? Collaboration, string Reason)
{
    /// <summary>How many of the need's slots it is about: more than one for a class or a team, which applies or is asked as one.</summary>
    [Id(0)]
    public int Slots { get; init; } = 1;

    /// <summary>Whether the coordinator wants it put at once, also in hours the participant does not want.</summary>
    [Id(1)]
    public bool AtOnce { get; init; }

    /// <summary>Whether it holds its slots.</summary>
    public bool HoldsSlot => OfferStages.HoldsSlot(Stage);

    /// <summary>Whether contacts are disclosed between the two sides.</summary>
    public bool IsDisclosed => Stage is OfferStage.Consented or OfferStage.MeetingPlanned
        or OfferStage.Confirmed or OfferStage.Active or OfferStage.Completed;

    /// <summary>Whether it has ended without an activity.</summary>
    public bool IsOver => Stage is OfferStage.Passed or OfferStage.Declined or OfferStage.Expired
        or OfferStage.Withdrawn or OfferStage.Undelivered;
}
