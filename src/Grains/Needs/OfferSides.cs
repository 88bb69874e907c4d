using Kyodo.Matching.Model;

namespace Kyodo.Grains.Needs;

/// <summary>The two sides of an offer that is disclosed.</summary>
/// <param name="Requester">Who asks.</param>
/// <param name="Participant">Who agreed.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.OfferSides")]
public sealed record OfferSides(ParticipantId Requester, ParticipantId Participant);
