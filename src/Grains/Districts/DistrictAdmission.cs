using Kyodo.Matching.Rules;
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
    public bool Admits(ulong key) => Admission.Refusals(need, circle, candidates.Find(key)!, rules, today) == Refusals.None;
}
