using System.Globalization;
using Kyodo.Matching.Rules;

namespace Kyodo.Matching.Learning.Outcomes;

/// <summary>Outcomes read through before anything is learned of them: what is wrong is left out and told.</summary>
/// <param name="Kept">What can be used, in the order asked (then by the ask's id).</param>
/// <param name="Given">How many there were.</param>
/// <param name="Faulty">How many were left out.</param>
/// <param name="Problems">What is wrong, the first <see cref="MostProblems"/>; paths name the outcome by its place in what was given.</param>
public sealed record OutcomeAudit(IReadOnlyList<Outcome> Kept, int Given, int Faulty, IReadOnlyList<Problem> Problems)
{
    /// <summary>Most problems that are told one by one.</summary>
    public const int MostProblems = 100;

    /// <summary>Reads outcomes through.</summary>
    /// <param name="outcomes">The outcomes, in any order. Of several with one id the first is kept.</param>
    /// <param name="now">The present.</param>
    public static OutcomeAudit Of(IReadOnlyList<Outcome> outcomes, DateTimeOffset now)
    {
        var kept = new List<Outcome>(outcomes.Count);
        var problems = new List<Problem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < outcomes.Count; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"outcomes[{i}].");
            IReadOnlyList<Problem> found = outcomes[i] is null
                ? [new(path[..^1], ProblemCode.Missing)]
                : OutcomeRules.Check(outcomes[i], path, now);
            if (found.Count == 0 && !seen.Add(outcomes[i].Offer.Value))
                found = [new(path + "offer", ProblemCode.Twice)];
            if (found.Count == 0)
                kept.Add(outcomes[i]);
            else if (problems.Count < MostProblems)
                problems.AddRange(found.Take(MostProblems - problems.Count));
        }

        kept.Sort(static (a, b) =>
        {
            var byTime = a.AskedAt.UtcTicks.CompareTo(b.AskedAt.UtcTicks);
            return byTime != 0 ? byTime : string.CompareOrdinal(a.Offer.Value, b.Offer.Value);
        });
        return new(kept, outcomes.Count, outcomes.Count - kept.Count, problems);
    }
}
