using Kyodo.Matching.Model;

namespace Kyodo.Grains.Districts;

/// <summary>Somebody who is asked too often.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Asks">Asks that stand in the last 30 days.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.AskedOften")]
public sealed record AskedOften(ParticipantId Participant, int Asks);
