using FsCheck;
using FsCheck.Fluent;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;

namespace Kyodo.Matching.Tests.PlainSearch;

/// <summary>Row E5: 対等なパートナーシップと自主性の尊重, in the engine.</summary>
[Trait("Row", "E5")]
public sealed class Ten_passes_without_a_reason
{
    [Fact]
    public void Leave_rank_score_and_level_for_everything_else_unchanged() => Prop.ForAll(Randomly.Seeds, seed =>
    {
        var random = new Randomly(seed);
        var candidates = Enumerable.Range(1, 30).Select(i => random.Candidate((ulong)i)).ToArray();
        var who = random.Below(candidates.Length);
        var standing = candidates[who].Standing;
        for (var day = 70; day > 60; day--)
            standing = standing.WithAsk(Sample.Today.AddDays(day - 70)).WithPass(Sample.Today.AddDays(day - 70));
        var after = Candidate.Of(candidates[who].Owner, candidates[who].Resource, standing, Sample.Plane, Sample.Today);
        Assert.Equal(candidates[who].Entry, after.Entry);

        var need = new CompiledNeed(random.Need(), random.Model(), Sample.Plane);
        var before = Ranking(candidates, need);
        candidates[who] = after;
        Assert.Equal(before, Ranking(candidates, need));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void End_the_asking_for_those_ten_and_count_towards_the_weekly_cap()
    {
        var owner = Sample.Person();
        var standing = Enumerable.Range(0, 10).Aggregate(Standing.New, (s, _) => s.WithAsk(Sample.Today).WithPass(Sample.Today));
        Assert.Equal(10, standing.AsksThisWeek(Sample.Today));
        Assert.Equal(
            Refusals.Passed | Refusals.WeeklyCap,
            Eligibility.Of(new(Sample.Need(), passed: [owner.Id]), owner, Sample.Resource(owner), standing, Rulebook.Standard, Sample.Today));
    }

    [Fact]
    public void Differ_from_one_pass_with_the_reason_that_it_is_not_their_kind_which_counts_in_that_field_only()
    {
        var standing = Standing.New.WithAsk(Sample.Today).WithPass(Sample.Today, Field.Elderly);
        var (before, after) = (Sample.Entry(Sample.Person()), Sample.Entry(Sample.Person(), standing: standing));
        foreach (var field in Enum.GetValues<Field>())
        {
            var need = new CompiledNeed(Sample.Need() with { Field = field }, ExpertModel.Model, Sample.Plane);
            Assert.Equal(field == Field.Elderly, need.Score(after) < need.Score(before));
            Assert.Equal(field != Field.Elderly, need.Score(after) == need.Score(before));
        }
    }

    [Fact]
    public void Do_not_undo_the_load_of_an_ask_that_stands()
    {
        var standing = Standing.New.WithAsk(Sample.Today).WithAsk(Sample.Today).WithPass(Sample.Today);
        Assert.Equal(1, standing.RecentAsks(Sample.Today));
        Assert.Equal(standing.Asks, standing.WithPass(Sample.Today.AddDays(-1)).Asks);
    }

    [Fact]
    public void Are_forgotten_after_ninety_days_like_every_ask()
    {
        var standing = Standing.New.WithAsk(Sample.Today.AddDays(-90)).WithAsk(Sample.Today.AddDays(-89)).WithAsk(Sample.Today);
        Assert.Equal(2, standing.Asks.Count);
    }

    private static Scored[] Ranking(Candidate[] candidates, CompiledNeed need)
    {
        var index = new PlainIndex();
        foreach (var candidate in candidates)
            index.Upsert(candidate.Entry);
        var best = new Scored[candidates.Length];
        return best[..index.Search(need, null, int.MinValue, best)];
    }
}
