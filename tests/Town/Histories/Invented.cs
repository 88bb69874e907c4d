using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;
using Kyodo.Town.Histories;
using Kyodo.Town.Randomness;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Tests.Histories;

/// <summary>An invented town's records: people asked by lot for half a year, who answer by the expert's shapes, somewhat readier, and a leaning of their own.</summary>
internal static class Invented
{
    public static readonly DateOnly Today = new(2026, 10, 1);

    public static CityHistory History(double spread, int asks = 1_500, Func<CityHistory, CityHistory>? change = null)
    {
        var town = Settlement.Create(Settings.SmallTown, 7, Today, 120);
        var plane = new Plane(InventedCity.Centre);
        var rows = town.Resources().ToArray();
        var needs = Enumerable.Range(1, 180).SelectMany(d => town.NeedsOf(Today.AddDays(-d))).OrderBy(n => n.ReceivedAt).ToArray();
        var random = SeededRandom.Stream(7, "tests/history");
        var leanings = new Dictionary<ParticipantId, double>();
        var outcomes = new List<PastOutcome>();
        Span<int> bins = stackalloc int[Features.Count];
        while (outcomes.Count < asks)
        {
            var need = random.Pick(needs);
            var (owner, resource) = random.Pick(rows);
            var compiled = new CompiledNeed(need.Need, ExpertModel.Model, plane);
            var entry = EntryOf.Resource(owner, resource, Standing.New, plane, Today);
            if (owner.Id == need.Need.Requester || !compiled.IsEligible(entry))
                continue;
            compiled.Bins(entry, bins);
            if (!leanings.TryGetValue(owner.Id, out var leaning))
                leanings[owner.Id] = leaning = spread * random.Bell();
            var chance = 1 / (1 + Math.Exp(-((compiled.Score(entry) / (double)ScoreModel.OneLogit) + 1 + leaning)));
            var completed = random.Chance(chance);
            var number = (ulong)outcomes.Count + 1;
            outcomes.Add(new(
                new()
                {
                    Offer = OfferId.Of(InventedCity.Code, 500_000 - number),
                    Need = need.Need.Id,
                    Bins = Outcome.Keep(bins),
                    AskedAt = need.ReceivedAt.AddHours(2),
                    Reached = completed ? OutcomeStep.Completed : number % 5 == 0 ? OutcomeStep.Agreed : OutcomeStep.Asked,
                    End = completed ? OutcomeEnd.Completed : number % 5 == 0 ? OutcomeEnd.Stopped : OutcomeEnd.Passed,
                    EndedAt = need.ReceivedAt.AddHours(completed ? 400 : number % 3 == 0 ? 200 : 2 + random.Whole(1, 40)),
                },
                owner.Id,
                need.Need.Requester));
        }

        var history = new CityHistory
        {
            Code = InventedCity.Code,
            Plane = plane,
            Owners = [.. rows.GroupBy(r => r.Owner.Id).Select(g => new RegisteredOwner(g.First().Owner, [.. g.Select(r => r.Resource)], Standing.New))],
            Forms = [.. needs.Select(n => new PastForm(n.Need, DateOnly.FromDateTime(n.ReceivedAt.DateTime)))],
            Outcomes = outcomes,
            Champion = ExpertModel.Model,
            Rules = Rulebook.Standard,
        };
        return change?.Invoke(history) ?? history;
    }
}
