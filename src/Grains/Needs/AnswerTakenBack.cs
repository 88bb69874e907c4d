using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Needs;

/// <summary>An answer that the desk recorded by mistake, passed on by the participant's grain.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">Who takes it back.</param>
/// <param name="Participant">The participant whose answer it was not.</param>
/// <param name="Offer">The offer.</param>
/// <param name="Told">The command that recorded the answer; when it made the ask too, the ask goes with it.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.AnswerTakenBack")]
public sealed record AnswerTakenBack(Guid Command, Actor By, ParticipantId Participant, OfferId Offer, Guid Told);
