using Kyodo.Matching.Model;

namespace Kyodo.Matching.Duplicates;

/// <summary>Two registrations that may be one person's. A person decides; nothing is ever merged by rule.</summary>
/// <param name="First">The one with the smaller number.</param>
/// <param name="Second">The other.</param>
/// <param name="Odds">How likely it is, as the binary logarithm of the odds: 0 is one in two, 3 is eight to one.</param>
/// <param name="Why">What they have in common and what not.</param>
public readonly record struct LikelyPair(ParticipantId First, ParticipantId Second, double Odds, Likeness Why);
