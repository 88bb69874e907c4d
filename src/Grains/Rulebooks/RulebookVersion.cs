using Kyodo.Grains.Commands;
using Kyodo.Matching.Rules;

namespace Kyodo.Grains.Rulebooks;

/// <summary>A version of the rules that was put in force.</summary>
/// <param name="Number">Counts versions.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Author">Who wrote them.</param>
/// <param name="Approver">Who put them in force.</param>
/// <param name="At">When.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.RulebookVersion")]
public sealed record RulebookVersion(long Number, Rulebook Rules, Actor Author, Actor Approver, DateTimeOffset At);
