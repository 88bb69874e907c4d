using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;
using Kyodo.Town;
using Kyodo.Town.Residents;
using Kyodo.Town.Sample;
using Kyodo.Town.Worlds;

namespace Kyodo.Silo.Sample;

/// <summary>The sample town's past asks as outcomes, each pair as the engine would have seen it on the day.</summary>
internal static class PastOutcomes
{
    private static readonly TimeSpan s_patience = TimeSpan.FromDays(7);

    /// <summary>The outcomes, in the order asked.</summary>
    public static IEnumerable<Outcome> Of(SampleTown town)
    {
        var plane = new Plane(InventedCity.Centre);
        var owners = town.People.Select(p => p.Participant).Concat(town.Groups.Select(g => g.Participant)).ToDictionary(p => p.Id);
        var ages = town.People.ToDictionary(p => p.Participant.Id, p => p.Age);
        var resources = town.Resources().ToDictionary(r => r.Id);
        Dictionary<ParticipantId, Standing> standings = [];
        var bins = new int[Features.Count];
        var number = 0UL;
        foreach (var (need, ask) in town.PastNeeds.SelectMany(n => n.Asks.Select(a => (n.Need, Ask: a))).OrderBy(p => p.Ask.AskedAt).ThenBy(p => p.Need.Id.Number))
        {
            // A building's rooms are lent by the department that runs it, which may not be in the register.
            if (!owners.TryGetValue(ask.Participant, out var owner) || !resources.TryGetValue(ask.Resource, out var resource))
                continue;
            var on = DateOnly.FromDateTime(ask.AskedAt.Date);
            var standing = standings.GetValueOrDefault(owner.Id, Standing.New);
            var entry = EntryOf.Resource(owner, resource, standing, plane, on);
            new CompiledNeed(need, ExpertModel.Model, plane).Bins(entry, bins);
            standing = standing.WithAsk(on);
            standings[owner.Id] = ask.Answer == Answer.Agreed ? standing : standing.WithPass(on);
            var (reached, end) = Came(ask.Conclusion);
            yield return new()
            {
                Offer = OfferId.Of(InventedCity.Code, ++number),
                Need = need.Id,
                Bins = Outcome.Keep(bins),
                AskedAt = ask.AskedAt,
                Reached = reached,
                End = end,
                EndedAt = Ended(ask),
                Groups = new(OutcomeGroups.Of(owner.Languages), ages.TryGetValue(owner.Id, out var age) ? Band(age) : "", entry.Newcomer, entry.District),
            };
        }
    }

    private static (OutcomeStep Reached, OutcomeEnd End) Came(Conclusion conclusion) => conclusion switch
    {
        Conclusion.NotAgreed => (OutcomeStep.Asked, OutcomeEnd.Passed),
        Conclusion.NotStarted or Conclusion.NoShow => (OutcomeStep.Agreed, OutcomeEnd.Stopped),
        Conclusion.Stopped => (OutcomeStep.Started, OutcomeEnd.Stopped),
        _ => (OutcomeStep.Completed, OutcomeEnd.Completed),
    };

    private static DateTimeOffset Ended(PastAsk ask)
    {
        var ended = ask.ActiveOn is { } day ? new DateTimeOffset(day.ToDateTime(new TimeOnly(18, 0)), ask.AskedAt.Offset) : ask.AnsweredAt ?? ask.AskedAt + s_patience;
        return ended < ask.AskedAt ? ask.AskedAt : ended;
    }

    private static string Band(AgeBand age) => age switch
    {
        AgeBand.Minor => "-17",
        AgeBand.Young => "18-29",
        AgeBand.Middle => "30-59",
        AgeBand.Senior => "60-74",
        _ => "75-",
    };
}
