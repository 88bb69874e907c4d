using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;

namespace Kyodo.Grains.Districts;

/// <summary>What other rules can do to a need's list.</summary>
/// <param name="Refuses">Whether they can take somebody from it, or move somebody on it.</param>
/// <param name="Admits">Whether they can bring somebody onto it, or move somebody on it.</param>
internal readonly record struct RuleChange(bool Refuses, bool Admits)
{
    /// <summary>Nothing.</summary>
    public static RuleChange None { get; }

    /// <summary>Compares what two versions of the rules say about a need.</summary>
    public static RuleChange For(Need need, Rulebook before, Rulebook after)
    {
        if (before.SameDistrictBoostFor(need) != after.SameDistrictBoostFor(need)
            || Enum.GetValues<ParticipantKind>().Any(k => before.BoostFor(need, k) != after.BoostFor(need, k)))
            return new(true, true);
        return new(IsStricter(before, after), IsStricter(after, before));

        bool IsStricter(Rulebook one, Rulebook other) =>
            other.WeeklyAskCap < one.WeeklyAskCap || other.MinimumLevel > one.MinimumLevel
            || (other.RequiredFor(need) & ~one.RequiredFor(need)) != 0 || (one.OwnersFor(need) & ~other.OwnersFor(need)) != 0;
    }
}
