using Kyodo.Matching.Scoring;
using Kyodo.Matching.Scoring.Pictures;

namespace Kyodo.Matching.Tests.Scoring;

public sealed class The_picture_of_a_shape
{
    [Theory]
    [InlineData(Wording.Japanese, "4kmを超えると、見込みは近所の半分以下になります。")]
    [InlineData(Wording.English, "Beyond 4 km it is at most half as likely as close by.")]
    [InlineData(Wording.PlainJapanese, "4キロより 遠いと、近い人の 半分より 少なく なります。")]
    public void Says_from_which_distance_on_it_is_half_as_likely(Wording wording, string sentence) =>
        Assert.Equal(sentence, ShapePictures.Of(ExpertModel.Model.Shapes[(int)Feature.Distance], wording).Sentence);

    [Fact]
    public void Says_by_how_much_the_worst_falls_behind_the_best()
    {
        Assert.Equal("“none” is about 1/15 as likely as “all”.", ShapePictures.Of(ExpertModel.Model.Shapes[(int)Feature.SkillCover], Wording.English).Sentence);
        Assert.Equal("It makes hardly any difference.", ShapePictures.Of(ExpertModel.Model.Shapes[(int)Feature.Language], Wording.English).Sentence);
    }

    [Theory]
    [InlineData(Wording.Japanese)]
    [InlineData(Wording.English)]
    [InlineData(Wording.PlainJapanese)]
    public void Has_a_label_for_every_bar_and_the_best_bar_is_whole(Wording wording)
    {
        var pictures = ShapePictures.Of(ExpertModel.Model, wording);
        Assert.Equal(Features.Count, pictures.Count);
        Assert.All(pictures, picture =>
        {
            Assert.Equal(1, picture.Points.Max(p => p.Likelihood), 9);
            Assert.All(picture.Points, p => Assert.InRange(p.Likelihood, 1e-9, 1));
            Assert.Equal(picture.Points.Count, picture.Points.Select(p => p.Label).Distinct().Count());
            Assert.NotEmpty(picture.Sentence);
        });
    }

    [Fact]
    public void Is_true_to_the_score()
    {
        // At 40 % close by, the fourth kilometre's share is what the score makes of it.
        var shape = ExpertModel.Model.Shapes[(int)Feature.Distance];
        var near = Math.Log(0.4 / 0.6) * ScoreModel.OneLogit;
        var far = ScoreModel.Chance((int)Math.Round(near) - (shape.Values[0] - shape.Values[7]));
        Assert.Equal(far / 0.4, ShapePictures.Of(shape, Wording.English).Points[7].Likelihood, 3);
    }
}
