using System.Collections.Immutable;

namespace Kyodo.Grains.Participants;

/// <summary>An offer in a participant's list.</summary>
/// <param name="Offer">As last received.</param>
/// <param name="ChangedAt">When.</param>
public sealed record OfferEntry(ParticipantOffer Offer, DateTimeOffset ChangedAt)
{
    /// <summary>When an ask that came in hours they do not want is put into their inbox; null for at once.</summary>
    public DateTimeOffset? ShownFrom { get; init; }

    /// <summary>Whether it waits for the end of such hours.</summary>
    public bool IsHeldBack(DateTimeOffset now) => Offer.Stage == Needs.OfferStage.Asked && ShownFrom > now;

    /// <summary>The command that answered it last; null while it is not answered, or was taken back.</summary>
    public Guid? AnsweredBy { get; init; }

    /// <summary>Whether passing it is why its field counts as not theirs.</summary>
    public bool MadeReluctant { get; init; }

    /// <summary>Who comes with a group, as far as it has said.</summary>
    public ImmutableArray<RosterName> Roster { get; init; } = [];
}
