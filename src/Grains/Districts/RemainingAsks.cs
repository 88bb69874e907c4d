using Kyodo.Matching.Model;

namespace Kyodo.Grains.Districts;

/// <summary>How often somebody may still be asked this week, where that is little.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Asks">How often; 0 for not at all.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.RemainingAsks")]
public sealed record RemainingAsks(ParticipantId Participant, int Asks);
