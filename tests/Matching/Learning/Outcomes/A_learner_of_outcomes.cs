using Kyodo.Matching.Learning;
using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Tests.Learning.Outcomes;

public sealed class A_learner_of_outcomes
{
    [Fact]
    public void With_no_outcome_is_the_experts_model_itself()
    {
        var learned = OutcomeLearner.Learn([]);
        Assert.Same(ExpertModel.Model, learned.Model);
        Assert.Equal(Freedom.None, learned.Freedom);
        Assert.Null(learned.Window.To);
    }

    [Fact]
    public void Gives_the_same_model_whatever_the_order_of_the_outcomes()
    {
        var outcomes = new Invented(Invented.Bent, 3).Many(3_000);
        var first = OutcomeLearner.Learn(outcomes);
        outcomes.Reverse();
        var second = OutcomeLearner.Learn(outcomes);
        Assert.Equal(first.Model.Intercept, second.Model.Intercept);
        Assert.Equal(first.Model.Shapes.SelectMany(s => s.Values), second.Model.Shapes.SelectMany(s => s.Values));
        Assert.Equal(first.Window, second.Window);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Is_no_worse_with_fifty_outcomes_and_never_worse_with_more(int seed)
    {
        var outcomes = new Invented(Invented.Bent, seed).Many(6_400);
        var before = Invented.Risk(Invented.Bent, ExpertModel.Model);
        foreach (var count in new[] { 50, 200, 800, 3_200, 6_400 })
        {
            var risk = Invented.Risk(Invented.Bent, OutcomeLearner.Learn(outcomes[..count]).Model);
            TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant($"{count} outcomes: {risk:F4} nats"));
            Assert.True(risk <= before + 0.002, $"{count} outcomes: {risk} nats after {before}");
            before = risk;
        }

        var best = Invented.Risk(Invented.Bent, Invented.Bent);
        Assert.True(before - best < 0.01, $"{before} nats, {best} at best");
    }

    [Theory]
    [InlineData(50)]
    [InlineData(500)]
    [InlineData(5_000)]
    public void Hardly_leaves_an_expert_who_is_right(int count)
    {
        var right = Invented.Risk(ExpertModel.Model, ExpertModel.Model);
        for (var seed = 1; seed <= 4; seed++)
        {
            var learned = OutcomeLearner.Learn(new Invented(ExpertModel.Model, seed).Many(count));
            Assert.True(Invented.Risk(ExpertModel.Model, learned.Model) - right < 0.01);
        }
    }

    [Fact]
    public void Keeps_the_declared_directions_even_where_the_outcomes_go_against_them()
    {
        var against = ExpertModel.Model with
        {
            Shapes = [.. ExpertModel.Model.Shapes.Select(s => s.Feature == Feature.Distance ? s with { Values = [.. s.Values.Select(v => -v)] } : s)],
        };
        var learned = OutcomeLearner.Learn(new Invented(against, 5).Many(6_000));
        Assert.True(learned.Freedom >= Freedom.Tight);
        Assert.True(FeatureDirections.Hold(learned.Model));
        Assert.Empty(ScoreModelRules.Check(learned.Model));
    }

    [Fact]
    public void Is_calibrated_on_outcomes_it_has_not_seen()
    {
        var outcomes = new Invented(Invented.Bent, 6).Many(16_000);
        var learned = OutcomeLearner.Learn(outcomes[..8_000]);
        double[] chances = [.. outcomes[8_000..].Select(o => ScoreModel.Chance(o.Score(learned.Model)))];
        bool[] happened = [.. outcomes[8_000..].Select(o => o.IsCompleted)];
        Assert.True(Metrics.CalibrationError(chances, happened) < 0.02);
    }

    [Fact]
    public void Takes_neither_an_ask_without_an_answer_nor_one_that_others_ended_nor_an_application_for_a_no_or_a_yes()
    {
        var outcomes = new Invented(Invented.Bent, 7).Many(600);
        var others = new Invented(Invented.Bent, 8).Many(1_800).Select((o, i) => (i % 3) switch
        {
            0 => Invented.Ended(o, OutcomeEnd.Open),
            1 => Invented.Ended(o, OutcomeEnd.Excused),
            _ => o with { Applied = true },
        }).Select((o, i) => o with { Offer = OfferId.Of(o.Offer.Municipality, (ulong)(1_000_000 + i)) });
        var without = OutcomeLearner.Learn(outcomes);
        var with = OutcomeLearner.Learn([.. outcomes, .. others]);
        Assert.Equal(600, with.Window.Outcomes);
        Assert.Equal(without.Model.Shapes.SelectMany(s => s.Values), with.Model.Shapes.SelectMany(s => s.Values));
        Assert.Equal(without.Model.Intercept, with.Model.Intercept);
    }

    [Fact]
    public void Counts_activities_under_way_by_the_share_that_is_usually_completed()
    {
        // Noes are known at once, yeses of the last weeks only later: leaving them out would teach that nobody agrees any more.
        var outcomes = new Invented(Invented.Bent, 9).Many(4_000)
            .Select((o, i) => o.IsCompleted && i > 2_000 ? o with { End = OutcomeEnd.Open, Reached = OutcomeStep.Started, EndedAt = null } : o).ToList();
        var rows = outcomes.Where(o => o.End != OutcomeEnd.Open).ToList();
        var learned = Invented.Risk(Invented.Bent, OutcomeLearner.Learn(outcomes).Model);
        var forgetful = Invented.Risk(Invented.Bent, OutcomeLearner.Learn(rows).Model);
        Assert.True(learned < forgetful);
    }

    [Fact]
    public void Leaves_bins_that_nobody_was_asked_in_where_the_expert_has_them_beside_their_neighbours()
    {
        var learned = OutcomeLearner.Learn(new Invented(Invented.Bent, 10).Many(6_000));
        var kinds = learned.Model.Shapes[(int)Feature.KindFit].Values;
        var expert = ExpertModel.Model.Shapes[(int)Feature.KindFit].Values;
        // Councils asked for funding: never asked, so their place among the others asked for funding stays up to the common scale.
        var (first, second) = (kinds[(4 * 7) + 3] - kinds[(4 * 7) + 5], expert[(4 * 7) + 3] - expert[(4 * 7) + 5]);
        Assert.InRange(first / (double)second, 0.2, 3);
    }

    [Fact]
    public void Weighs_pairs_that_were_asked_by_a_small_chance_as_those_they_stand_for()
    {
        // Seven tenths of the far pairs were left out by lot; the rest, weighted, say what all would have.
        var all = new Invented(Invented.Bent, 11).Many(9_000);
        var random = new Random(11);
        var drawn = all.Where(o => o.Bins[(int)Feature.Distance] < 6 || random.NextDouble() < 0.3)
            .Select(o => o with { Exposure = o.Bins[(int)Feature.Distance] < 6 ? 1 : 0.3 }).ToList();
        var whole = OutcomeLearner.Learn(all).Model.Shapes[(int)Feature.Distance].Values;
        var sampled = OutcomeLearner.Learn(drawn).Model.Shapes[(int)Feature.Distance].Values;
        Assert.Equal(whole[12] - whole[2], sampled[12] - sampled[2], 600.0);
    }

    [Fact]
    public void Finds_an_interaction_that_is_there_and_none_where_there_is_none()
    {
        var cells = new int[Features.Bins(Feature.SkillCover) * Features.Bins(Feature.Newcomer)];
        for (var bin = 0; bin < 10; bin++)
            cells[(bin * 2) + 1] = bin < 5 ? 2_500 : -2_500;
        var together = Invented.Bent with { Interactions = [new(Feature.SkillCover, Feature.Newcomer, cells)] };
        var found = OutcomeLearner.Learn(new Invented(together, 12).Many(8_000)).Model.Interactions;
        Assert.Contains(found, i => i.First == Feature.SkillCover && i.Second == Feature.Newcomer);
        Assert.Empty(OutcomeLearner.Learn(new Invented(Invented.Bent, 12).Many(8_000)).Model.Interactions);
    }

    [Fact]
    public void Refuses_a_prior_that_goes_against_a_direction()
    {
        var wrong = ExpertModel.Model with
        {
            Shapes = [.. ExpertModel.Model.Shapes.Select(s => s.Feature == Feature.RecentAsks ? s with { Values = [0, 1, 2, 3, 4] } : s)],
        };
        Assert.Throws<ArgumentException>(() => OutcomeLearner.Learn([], new() { Prior = wrong }));
    }
}
