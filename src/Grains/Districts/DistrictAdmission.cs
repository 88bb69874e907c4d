using Kyodo.Matching.Rules;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;

namespace Kyodo.Grains.Districts;

/// <summary>What the search asks when an entry would enter the best: caps, days away, what is held, who is out for the need, the level the rulebook shows.</summary>
/// <param name="candidates">Who is listed in the district.</param>
/// <param name="need">The compiled need.</param>
/// <param name="circle">The need and who is out for it.</param>
/// <param name="rules">The rules in force.</param>
/// <param name="today">Local day.</param>
internal sealed class DistrictAdmission(ListedOwners candidates, CompiledNeed need, NeedCircle circle, Rulebook rules, DateOnly today) : IAdmission
{
    /// <inheritdoc/>
    public bool Admits(ulong key) => Refusals(need, circle, candidates.Find(key)!, rules, today) == Matching.Rules.Refusals.None;

    /// <summary>Why a candidate that is eligible by its columns is not admitted.</summary>
    internal static Refusals Refusals(CompiledNeed need, NeedCircle circle, Candidate candidate, Rulebook rules, DateOnly today)
    {
        var why = Eligibility.Of(circle, candidate, rules, today);
        return rules.MinimumLevel > 0 && Levels.Of(need, candidate.Entry) < rules.MinimumLevel ? why | Matching.Rules.Refusals.BelowLevel : why;
    }
}
