using Kyodo.Matching.Model;

namespace Kyodo.Silo.Import;

/// <summary>A participant to import.</summary>
/// <param name="Line">The line its row begins on.</param>
/// <param name="Participant">The participant.</param>
/// <param name="Contact">Name and contact.</param>
/// <param name="Mode">What to do when it is there already.</param>
/// <param name="RegistrationDayGiven">Whether the file names the day of registration; if not, a participant that is there already keeps its own.</param>
public sealed record ParticipantEntry(int Line, Participant Participant, Contact Contact, PutMode Mode, bool RegistrationDayGiven);
