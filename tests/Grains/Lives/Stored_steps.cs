using System.Text.Json;
using System.Text.Json.Nodes;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Tests.City;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Tests.Lives;

public sealed class Stored_steps
{
    private static readonly DateTimeOffset s_at = new(2026, 4, 6, 1, 2, 3, 456, TimeSpan.Zero);
    private static readonly OfferId s_offer = OfferId.Of(TestCity.Code, 7);

    private static readonly NeedStep s_withdrew = new(s_at.AddDays(1), Actor.System, "rule_withdrew", null, TestCity.SkillOf(TestCity.PersonId(2)), "3 Credentials");

    private static readonly NeedState s_state = new()
    {
        Need = TestCity.Wish(TestCity.NeedIdOf(1), TestCity.PersonId(9)),
        Steps =
        [
            new(s_at, new Actor(ActorRole.Coordinator, "desk-1", TestCity.PersonId(9)), "posted", null, null, ""),
            new(s_at.AddTicks(1), TestCity.Coordinator, "asked", s_offer, TestCity.SkillOf(TestCity.PersonId(3)), "\"電話\" で"),
            s_withdrew,
            s_withdrew with { Resource = TestCity.SkillOf(TestCity.PersonId(4)) },
            s_withdrew with { Resource = TestCity.SkillOf(TestCity.PersonId(5)) },
            s_withdrew with { Resource = null },
            s_withdrew with { Reason = "4 Credentials" },
            s_withdrew with { At = s_at.AddDays(2), Reason = "4 Credentials" },
            s_withdrew with { At = s_at.AddDays(2), Reason = "4 Credentials", By = TestCity.Coordinator },
            s_withdrew with { At = s_at.AddDays(2), Reason = "4 Credentials", By = TestCity.Coordinator, Offer = s_offer },
            s_withdrew with { At = s_at.AddDays(2), Reason = "4 Credentials", By = TestCity.Coordinator, Offer = s_offer, What = "asked" },
        ],
    };

    [Fact]
    public void Come_back_as_they_were()
    {
        Assert.Equal(s_state.Steps, Read(Json(s_state)).Steps);
        Assert.Empty(Read(Json(s_state with { Steps = [] })).Steps);
    }

    [Fact]
    public void That_repeat_the_one_before_are_written_by_their_candidate_alone()
    {
        var steps = JsonSerializer.SerializeToNode(s_state, JsonSerializerOptions.Web)!["steps"]!.AsArray();
        Assert.Equal([3, 4], Enumerable.Range(0, steps.Count).Where(i => steps[i] is JsonValue));
        Assert.Equal(TestCity.SkillOf(TestCity.PersonId(4)).Value, steps[3]!.GetValue<string>());
    }

    [Fact]
    public void Are_read_from_the_older_form_too()
    {
        var older = JsonSerializer.SerializeToNode(s_state, JsonSerializerOptions.Web)!;
        older["steps"] = JsonSerializer.SerializeToNode(s_state.Steps, JsonSerializerOptions.Web);
        older["format"] = 2;
        Assert.IsType<JsonObject>(older["steps"]![0]);

        var read = Read(older.ToJsonString());
        Assert.Equal(s_state.Steps, read.Steps);
        Assert.Equal((2, NeedState.CurrentFormat), (read.Format, read.Upgraded().Format));
    }

    [Fact]
    public void Are_read_where_later_code_has_appended_something()
    {
        var later = JsonSerializer.SerializeToNode(s_state, JsonSerializerOptions.Web)!;
        foreach (var step in later["steps"]!.AsArray().OfType<JsonArray>())
            step.Add(new JsonObject { ["more"] = "x" });
        Assert.Equal(s_state.Steps, Read(later.ToJsonString()).Steps);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("[[]]")]
    [InlineData("[\"12233/r-0000000000001\"]")]
    [InlineData("[[\"yesterday\",0,\"\",null,\"\",null,null,\"\"]]")]
    [InlineData("[[\"2026-04-06T00:00:00Z\",0,\"\",\"nobody\",\"\",null,null,\"\"]]")]
    [InlineData("[[\"2026-04-06T00:00:00Z\",0,\"\",null,\"\",null,null,null]]")]
    public void Are_refused_when_they_are_something_else(string steps)
    {
        var broken = JsonSerializer.SerializeToNode(s_state, JsonSerializerOptions.Web)!;
        broken["steps"] = JsonNode.Parse(steps);
        Assert.Throws<JsonException>(() => Read(broken.ToJsonString()));
    }

    private static string Json(NeedState state) => JsonSerializer.Serialize(state, JsonSerializerOptions.Web);

    private static NeedState Read(string json) => JsonSerializer.Deserialize<NeedState>(json, JsonSerializerOptions.Web)!;
}
