using System.Collections.Immutable;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Participants;

/// <summary>A participant as its own pages and the desk see it.</summary>
/// <param name="Participant">The registration.</param>
/// <param name="Contact">Name and contacts: only for the participant itself and the desk.</param>
/// <param name="Resources">What it can give.</param>
/// <param name="Offers">Offers and applications, newest first; ended ones for 90 days.</param>
/// <param name="Version">Counts changes to the registration.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.ParticipantView")]
public sealed record ParticipantView(Participant Participant, Contact Contact, ImmutableArray<Resource> Resources, ImmutableArray<ParticipantOffer> Offers, long Version)
{
    /// <summary>When they were asked whether the registration goes on; null when there is nothing to answer.</summary>
    [Id(0)]
    public DateOnly? RenewalAskedOn { get; init; }

    /// <summary>Since when asking rests because they did not answer; null when it does not.</summary>
    [Id(1)]
    public DateOnly? RestedOn { get; init; }
}
