using FsCheck;
using FsCheck.Fluent;
using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;

namespace Kyodo.Matching.Tests.Scoring;

public sealed class The_reasons_for_a_candidate
{
    private static readonly Feature[] _changedOnTheEntry =
    [
        Feature.SkillCover, Feature.FieldAffinity, Feature.Distance, Feature.TimeOverlap, Feature.RecentAsks, Feature.TextLikeness,
        Feature.KindFit, Feature.Language, Feature.Commitment, Feature.District, Feature.Newcomer, Feature.Reluctance,
    ];

    public static TheoryData<Feature> EveryFeature => [.. _changedOnTheEntry];

    [Fact]
    public void Are_tested_for_every_feature() => Assert.Equal(Enum.GetValues<Feature>(), _changedOnTheEntry);

    /// <summary>The heart of it: the thing itself is taken from the entry, everybody is scored anew, and the score has moved by the stated share.</summary>
    [Theory]
    [MemberData(nameof(EveryFeature))]
    public void Move_the_score_by_exactly_their_share_when_taken_away(Feature feature)
    {
        var seen = 0;
        Prop.ForAll(Randomly.Seeds, seed =>
        {
            var random = new Randomly(seed);
            var model = random.Model();
            var need = new CompiledNeed(random.Need(), model, Sample.Plane);
            var entry = random.Candidate(1).Entry;
            var reason = Reasons.Explain(need, entry) is var told
                ? told.For.Concat(told.Against).FirstOrDefault(r => r.Topic == (ReasonTopic)feature && !IsLack(r))
                : default;
            if (reason.Share == 0)
                return true;
            seen++;
            return need.Score(entry) - need.Score(Without(feature, entry, need)) == reason.Share;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
        Assert.True(seen > 20, $"Only {seen} of 400 pairs had this reason.");
    }

    [Theory]
    [InlineData(Feature.SkillCover)]
    [InlineData(Feature.TimeOverlap)]
    public void That_tell_a_lack_move_the_score_by_exactly_their_share_when_the_lack_is_filled(Feature feature)
    {
        var seen = 0;
        Prop.ForAll(Randomly.Seeds, seed =>
        {
            var random = new Randomly(seed);
            var need = new CompiledNeed(random.Need(), random.Model(), Sample.Plane);
            var entry = random.Candidate(1).Entry;
            var told = Reasons.Explain(need, entry);
            var reason = told.For.Concat(told.Against).FirstOrDefault(r => r.Topic == (ReasonTopic)feature && IsLack(r));
            if (reason.Share == 0)
                return true;
            seen++;
            var filled = entry with { Skills = entry.Skills.Union(feature == Feature.SkillCover ? need.Skills : default), Hours = entry.Hours.Union(feature == Feature.TimeOverlap ? need.Hours : default) };
            return need.Score(entry) - need.Score(filled) == reason.Share;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
        Assert.True(seen > 20, $"Only {seen} of 400 pairs had this lack.");
    }

    [Fact]
    public void Of_the_rulebook_move_the_score_by_exactly_their_share_when_the_rulebook_goes()
    {
        var seen = 0;
        Prop.ForAll(Randomly.Seeds, seed =>
        {
            var random = new Randomly(seed);
            var (need, model, rules, entry) = (random.Need(), random.Model(), random.Rules(), random.Candidate(1).Entry);
            var with = new CompiledNeed(need, model, Sample.Plane, rules: rules);
            var share = ShareOf(ReasonTopic.Rule, with, entry);
            if (share != 0)
                seen++;
            return with.Score(entry) - new CompiledNeed(need, model, Sample.Plane).Score(entry) == share;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
        Assert.True(seen > 20);
    }

    [Fact]
    public void Of_a_feature_leave_the_rulebooks_part_out() => Prop.ForAll(Randomly.Seeds, seed =>
    {
        var random = new Randomly(seed);
        var (need, model, rules, entry) = (random.Need(), random.Model(), random.Rules(), random.Candidate(1).Entry);
        var with = Reasons.Explain(new(need, model, Sample.Plane, rules: rules), entry);
        var without = Reasons.Explain(new(need, model, Sample.Plane), entry);
        return with.For.Concat(with.Against).Where(r => r.Topic != ReasonTopic.Rule).ToHashSet()
            .SetEquals(without.For.Concat(without.Against));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(700)]
    [InlineData(-700)]
    public void Of_a_tie_move_the_score_by_exactly_their_share_when_the_tie_goes(int tie)
    {
        var entry = Sample.Entry(Sample.Person());
        var with = new CompiledNeed(Sample.Need(), ExpertModel.Model, Sample.Plane, new Dictionary<ulong, int> { [entry.Key] = tie });
        Assert.Equal(tie, ShareOf(ReasonTopic.Tie, with, entry));
        Assert.Equal(tie, with.Score(entry) - new CompiledNeed(Sample.Need(), ExpertModel.Model, Sample.Plane).Score(entry));
    }

    [Fact]
    public void Stand_with_the_score_the_search_gave_strongest_first_and_on_the_right_side() => Prop.ForAll(Randomly.Seeds, seed =>
    {
        var random = new Randomly(seed);
        var need = new CompiledNeed(random.Need(), random.Model(), Sample.Plane, new Dictionary<ulong, int> { [1] = 5 }, random.Rules());
        var entry = random.Candidate(1).Entry;
        var told = Reasons.Explain(need, entry);
        return told.Score == need.Score(entry) && told.Level == Levels.Of(need, entry)
            && told.For.All(r => r.Share > 0) && told.Against.All(r => r.Share < 0)
            && told.For.SequenceEqual(told.For.OrderByDescending(r => r.Share).ThenBy(r => r.Topic))
            && told.Against.SequenceEqual(told.Against.OrderBy(r => r.Share).ThenBy(r => r.Topic));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Are_all_left_unsaid_when_nothing_matters()
    {
        var told = Reasons.Explain(new(Sample.Need(), Sample.FlatModel, Sample.Plane), Sample.Entry(Sample.Person()));
        Assert.Empty(told.For);
        Assert.Empty(told.Against);
    }

    private static bool IsLack(Reason reason) =>
        reason.Topic is ReasonTopic.SkillCover or ReasonTopic.TimeOverlap && reason.Without == 9;

    private static int ShareOf(ReasonTopic topic, CompiledNeed need, Entry entry)
    {
        var told = Reasons.Explain(need, entry);
        return told.For.Concat(told.Against).Where(r => r.Topic == topic).Sum(r => r.Share);
    }

    // 4.5 km from the need, in whichever direction stays on the plane's grid.
    private static Entry Without(Feature feature, Entry entry, CompiledNeed need) => feature switch
    {
        Feature.SkillCover => entry with { Skills = entry.Skills.Except(need.Skills) },
        Feature.FieldAffinity => entry with { Interests = default, Experience = default },
        Feature.Distance => entry with { Position = new((short)(need.Position.X + 450), need.Position.Y) },
        Feature.TimeOverlap => entry with { Hours = entry.Hours.Except(need.Hours) },
        Feature.RecentAsks => entry with { RecentAsks = 0 },
        Feature.TextLikeness => entry with { Text = 0 },
        Feature.KindFit => entry with { Owner = ParticipantKind.Person },
        Feature.Language => entry with { Languages = default },
        Feature.Commitment => entry with { Frequencies = default },
        Feature.District => entry with { District = (ushort)(need.District + 1) },
        Feature.Newcomer => entry with { Newcomer = false },
        Feature.Reluctance => entry with { Reluctant = default },
        _ => throw new ArgumentOutOfRangeException(nameof(feature)),
    };
}
