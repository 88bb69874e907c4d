using Kyodo.Grains.Commands;
using Kyodo.Grains.Participants;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Needs;

/// <summary>A participant's answer, passed on by its grain.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">Who answers.</param>
/// <param name="Participant">The participant.</param>
/// <param name="Offer">The offer.</param>
/// <param name="Reason">Why it passes or withdraws.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.ParticipantAnswer")]
public sealed record ParticipantAnswer(Guid Command, Actor By, ParticipantId Participant, OfferId Offer, PassReason Reason = PassReason.None);
