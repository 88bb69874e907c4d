using Kyodo.Matching.Assignment;
using Kyodo.Matching.Model;

namespace Kyodo.Matching.Tests.Assignment;

/// <summary>Plans from lists, against trying everything, and the bounds that come with them.</summary>
public class The_plan
{
    private static readonly DateOnly Day = new(2026, 12, 5);

    [Fact]
    public void Keeps_slots_caps_and_times_and_lies_within_its_bounds_of_what_trying_everything_finds()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var rules = Rules(random);
            var whole = Needs(random);
            var k = 1 + random.Next(4);
            var lists = whole.Select(n => Cut(n, k)).ToArray();
            var plan = Planner.Make(lists, rules);

            AssertAllowed(plan, lists, rules);
            var optimum = Optimum(lists, rules, 0, 0, []);
            Assert.InRange(plan.Value, 0, optimum);
            Assert.True(plan.ListBound >= optimum);
            Assert.True(plan.CityBound >= Optimum(whole, rules, 0, 0, []));
            Assert.True(plan.CityBound >= plan.ListBound);
        }
    }

    [Fact]
    public void Comes_to_the_optimum_but_for_the_bidding_step_when_nothing_conflicts()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var needs = Needs(random).Select(n => n with { Hours = WeeklyHours.None }).ToArray();
            var plan = Planner.Make(needs, new());
            var slots = needs.Sum(n => n.Slots);
            var optimum = Optimum(needs, new(), 0, 0, []);
            Assert.True(optimum - plan.Value <= 50_000L * (slots + 1), $"seed {seed}: {optimum - plan.Value} lost");
            Assert.True(plan.ListBound - plan.Value <= 2 * 50_000L * (slots + 1), $"seed {seed}: bound {plan.ListBound - plan.Value} above");
        }
    }

    [Fact]
    public void Spreads_offers_when_a_second_to_the_same_person_is_worth_less()
    {
        PlanNeed[] needs =
        [
            new() { Slots = 1, Candidates = [new(1, 900_000), new(2, 800_000)] },
            new() { Slots = 1, Candidates = [new(1, 900_000), new(3, 800_000)] },
        ];
        Assert.Equal(2, Planner.Make(needs, new()).Offers.Select(o => o.Person).Distinct().Count());
        Assert.Single(Planner.Make(needs, new() { Shares = [1_000, 1_000] }).Offers.Select(o => o.Person).Distinct());
    }

    [Fact]
    public void Gives_one_person_two_dated_needs_at_one_hour_of_different_weeks_but_not_of_one_day()
    {
        var hours = WeeklyHours.Of(DayOfWeek.Saturday, 9, 12);
        PlanNeed first = new() { Slots = 1, Candidates = [new(1, 500_000)], Hours = hours, Windows = [new(Day, new(9, 0), new(10, 30))] };
        Assert.Equal(2, Planner.Make([first, first with { Windows = [new(Day.AddDays(7), new(9, 0), new(10, 0))] }], new()).Offers.Count);
        Assert.Equal(2, Planner.Make([first, first with { Windows = [new(Day, new(10, 30), new(12, 0))] }], new()).Offers.Count);
        Assert.Single(Planner.Make([first, first with { Windows = [new(Day, new(10, 0), new(12, 0))] }], new()).Offers);
        Assert.Single(Planner.Make([first, first with { Windows = [] }], new()).Offers);
    }

    [Fact]
    public void Of_nothing_is_nothing()
    {
        Assert.Equal((0, 0), (Planner.Make([], new()).Value, Planner.Make([], new()).CityBound));
        Assert.Empty(Planner.Make([new() { Slots = 0, Candidates = [new(1, 5)] }], new()).Offers);
        Assert.Empty(Planner.Make([new() { Slots = 10_000, Candidates = [] }], new()).Offers);
        Assert.Empty(Planner.Make([new() { Slots = 1, Candidates = [new(1, 5)] }], new() { Caps = new Dictionary<ulong, int> { [1] = 0 } }).Offers);
    }

    [Fact]
    public void Is_refused_for_input_out_of_range()
    {
        Assert.Throws<ArgumentException>(() => Planner.Make([new() { Slots = -1, Candidates = [] }], new()));
        Assert.Throws<ArgumentException>(() => Planner.Make([new() { Slots = 1, Candidates = [new(1, -1)] }], new()));
        Assert.Throws<ArgumentException>(() => Planner.Make([new() { Slots = 1, Candidates = [new(1, 1_000_001)] }], new()));
        Assert.Throws<ArgumentException>(() => Planner.Make([new() { Slots = 1, Candidates = [new(1, 1), new(1, 2)] }], new()));
        Assert.Throws<ArgumentException>(() => Planner.Make([], new() { Shares = [] }));
        Assert.Throws<ArgumentException>(() => Planner.Make([], new() { Shares = [500, 600] }));
    }

    [Fact]
    public void Is_the_same_each_time()
    {
        var needs = Needs(new Random(9));
        Assert.Equal(Planner.Make(needs, new()).Offers, Planner.Make(needs, new()).Offers);
    }

    private static PlanRules Rules(Random random) => new()
    {
        Shares = random.Next(3) switch { 0 => [1_000], 1 => [1_000, 500], _ => [900, 900, 100] },
        Caps = new Dictionary<ulong, int> { [1] = random.Next(3) },
    };

    private static PlanNeed[] Needs(Random random)
    {
        var needs = new PlanNeed[1 + random.Next(4)];
        for (var i = 0; i < needs.Length; i++)
        {
            needs[i] = new()
            {
                Slots = random.Next(4),
                Candidates = [.. Enumerable.Range(1, 5).Where(_ => random.Next(4) > 0).Select(p => new PlanCandidate((ulong)p, random.Next(6) * 200_000))],
                Hours = random.Next(2) == 0 ? WeeklyHours.None : WeeklyHours.Of(DayOfWeek.Sunday, random.Next(4), 5),
            };
        }

        return needs;
    }

    private static PlanNeed Cut(PlanNeed need, int k)
    {
        var sorted = need.Candidates.OrderByDescending(c => c.Weight).ToArray();
        return sorted.Length <= k ? need : need with { Candidates = sorted[..k], Beyond = sorted[k - 1].Weight };
    }

    private static void AssertAllowed(Plan plan, PlanNeed[] needs, PlanRules rules)
    {
        Assert.All(plan.Offers.GroupBy(o => o.Need), g => Assert.True(g.Count() <= needs[g.Key].Slots));
        Assert.Equal(plan.Offers.Count, plan.Offers.Select(o => (o.Need, o.Person)).Distinct().Count());
        foreach (var person in plan.Offers.GroupBy(o => o.Person))
        {
            Assert.True(person.Count() <= Math.Min(rules.Shares.Count, rules.Caps.GetValueOrDefault(person.Key, rules.Shares.Count)));
            var own = person.Select(o => needs[o.Need]).ToArray();
            for (var i = 0; i < own.Length; i++)
                Assert.DoesNotContain(own[(i + 1)..], n => n.ConflictsWith(own[i]));
        }

        Assert.All(plan.Offers, o => Assert.Contains(new PlanCandidate(o.Person, o.Weight), needs[o.Need].Candidates));
        Assert.Equal(plan.Value, ValueOf(plan.Offers, rules));
    }

    private static long ValueOf(IEnumerable<PlannedOffer> offers, PlanRules rules) =>
        offers.GroupBy(o => o.Person).Sum(g => g.Select(o => o.Weight).OrderDescending().Select((w, i) => (long)w * rules.Shares[i]).Sum());

    private static long Optimum(PlanNeed[] needs, PlanRules rules, int need, int candidate, List<PlannedOffer> chosen)
    {
        if (need == needs.Length)
            return ValueOf(chosen, rules);
        if (candidate == needs[need].Candidates.Count)
            return Optimum(needs, rules, need + 1, 0, chosen);
        var best = Optimum(needs, rules, need, candidate + 1, chosen);
        var (person, weight) = needs[need].Candidates[candidate];
        var has = chosen.Where(o => o.Person == person).ToArray();
        if (weight == 0 || chosen.Count(o => o.Need == need) == needs[need].Slots
            || has.Length == Math.Min(rules.Shares.Count, rules.Caps.GetValueOrDefault(person, rules.Shares.Count)) || has.Any(o => needs[o.Need].ConflictsWith(needs[need])))
            return best;
        chosen.Add(new(need, person, weight));
        best = Math.Max(best, Optimum(needs, rules, need, candidate + 1, chosen));
        chosen.RemoveAt(chosen.Count - 1);
        return best;
    }
}
