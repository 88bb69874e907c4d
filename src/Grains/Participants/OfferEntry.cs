namespace Kyodo.Grains.Participants;

/// <summary>An offer in a participant's list.</summary>
/// <param name="Offer">As last received.</param>
/// <param name="ChangedAt">When.</param>
public sealed record OfferEntry(ParticipantOffer Offer, DateTimeOffset ChangedAt);
