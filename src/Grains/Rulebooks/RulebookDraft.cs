using Kyodo.Grains.Commands;
using Kyodo.Matching.Rules;

namespace Kyodo.Grains.Rulebooks;

/// <summary>Rules that somebody wrote and nobody has approved yet.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="By">Who wrote them.</param>
/// <param name="At">When.</param>
/// <param name="From">The version they were made from.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.RulebookDraft")]
public sealed record RulebookDraft(Rulebook Rules, Actor By, DateTimeOffset At, long From);
