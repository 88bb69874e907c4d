using Kyodo.Grains.Districts;
using Kyodo.Grains.Models;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Outcomes;
using Kyodo.Matching.Learning.Contests;
using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Rescoring;

/// <summary>The nightly run's long calculations.</summary>
[GrainType("nightwork")]
public sealed class NightWorkGrain : Grain, INightWorkGrain
{
    /// <summary>Days whose asks are learned from.</summary>
    public const int LearnedDays = 730;

    private const int CallsAtOnce = 32;
    private readonly TimeProvider _time;
    private readonly Trainers _trainers;

    /// <summary>Made by the runtime.</summary>
    public NightWorkGrain(TimeProvider time, Trainers trainers) => (_time, _trainers) = (time, trainers);

    private MunicipalityCode Code => new(this.GetPrimaryKeyString()[..5]);

    /// <inheritdoc/>
    public async Task<ContestResult> Contest(ModelView champion)
    {
        var now = _time.GetUtcNow();
        List<Outcome> outcomes = [];
        foreach (var days in Enumerable.Range(0, LearnedDays + 1).Select(d => OutcomeDay.Of(now.AddDays(d - LearnedDays))).Chunk(CallsAtOnce))
        {
            foreach (var told in await Task.WhenAll(days.Select(day => GrainFactory.OutcomeBook(Code, day).All())))
                outcomes.AddRange(told);
        }

        // The seed is the count of changes: another night draws other needs to hold out, the same night the same.
        return ModelContest.Decide(champion.Champion, outcomes, new() { Seed = (int)champion.Version + 1, Now = now }, _trainers);
    }

    /// <inheritdoc/>
    public async Task<PlanReport> Plan()
    {
        var municipality = await GrainFactory.Municipality(Code).Get() ?? throw new InvalidOperationException($"Municipality {Code} is not set up yet.");
        var overviews = await Task.WhenAll(municipality.Districts.Select(d => GrainFactory.District(d.Id).Overview()));
        List<NeedView> needs = [];
        foreach (var ids in overviews.SelectMany(o => o.Watched.Select(w => w.Need)).Distinct().OrderBy(n => n.Number).Chunk(CallsAtOnce))
        {
            foreach (var view in await Task.WhenAll(ids.Select(id => GrainFactory.Need(id).Get())))
            {
                if (view is { Stage: NeedStage.Open })
                    needs.Add(view);
            }
        }

        var plan = CityPlan.Of(needs, [.. overviews.SelectMany(o => o.Loads)]);
        foreach (var chunk in needs.Index().Chunk(CallsAtOnce))
            await Task.WhenAll(chunk.Select(need => GrainFactory.Need(need.Item.Need.Id).Plan(plan.Asked[need.Index])));
        var asks = new int[DistrictOverview.AskCounts];
        foreach (var overview in overviews)
        {
            for (var i = 0; i < asks.Length; i++)
                asks[i] += overview.ByRecentAsks[i];
        }

        return new(
            needs.Count,
            plan.Slots,
            plan.Offers,
            plan.Value,
            plan.ListGap,
            plan.CityGap,
            [.. plan.AtRisk.Take(PlanReport.MostNamed)],
            plan.AtRisk.Count,
            [.. asks],
            [.. overviews.SelectMany(o => o.Often).OrderByDescending(o => o.Asks).ThenBy(o => o.Participant.Value, StringComparer.Ordinal).Take(PlanReport.MostNamed)]);
    }
}
