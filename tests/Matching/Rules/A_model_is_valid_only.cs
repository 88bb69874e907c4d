using Kyodo.Matching.Rules;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;
using static Kyodo.Matching.Rules.ProblemCode;

namespace Kyodo.Matching.Tests.Rules;

public sealed class A_model_is_valid_only
{
    private static readonly Interaction _interaction = new(Feature.Newcomer, Feature.Reluctance, [0, 0, 0, 0]);

    private static readonly Checks<ScoreModel> _checks = new Checks<ScoreModel>(ExpertModel.Model, ScoreModelRules.Check)
        .Refuses("without a version", m => m with { Version = "" }, "version", Missing)
        .Refuses("intercept too large", m => m with { Intercept = ScoreModel.LargestValue + 1 }, "intercept", OutOfRange, "-32768–32768")
        .Refuses("null shapes", m => m with { Shapes = null! }, "shapes", Missing, also: new("shapes", WrongCount, "12"))
        .Refuses("a shape too few", m => m with { Shapes = [.. m.Shapes.Take(11)] }, "shapes", WrongCount, "12")
        .Refuses("a bin too few", m => With(m, 2, new(Feature.Distance, new int[16])), "shapes[2].values", WrongCount, "17")
        .Refuses("null values", m => With(m, 2, new(Feature.Distance, null!)), "shapes[2].values", WrongCount, "17")
        .Refuses("a value too low", m => With(m, 10, new(Feature.Newcomer, [0, -32769])), "shapes[10].values[1]", OutOfRange, "-32768–32768")
        .Allows("a value at the limit", m => With(m, 10, new(Feature.Newcomer, [32768, -32768])))
        .Refuses("shapes out of order", m => With(m, 10, new(Feature.Reluctance, [0, 0])), "shapes[10].feature", Disagrees, "Newcomer")
        .Allows("four interactions", m => m with { Interactions = [_interaction, _interaction, _interaction, _interaction] })
        .Refuses("five interactions", m => m with { Interactions = [.. Enumerable.Repeat(_interaction, 5)] }, "interactions", TooMany, "4")
        .Refuses("a null interaction", m => m with { Interactions = [null!] }, "interactions[0]", Missing)
        .Refuses("an interaction with itself", m => m with { Interactions = [_interaction with { Second = Feature.Newcomer }] }, "interactions[0].second", Twice)
        .Refuses("an unknown feature", m => m with { Interactions = [_interaction with { First = (Feature)12 }] }, "interactions[0].first", Unknown)
        .Refuses("an interaction of wrong size", m => m with { Interactions = [_interaction with { Values = [1] }] }, "interactions[0].values", WrongCount, "4");

    public static TheoryData<string> Names => _checks.Names;

    private static ScoreModel With(ScoreModel model, int at, Shape shape) =>
        model with { Shapes = [.. model.Shapes.Select((s, i) => i == at ? shape : s)] };

    [Theory]
    [MemberData(nameof(Names))]
    public void Within_the_limits_it_documents(string name) => _checks.Run(name);

    [Fact]
    public void And_one_that_would_be_read_beyond_its_tables_is_not_compiled()
    {
        ScoreModel[] wrong =
        [
            ExpertModel.Model with { Shapes = [.. ExpertModel.Model.Shapes.Take(11)] },
            With(ExpertModel.Model, 2, new(Feature.Distance, new int[16])),
            With(ExpertModel.Model, 10, new(Feature.Reluctance, [0, 0])),
            ExpertModel.Model with { Interactions = [_interaction with { Values = [1] }] },
            ExpertModel.Model with { Interactions = [_interaction with { Second = Feature.Newcomer }] },
        ];
        Assert.All(wrong, model => Assert.ThrowsAny<ArgumentException>(() => new CompiledNeed(Sample.Need(), model, Sample.Plane)));
    }
}
