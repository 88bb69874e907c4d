using Kyodo.Matching.Duplicates;
using Kyodo.Matching.Model;

namespace Kyodo.Town.Registers;

/// <summary>A register of invented persons in which some stand twice, and which they are.</summary>
/// <param name="People">Everybody, in no order of meaning.</param>
/// <param name="Doubles">The true pairs, the smaller number first.</param>
/// <param name="Families">Pairs that share a household and a telephone number and are two people.</param>
public sealed record PersonRegister(IReadOnlyList<RegisteredPerson> People, IReadOnlySet<(ParticipantId, ParticipantId)> Doubles, IReadOnlySet<(ParticipantId, ParticipantId)> Families);
