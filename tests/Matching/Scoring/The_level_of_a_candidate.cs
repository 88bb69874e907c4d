using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;

namespace Kyodo.Matching.Tests.Scoring;

public sealed class The_level_of_a_candidate
{
    private static readonly Participant _ideal = Sample.Person() with { Interests = FieldSet.Of(Field.Elderly), Frequencies = Frequencies.Once };

    private static Level Of(Participant owner, Resource? resource = null, Standing? standing = null, Rulebook? rules = null) =>
        Levels.Of(new CompiledNeed(Sample.Need(), ExpertModel.Model, Sample.Plane, rules: rules), Sample.Entry(owner, resource, standing));

    [Fact]
    public void Is_excellent_when_nothing_is_missing() => Assert.Equal(Level.Excellent, Of(_ideal));

    [Fact]
    public void Is_at_most_good_when_a_skill_is_missing_whatever_the_chance()
    {
        Assert.Equal(Level.Good, LevelAtChanceOf(0.9, Feature.SkillCover, 5));
        Assert.Equal(Level.Good, LevelAtChanceOf(0.9, Feature.TimeOverlap, 4));
        Assert.Equal(Level.Good, LevelAtChanceOf(0.9, Feature.Commitment, 2));
        Assert.Equal(Level.Good, LevelAtChanceOf(0.9, Feature.Reluctance, 1));
        Assert.Equal(Level.Excellent, LevelAtChanceOf(0.9, Feature.TimeOverlap, 5));
        Assert.Equal(Level.Excellent, LevelAtChanceOf(0.9, Feature.Commitment, 0));
    }

    [Fact]
    public void Is_only_possible_when_every_skill_is_missing() =>
        Assert.Equal(Level.Possible, LevelAtChanceOf(0.9, Feature.SkillCover, 1));

    [Theory]
    [InlineData(0.401, Level.Excellent)]
    [InlineData(0.399, Level.Good)]
    [InlineData(0.151, Level.Good)]
    [InlineData(0.149, Level.Possible)]
    public void Falls_with_the_chance(double chance, Level level) =>
        Assert.Equal(level, LevelAtChanceOf(chance, Feature.Newcomer, 0));

    [Fact]
    public void Is_not_moved_by_the_rulebooks_boosts()
    {
        var stranger = Sample.Person() with { Home = new(Sample.District(2), new(35.76, 140.40), "遠く"), Frequencies = Frequencies.Regular };
        var push = Rulebook.Standard with { Boosts = [new() { Value = Boost.LargestValue }] };
        var drop = Rulebook.Standard with { Boosts = [new() { Value = -Boost.LargestValue }] };
        Assert.Equal(Of(stranger), Of(stranger, rules: push));
        Assert.Equal(Level.Excellent, Of(_ideal, rules: drop));
    }

    private static Level LevelAtChanceOf(double chance, Feature feature, int bin)
    {
        Span<int> bins = stackalloc int[Features.Count];
        bins[(int)feature] = bin;
        return Levels.Of(bins, (int)Math.Round(Math.Log(chance / (1 - chance)) * ScoreModel.OneLogit));
    }
}
