using Kyodo.Matching.Model;

namespace Kyodo.Grains.Districts;

/// <summary>What the plan has to know of somebody who was asked lately, or may be asked seldom.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Remaining">How often they may still be asked this week; 0 for not at all.</param>
/// <param name="ThisMonth">How often they were asked in the last 30 days, whatever they answered.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.AskLoad")]
public sealed record AskLoad(ParticipantId Participant, int Remaining, int ThisMonth);
