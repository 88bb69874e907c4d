using Kyodo.Matching.Model;

namespace Kyodo.Town.Worlds;

/// <summary>An earlier ask of the same participant, as they remember it.</summary>
/// <param name="On">The day of the ask.</param>
/// <param name="Requester">Whose need it was.</param>
/// <param name="Conclusion">How it ended.</param>
public readonly record struct Encounter(DateOnly On, ParticipantId Requester, Conclusion Conclusion);
