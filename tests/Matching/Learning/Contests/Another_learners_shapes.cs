using Kyodo.Matching.Learning.Contests;
using Kyodo.Matching.Learning.Files;
using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Tests.Learning.Outcomes;

namespace Kyodo.Matching.Tests.Learning.Contests;

public sealed class Another_learners_shapes
{
    private static readonly LearnOptions s_options = new() { Now = Invented.Start.AddYears(2) };

    [Fact]
    public void Come_in_the_scores_form_with_the_declared_directions_kept()
    {
        var outcomes = new Invented(Invented.Bent, 61).Many(3_000);
        double[][] found = [.. Values(Invented.Bent).Select(shape => shape.Select((value, bin) => value + (bin % 2 == 0 ? 0.15 : -0.15)).ToArray())];
        var learned = AdditiveExport.Of("other", outcomes, s_options, Invented.Bent.Intercept / 1024.0, found);
        Assert.Empty(ScoreModelRules.Check(learned.Model));
        Assert.True(FeatureDirections.Hold(learned.Model));
        Assert.Equal("other-20250803-3000", learned.Model.Version);
        Assert.Equal(learned.Model.Version, ModelFile.Read(ModelFile.Write(learned)).Model!.Model.Version);
        Assert.True(Invented.Risk(Invented.Bent, learned.Model) < Invented.Risk(Invented.Bent, ExpertModel.Model));
    }

    [Fact]
    public void Follow_the_prior_where_nobody_was_seen()
    {
        var outcomes = new Invented(Invented.Bent, 62).Many(500);
        var unseen = Enumerable.Range(0, Features.Bins(Feature.KindFit)).Where(bin => outcomes.TrueForAll(o => o.Bins[(int)Feature.KindFit] != bin)).ToArray();
        double[][] found = [.. Values(ExpertModel.Model)];
        foreach (var bin in unseen)
            found[(int)Feature.KindFit][bin] = 40;
        var whole = AdditiveExport.Of("other", outcomes, s_options, ExpertModel.Model.Intercept / 1024.0, Values(ExpertModel.Model));
        var filled = AdditiveExport.Of("other", outcomes, s_options, ExpertModel.Model.Intercept / 1024.0, found);
        Assert.NotEmpty(unseen);
        Assert.Equal(whole.Model.Shapes[(int)Feature.KindFit].Values, filled.Model.Shapes[(int)Feature.KindFit].Values);
    }

    [Fact]
    public void Are_refused_when_they_are_not_the_features_or_no_numbers()
    {
        var outcomes = new Invented(Invented.Bent, 63).Many(50);
        var values = Values(ExpertModel.Model);
        Assert.Throws<ArgumentException>(() => AdditiveExport.Of("other", outcomes, s_options, 0, values[1..]));
        values[2][3] = double.NaN;
        Assert.Throws<ArgumentException>(() => AdditiveExport.Of("other", outcomes, s_options, 0, values));
    }

    [Fact]
    public void Are_the_challenger_only_where_they_foretell_better()
    {
        var outcomes = new Invented(Invented.Bent, 64).Many(6_000);
        Assert.StartsWith("second-", Promoted(new Fixed("first", ExpertModel.Model), new Fixed("second", Invented.Bent)), StringComparison.Ordinal);
        Assert.StartsWith("first-", Promoted(new Fixed("first", Invented.Bent), new Fixed("second", ExpertModel.Model)), StringComparison.Ordinal);
        Assert.StartsWith("first-", Promoted(new Fixed("first", Invented.Bent), new Fixed("second", Invented.Bent)), StringComparison.Ordinal);
        Assert.StartsWith("learned-", Promoted(new MapTrainer(), new Fixed("second", ExpertModel.Model)), StringComparison.Ordinal);

        string Promoted(params IModelTrainer[] trainers)
        {
            var (verdict, champion) = ModelContest.Decide(LearnedModel.Expert, outcomes, s_options, new(trainers, null));
            Assert.Equal(VerdictReason.Better, verdict.Reason);
            return champion.Model.Version;
        }
    }

    private static double[][] Values(ScoreModel model) => [.. model.Shapes.Select(s => s.Values.Select(v => v / 1024.0).ToArray())];

    /// <summary>A learner that has made up its mind before.</summary>
    private sealed class Fixed(string name, ScoreModel model) : IModelTrainer
    {
        public LearnedModel Learn(IReadOnlyList<Outcome> outcomes, LearnOptions options) => AdditiveExport.Of(name, outcomes, options, model.Intercept / 1024.0, Values(model));
    }
}
