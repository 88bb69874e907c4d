using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Participants;

/// <summary>A participant's answer to an offer.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">Who answers; the desk may on the participant's behalf.</param>
/// <param name="Offer">The offer.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.AcceptOffer")]
public sealed record AcceptOffer(Guid Command, Actor By, OfferId Offer);
