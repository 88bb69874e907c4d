using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Participants;

/// <summary>Registers a participant or changes its registration.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">Who does it.</param>
/// <param name="Participant">What the engine may know.</param>
/// <param name="Contact">Name and contacts.</param>
/// <param name="ExpectedVersion">The version it was read at; 0 to register.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.PutParticipant")]
public sealed record PutParticipant(Guid Command, Actor By, Participant Participant, Contact Contact, long ExpectedVersion);
