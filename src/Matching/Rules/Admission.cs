using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;

namespace Kyodo.Matching.Rules;

/// <summary>The hard rules as the search asks them, about one need on one day.</summary>
/// <param name="need">The compiled need.</param>
/// <param name="circle">The same need and who is out for it.</param>
/// <param name="rules">The rulebook the need was compiled with.</param>
/// <param name="today">Local day.</param>
/// <param name="candidates">The district's candidates by the resource's number.</param>
public sealed class Admission(
    CompiledNeed need, NeedCircle circle, Rulebook rules, DateOnly today, IReadOnlyDictionary<ulong, Candidate> candidates) : IAdmission
{
    /// <inheritdoc/>
    /// <exception cref="KeyNotFoundException">The search holds an entry that is no candidate: the two were not kept alike.</exception>
    public bool Admits(ulong key) => Refusals(need, circle, candidates[key], rules, today) == Rules.Refusals.None;

    /// <summary>Everything in the way of a candidate, for a coordinator who proposes somebody.</summary>
    public Refusals WhyNot(Candidate candidate) => Eligibility.Of(need, candidate.Entry) | Refusals(need, circle, candidate, rules, today);

    /// <summary>Why a candidate that is eligible by its columns is not admitted: the hard rules that are no bit test, and the level the rulebook shows.</summary>
    /// <param name="need">The compiled need.</param>
    /// <param name="circle">The same need and who is out for it.</param>
    /// <param name="candidate">The candidate, as of <paramref name="today"/>.</param>
    /// <param name="rules">The rulebook the need was compiled with.</param>
    /// <param name="today">Local day.</param>
    public static Refusals Refusals(CompiledNeed need, NeedCircle circle, Candidate candidate, Rulebook rules, DateOnly today)
    {
        var why = Eligibility.Of(circle, candidate, rules, today);
        if (rules.MinimumLevel > Level.Possible && Levels.Of(need, candidate.Entry) < rules.MinimumLevel)
            why |= Rules.Refusals.BelowLevel;
        return why;
    }
}
