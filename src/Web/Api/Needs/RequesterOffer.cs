using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;

namespace Kyodo.Web.Api.Needs;

/// <summary>Somebody who agreed, as the requester sees them: a title, and nothing that names them before the requester consents.</summary>
/// <param name="Id">The offer.</param>
/// <param name="ResourceTitle">The resource's public title.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Since">Since when.</param>
/// <param name="Until">Until when the slot is held.</param>
/// <param name="MeetingAt">First meeting.</param>
/// <param name="Collaboration">The activity, once settled.</param>
/// <param name="Disclosed">Whether the contact can be read.</param>
public sealed record RequesterOffer(
    OfferId Id, string ResourceTitle, OfferStage Stage, DateTimeOffset Since, DateTimeOffset? Until, DateTimeOffset? MeetingAt,
    CollaborationId? Collaboration, bool Disclosed)
{
    /// <summary>Whether the requester may know of the offer: only of those who agreed.</summary>
    public static bool IsVisible(Offer offer) => offer.HoldsSlot || offer is { Stage: OfferStage.Withdrawn };

    /// <summary>What the requester may see of an offer.</summary>
    public static RequesterOffer Of(Offer offer) => new(
        offer.Id, offer.ResourceTitle, offer.Stage, offer.Since, offer.Until, offer.MeetingAt, offer.Collaboration, offer.IsDisclosed);
}
