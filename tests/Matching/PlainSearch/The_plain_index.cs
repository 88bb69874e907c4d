using FsCheck;
using FsCheck.Fluent;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;

namespace Kyodo.Matching.Tests.PlainSearch;

public sealed class The_plain_index
{
    [Fact]
    public void Finds_what_sorting_everybody_finds() => Prop.ForAll(Randomly.Seeds, seed =>
    {
        var random = new Randomly(seed);
        var (need, rules) = (random.Need(), random.Rules());
        var candidates = Enumerable.Range(1, random.Below(60)).Select(i => random.Candidate((ulong)i)).ToDictionary(c => c.Entry.Key);
        var compiled = new CompiledNeed(need, random.Model(), Sample.Plane, new Dictionary<ulong, int> { [3] = 900, [4] = -900 }, rules);
        var admission = new Admission(compiled, new(need, asked: [ParticipantId.Person(Sample.City, 5)]), rules, Sample.Today, candidates);
        var index = Index(candidates.Values);
        var k = random.Below(8);
        var floor = random.Below(2) == 0 ? int.MinValue : compiled.Intercept;

        var naive = candidates.Values
            .Where(c => admission.WhyNot(c) == Refusals.None)
            .Select(c => new Scored(c.Entry.Key, compiled.Score(c.Entry)))
            .Where(s => s.Score >= floor)
            .OrderByDescending(s => s.Score).ThenBy(s => s.Key)
            .Take(k);
        Assert.Equal(naive, Best(index, compiled, k, admission, floor));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Gives_the_same_answer_whatever_the_order_of_arrival() => Prop.ForAll(Randomly.Seeds, seed =>
    {
        var random = new Randomly(seed);
        var candidates = Enumerable.Range(1, 40).Select(i => random.Candidate((ulong)i)).ToArray();
        var need = new CompiledNeed(random.Need(), ExpertModel.Model, Sample.Plane);
        var forwards = Best(Index(candidates), need, 10);
        new Random(seed).Shuffle(candidates);
        Assert.Equal(forwards, Best(Index(candidates), need, 10));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Puts_equal_scores_in_the_order_of_their_keys()
    {
        var index = Index(new ulong[] { 7, 3, 9, 1, 5 }.Select(Alike));
        var need = new CompiledNeed(Sample.Need(), Sample.FlatModel, Sample.Plane);
        Assert.Equal([1UL, 3, 5], Best(index, need, 3).Select(s => s.Key));
    }

    [Fact]
    public void Finds_nobody_for_no_places_in_an_empty_index_or_when_nobody_may()
    {
        var need = new CompiledNeed(Sample.Need(), Sample.FlatModel, Sample.Plane);
        Assert.Empty(Best(Index([Alike(1)]), need, 0));
        Assert.Empty(Best(new PlainIndex(), need, 5));
        Assert.Empty(Best(Index([Alike(1)]), new(Sample.Need() with { Who = ParticipantKinds.School }, Sample.FlatModel, Sample.Plane), 5));
    }

    [Fact]
    public void Lets_a_score_that_equals_the_floor_in()
    {
        var index = Index([Alike(1)]);
        var need = new CompiledNeed(Sample.Need(), Sample.FlatModel, Sample.Plane);
        Assert.Single(Best(index, need, 5, floor: 0));
        Assert.Empty(Best(index, need, 5, floor: 1));
    }

    [Fact]
    public void Asks_about_nobody_who_would_not_enter_the_best()
    {
        var asked = new List<ulong>();
        var index = Index([Alike(1), Alike(2), Alike(3)]);
        var found = Best(index, new(Sample.Need(), Sample.FlatModel, Sample.Plane, new Dictionary<ulong, int> { [1] = 2, [2] = 1 }), 1, new Recording(asked));
        Assert.Equal([1UL], found.Select(s => s.Key));
        Assert.DoesNotContain(3UL, asked);
    }

    [Fact]
    public void Replaces_and_removes()
    {
        var index = Index([Alike(1), Alike(2)]);
        index.Upsert(Alike(1).Entry with { Kind = ResourceKind.Room });
        Assert.Equal(2, index.Count);
        Assert.True(index.TryGet(1, out var entry));
        Assert.Equal(ResourceKind.Room, entry.Kind);
        Assert.True(index.Remove(2));
        Assert.False(index.Remove(2));
        Assert.False(index.TryGet(2, out _));
        Assert.Equal(1, index.Count);
    }

    [Fact]
    public void Counts_a_position_outside_the_city_from_its_edge_and_an_impossible_one_as_unknown()
    {
        Assert.Equal(new GridPoint(short.MaxValue, 0), Sample.Plane.ToGrid(new(Sample.Centre.Latitude, Sample.Centre.Longitude + 20)));
        Assert.False(Sample.Plane.ToGrid(new(double.NaN, 0)).IsKnown);
        Assert.False(Sample.Plane.ToGrid(null).IsKnown);
        Assert.True(Sample.Plane.ToGrid(new(-90, -180)).IsKnown);
    }

    private static Candidate Alike(ulong number)
    {
        var owner = Sample.Person(number);
        return Candidate.Of(owner, Sample.Resource(owner, number), Standing.New, Sample.Plane, Sample.Today);
    }

    private static PlainIndex Index(IEnumerable<Candidate> candidates)
    {
        var index = new PlainIndex();
        foreach (var candidate in candidates)
            index.Upsert(candidate.Entry);
        return index;
    }

    private static Scored[] Best(PlainIndex index, CompiledNeed need, int k, IAdmission? admission = null, int floor = int.MinValue)
    {
        var best = new Scored[k];
        return best[..index.Search(need, admission, floor, best)];
    }

    private sealed class Recording(List<ulong> asked) : IAdmission
    {
        public bool Admits(ulong key)
        {
            asked.Add(key);
            return true;
        }
    }
}
