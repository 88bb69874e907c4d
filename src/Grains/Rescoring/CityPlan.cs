using System.Collections.Immutable;
using Kyodo.Grains.Districts;
using Kyodo.Grains.Needs;
using Kyodo.Matching.Assignment;
using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;

namespace Kyodo.Grains.Rescoring;

/// <summary>The plan over all open needs, in the desk's terms.</summary>
/// <param name="Asked">Whom it would ask, for each need in the order given.</param>
/// <param name="Slots">Free slots in all.</param>
/// <param name="Offers">Asks it proposes.</param>
/// <param name="Value">What they are worth.</param>
/// <param name="ListGap">How far that may be from the best over the lists.</param>
/// <param name="CityGap">How far it may be from the best over the whole city.</param>
/// <param name="AtRisk">Needs that may stay unfilled, the most urgent first.</param>
internal sealed record CityPlan(
    IReadOnlyList<ImmutableArray<ResourceId>> Asked, int Slots, int Offers, long Value, double ListGap, double CityGap, IReadOnlyList<NeedAtRisk> AtRisk)
{
    /// <summary>Makes the plan.</summary>
    /// <param name="needs">Open needs.</param>
    /// <param name="loads">Who was asked lately, or may be asked seldom.</param>
    internal static CityPlan Of(IReadOnlyList<NeedView> needs, IReadOnlyList<AskLoad> loads)
    {
        var loadOf = loads.ToDictionary(l => l.Participant);
        int Weight(Suggestion suggestion) => PlanWeight.Of(suggestion.Score, loadOf.TryGetValue(suggestion.Owner, out var load) ? load.ThisMonth : 0);

        // The planner knows people by number; persons and groups may bear the same one.
        Dictionary<ParticipantId, ulong> numbers = [];
        ulong Number(ParticipantId id) => numbers.TryGetValue(id, out var number) ? number : numbers[id] = (ulong)numbers.Count;
        PlanNeed[] plannable = [.. needs.Select(need => new PlanNeed
        {
            Slots = Free(need),
            // Best first, so that of somebody with two resources the better one counts.
            Candidates = [.. need.Suggestions.DistinctBy(s => s.Owner).Select(s => new PlanCandidate(Number(s.Owner), Weight(s)))],
            Beyond = need.Suggestions.Length < NeedLife.ListLength(need.Need) ? 0 : PlanWeight.Of(need.Suggestions[^1].Score, asksThisMonth: 0),
            Hours = need.Need.Presence == Presence.GoodsOnly ? WeeklyHours.None : need.Need.Hours,
            Windows = need.Need.Presence == Presence.GoodsOnly ? [] : need.Need.Windows,
        })];
        var capOf = loads.Where(l => numbers.ContainsKey(l.Participant)).ToDictionary(l => numbers[l.Participant], l => l.Remaining);
        var plan = Planner.Make(plannable, new() { Caps = capOf });

        var owners = numbers.ToDictionary(n => n.Value, n => n.Key);
        var offers = plan.Offers.ToLookup(o => o.Need);
        ImmutableArray<ResourceId>[] asked = [.. needs.Select((need, i) => offers[i].Select(o => need.Suggestions.First(s => s.Owner == owners[o.Person]).Resource).ToImmutableArray())];
        var atRisk = needs.Select((need, i) => RiskOf(need, asked[i]))
            .OfType<NeedAtRisk>()
            .OrderBy(r => r.Deadline ?? DateTimeOffset.MaxValue).ThenBy(r => r.Expected).ThenBy(r => r.Need.Number)
            .ToArray();
        return new(asked, plannable.Sum(n => n.Slots), plan.Offers.Count, plan.Value, plan.ListGap, plan.CityGap, atRisk);
    }

    private static int Free(NeedView need) => Math.Max(0, need.Need.SlotsMaximum - need.SlotsTaken);

    // The plan asks once for each slot: where the chances of those asks together are less than half of the people that are lacking, it will
    // hardly be filled by them.
    private static NeedAtRisk? RiskOf(NeedView need, ImmutableArray<ResourceId> asked)
    {
        var missing = need.Need.SlotsMinimum - need.SlotsTaken;
        var expected = (int)(1_000 * need.Suggestions.Where(s => asked.Contains(s.Resource)).Sum(s => ScoreModel.Chance(s.Score)));
        return missing <= 0 || expected >= missing * 500L
            ? null
            : new(need.Need.Id, need.Need.Title, need.Need.Deadline, missing, expected, need.Suggestions.Length);
    }
}
