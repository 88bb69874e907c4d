using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;

namespace Kyodo.Matching.Tests.Scoring;

public sealed class The_experts_shapes
{
    private static IReadOnlyList<int> Values(Feature feature) => ExpertModel.Model.Shapes[(int)feature].Values;

    private static double Chance(Need need, Participant owner, Resource? resource = null) =>
        ScoreModel.Chance(new CompiledNeed(need, ExpertModel.Model, Sample.Plane).Score(Sample.Entry(owner, resource)));

    [Fact]
    public void Have_every_bin_of_every_feature_in_order()
    {
        Assert.Equal(Enum.GetValues<Feature>(), ExpertModel.Model.Shapes.Select(s => s.Feature));
        Assert.All(ExpertModel.Model.Shapes, s => Assert.Equal(Features.Bins(s.Feature), s.Values.Count));
    }

    [Fact]
    public void Never_fall_with_more_skills_or_more_free_hours_and_never_rise_with_distance_or_asks()
    {
        Assert.Equal(Values(Feature.SkillCover).Skip(1).Order(), Values(Feature.SkillCover).Skip(1));
        Assert.Equal(Values(Feature.TimeOverlap).Skip(1).Order(), Values(Feature.TimeOverlap).Skip(1));
        Assert.Equal(Values(Feature.TextLikeness).Order(), Values(Feature.TextLikeness));
        Assert.Equal(Values(Feature.Distance).Take(16).OrderDescending(), Values(Feature.Distance).Take(16));
        Assert.Equal(Values(Feature.RecentAsks).OrderDescending(), Values(Feature.RecentAsks));
    }

    [Fact]
    public void Halve_the_odds_at_three_kilometres()
    {
        var odds = Math.Exp((Values(Feature.Distance)[6] - Values(Feature.Distance)[0]) / (double)ScoreModel.OneLogit);
        Assert.InRange(odds, 0.45, 0.55);
    }

    [Fact]
    public void Are_scaled_as_their_remarks_say()
    {
        var fitting = Sample.Person() with
        {
            Interests = FieldSet.Of(Field.Elderly),
            Frequencies = Frequencies.Once,
            Home = new(Sample.District(1), new(Sample.Centre.Latitude + 0.0085, Sample.Centre.Longitude), "日吉台"),
        };
        Assert.InRange(Chance(Sample.Need(), fitting), 0.50, 0.62);
        Assert.InRange(Chance(Sample.Need(), fitting, Sample.Resource(fitting) with { Skills = default }), 0.03, 0.07);

        var anything = Sample.Need() with { Skills = default, Hours = default, Presence = Presence.Online, Title = "あ" };
        Assert.InRange(Chance(anything, Sample.Person()), 0.18, 0.20);
    }

    [Fact]
    public void Weigh_no_skill_more_than_any_other_single_lack()
    {
        var lack = Values(Feature.SkillCover)[9] - Values(Feature.SkillCover)[1];
        Assert.True(lack > Values(Feature.Distance)[0] - Values(Feature.Distance)[11]);
        Assert.True(lack > Values(Feature.TimeOverlap)[9] - Values(Feature.TimeOverlap)[1]);
        Assert.True(lack > Values(Feature.RecentAsks)[0] - Values(Feature.RecentAsks)[4]);
        Assert.True(lack > Values(Feature.Commitment)[1] - Values(Feature.Commitment)[2]);
    }
}
