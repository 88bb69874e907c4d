namespace Kyodo.Grains.Participants;

/// <summary>An ask that waits for the hours in which the participant wants to hear from the office.</summary>
/// <param name="Offer">The ask.</param>
/// <param name="ShownFrom">When it is put into their inbox.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.HeldAsk")]
public sealed record HeldAsk(ParticipantOffer Offer, DateTimeOffset ShownFrom);
