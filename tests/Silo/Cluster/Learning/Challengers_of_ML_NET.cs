using Kyodo.Matching.Learning.Contests;
using Kyodo.Matching.Learning.Files;
using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Tests.Learning.Outcomes;
using Kyodo.Silo.Learning;

namespace Kyodo.Silo.Tests.Cluster.Learning;

public sealed class Challengers_of_ML_NET(ITestOutputHelper output)
{
    private static readonly LearnOptions s_options = new() { Now = Invented.Start.AddYears(2), Seed = 5 };

    [Fact]
    public void Are_models_of_the_scores_form_that_foretell_better_than_the_expert()
    {
        var outcomes = new Invented(Invented.Bent, 71).Many(4_000);
        var learned = new GamTrainer().Learn(outcomes, s_options);
        var (expert, gam, map) = (Invented.Risk(Invented.Bent, ExpertModel.Model), Invented.Risk(Invented.Bent, learned.Model), Invented.Risk(Invented.Bent, OutcomeLearner.Learn(outcomes).Model));
        output.WriteLine(FormattableString.Invariant($"expected log loss: expert {expert:f4}, gam {gam:f4}, ours {map:f4}, truth {Invented.Risk(Invented.Bent, Invented.Bent):f4}"));
        Assert.StartsWith("gam-", learned.Model.Version, StringComparison.Ordinal);
        Assert.Empty(ScoreModelRules.Check(learned.Model));
        Assert.True(FeatureDirections.Hold(learned.Model));
        Assert.True(gam < expert - 0.03);
    }

    [Fact]
    public void Are_the_same_for_the_same_outcomes()
    {
        var outcomes = new Invented(Invented.Bent, 72).Many(1_000);
        Assert.Equal(ModelFile.Write(new GamTrainer().Learn(outcomes, s_options)), ModelFile.Write(new GamTrainer().Learn([.. outcomes], s_options)));
    }

    [Fact]
    public void Are_the_prior_where_outcomes_teach_nothing()
    {
        var outcomes = new Invented(Invented.Bent, 73).Many(400);
        foreach (var few in new[] { [], outcomes[..20], outcomes.Where(o => o.IsCompleted).ToList() })
        {
            var learned = new GamTrainer().Learn(few, s_options);
            Assert.Equal(Freedom.None, learned.Freedom);
            Assert.Same(s_options.Prior, learned.Model);
            Assert.Null(new TreeModel().Foretell(few, outcomes, 1));
        }
    }

    [Fact]
    public void Stand_in_the_contest_beside_ours_and_the_trees_figures_in_its_report()
    {
        var outcomes = new Invented(Invented.Bent, 74).Many(4_000);
        var (verdict, champion) = ModelContest.Decide(LearnedModel.Expert, outcomes, s_options, new([new MapTrainer(), new GamTrainer()], new TreeModel()));
        output.WriteLine(FormattableString.Invariant(
            $"{champion.Model.Version}: log loss of the expert {verdict.Champion!.LogLoss:f4}, the challenger {verdict.Challenger!.LogLoss:f4}, trees {verdict.Opaque!.LogLoss:f4}"));
        Assert.Equal(VerdictReason.Better, verdict.Reason);
        Assert.Equal(verdict.Challenger.Outcomes, verdict.Opaque.Outcomes);
        Assert.True(verdict.Opaque.Auc > 0.6);
    }
}
