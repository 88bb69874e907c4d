using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;

namespace Kyodo.Grains.Districts;

/// <summary>What other rules can do to a need's list.</summary>
/// <param name="Refuses">Whether they can take somebody from it, or move somebody on it.</param>
/// <param name="Admits">Whether they can bring somebody onto it, or move somebody on it.</param>
internal readonly record struct RuleChange(bool Refuses, bool Admits)
{
    private static readonly ParticipantKind[] s_kinds = Enum.GetValues<ParticipantKind>();

    /// <summary>Nothing.</summary>
    public static RuleChange None { get; }

    /// <summary>Compares what two versions of the rules say about a need.</summary>
    public static RuleChange For(Need need, Rulebook before, Rulebook after)
    {
        if (before.SameDistrictBoostFor(need) != after.SameDistrictBoostFor(need))
            return new(true, true);
        foreach (var kind in s_kinds)
        {
            if (before.BoostFor(need, kind) != after.BoostFor(need, kind))
                return new(true, true);
        }

        return new(IsStricter(need, before, after), IsStricter(need, after, before));
    }

    private static bool IsStricter(Need need, Rulebook one, Rulebook other) =>
        other.WeeklyAskCap < one.WeeklyAskCap || other.MinimumLevel > one.MinimumLevel
        || (other.RequiredFor(need) & ~one.RequiredFor(need)) != 0 || (one.OwnersFor(need) & ~other.OwnersFor(need)) != 0;
}
