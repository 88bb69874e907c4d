using System.Collections.Immutable;

namespace Kyodo.Grains.Participants;

/// <summary>An offer in a participant's list.</summary>
/// <param name="Offer">As last received.</param>
/// <param name="ChangedAt">When.</param>
public sealed record OfferEntry(ParticipantOffer Offer, DateTimeOffset ChangedAt)
{
    /// <summary>Who comes with a group, as far as it has said.</summary>
    public ImmutableArray<RosterName> Roster { get; init; } = [];
}
