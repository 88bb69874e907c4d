using System.Text;
using System.Text.Json.Nodes;
using Kyodo.Matching.Learning.Files;
using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Tests.Learning.Outcomes;

namespace Kyodo.Matching.Tests.Learning.Files;

public sealed class A_model_file
{
    private static readonly LearnedModel s_model = OutcomeLearner.Learn(new Invented(Invented.Bent, 21).Many(800), new() { Seed = 7 });

    [Fact]
    public void Brings_back_the_model_its_window_and_its_seed()
    {
        var (model, problems) = ModelFile.Read(ModelFile.Write(s_model));
        Assert.Empty(problems);
        Assert.Equal(s_model.Model.Shapes.SelectMany(s => s.Values), model!.Model.Shapes.SelectMany(s => s.Values));
        Assert.Equal((s_model.Model.Version, s_model.Model.Intercept, s_model.Window, s_model.Freedom, 7), (model.Model.Version, model.Model.Intercept, model.Window, model.Freedom, model.Seed));
    }

    [Fact]
    public void Has_the_same_bytes_for_the_same_outcomes_and_seed()
    {
        var again = OutcomeLearner.Learn(new Invented(Invented.Bent, 21).Many(800), new() { Seed = 7 });
        Assert.Equal(ModelFile.Write(s_model), ModelFile.Write(again));
        Assert.True(ModelFile.Write(s_model).Length < 8_192);
    }

    [Fact]
    public void Holds_the_experts_model_too()
    {
        Assert.Equal("expert-1", ModelFile.Read(ModelFile.Write(LearnedModel.Expert)).Model!.Model.Version);
    }

    [Theory]
    [InlineData("shapes[2].values[3]", "90000")]
    [InlineData("shapes[2].values", "[1,2]")]
    [InlineData("shapes[4].values", "[0,1,2,3,4]")]
    [InlineData("shapes[1].feature", "\"distance\"")]
    [InlineData("shapes[1].feature", "1")]
    [InlineData("intercept", "1e9")]
    [InlineData("intercept", "\"NaN\"")]
    [InlineData("format", "2")]
    [InlineData("freedom", "\"boundless\"")]
    [InlineData("version", "\"\"")]
    [InlineData("version", "null")]
    [InlineData("window.completed", "100000")]
    [InlineData("window.to", "\"1999-01-01T00:00:00+09:00\"")]
    [InlineData("window.to", "\"yesterday\"")]
    [InlineData("seed", null)]
    [InlineData("unheardOf", "1")]
    public void Names_the_field_that_is_wrong(string field, string? value)
    {
        var file = JsonNode.Parse(ModelFile.Write(s_model))!;
        Set(file, field, value);
        var (model, problems) = ModelFile.Read(Encoding.UTF8.GetBytes(file.ToJsonString()));
        Assert.Null(model);
        Assert.Contains(problems, p => p.Path == field);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"format\":")]
    [InlineData("{\"format\":1,\"format\":1}")]
    [InlineData("[[[[[[[[[[[[1]]]]]]]]]]]]")]
    public void Refuses_what_is_no_model_file(string text)
    {
        var (model, problems) = ModelFile.Read(Encoding.UTF8.GetBytes(text));
        Assert.Null(model);
        Assert.NotEmpty(problems);
    }

    [Fact]
    public void Refuses_a_file_that_is_too_large()
    {
        Assert.Equal(ProblemCode.TooLong, Assert.Single(ModelFile.Read(new byte[ModelFile.LargestBytes + 1]).Problems).Code);
    }

    private static void Set(JsonNode file, string field, string? value)
    {
        var steps = field.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        var at = file;
        foreach (var step in steps[..^1])
            at = int.TryParse(step, out var index) ? at[index]! : at[step]!;
        if (value is null)
            at.AsObject().Remove(steps[^1]);
        else if (int.TryParse(steps[^1], out var place))
            at[place] = JsonNode.Parse(value);
        else
            at[steps[^1]] = JsonNode.Parse(value);
    }
}
