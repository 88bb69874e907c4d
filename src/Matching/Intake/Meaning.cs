using System.Collections.Immutable;
using Kyodo.Matching.Model;

namespace Kyodo.Matching.Intake;

/// <summary>What a word of the dictionary points to.</summary>
/// <param name="Skills">Skill numbers.</param>
/// <param name="Certainty">How sure the skills are.</param>
/// <param name="Cue">What else it says.</param>
/// <param name="Field">The field it points to; null for none.</param>
/// <param name="Weight">How strongly, in tenths.</param>
internal sealed record Meaning(ImmutableArray<int> Skills, Certainty Certainty, Cue Cue, Field? Field, int Weight)
{
    /// <summary>A skill said in its own or other words.</summary>
    internal static Meaning OfSkill(int skill, Certainty certainty) => new([skill], certainty, Cue.None, null, 0);

    /// <summary>A hint.</summary>
    internal static Meaning Of(Cue cue) => new([], Certainty.Likely, cue, null, 0);

    /// <summary>A pointer to a field.</summary>
    internal static Meaning Of(Field field, int weight, Cue cue = Cue.None) => new([], Certainty.Likely, cue, field, weight);
}
