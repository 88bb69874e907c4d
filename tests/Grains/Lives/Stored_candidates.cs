using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Tests.City;
using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;

namespace Kyodo.Grains.Tests.Lives;

public sealed class Stored_candidates
{
    private static readonly Suggestion s_full = new(
        TestCity.SkillOf(TestCity.PersonId(2)),
        TestCity.PersonId(2),
        "付き添い \"できます\"",
        ParticipantKind.CivicGroup,
        -1_234,
        Level.Excellent,
        [new(ReasonTopic.SkillCover, 900, 9, 0), new(ReasonTopic.Rule, 300, 0, 0)],
        [new(ReasonTopic.Distance, -700, 16, 255)],
        new PairFacts
        {
            Kind = ResourceKind.Room,
            Owner = ParticipantKind.CivicGroup,
            Field = Field.Elderly,
            SkillsCovered = SkillSet.Of(0, 63, 64, 127),
            SkillsLacking = SkillSet.Of(1),
            Kilometres = 0.12,
            HoursAsked = 168,
            HoursFree = 3,
            RecentAsks = 255,
            LanguagesShared = Languages.Japanese | Languages.JapaneseSign,
            Frequency = Frequency.Regular,
        },
        true,
        new AskContext([0, 1, 255], new OutcomeGroups(LanguageGroup.JapaneseAndOthers, "60-74", true, 65_535)));

    private static readonly Suggestion s_bare = new(
        TestCity.SkillOf(TestCity.PersonId(3)), TestCity.PersonId(3), "", ParticipantKind.Person, 0, Level.Possible, [], [], new PairFacts { Kind = ResourceKind.Skill, Owner = ParticipantKind.Person, Field = Field.Environment }, false);

    private static readonly NeedState s_state = new() { Need = TestCity.Wish(TestCity.NeedIdOf(1), TestCity.PersonId(9)), Suggestions = [s_full, s_bare] };

    [Fact]
    public void Come_back_as_they_were()
    {
        var json = JsonSerializer.Serialize(s_state, JsonSerializerOptions.Web);
        Same(s_state.Suggestions, Read(json).Suggestions);
        Assert.Empty(Read(JsonSerializer.Serialize(s_state with { Suggestions = [] }, JsonSerializerOptions.Web)).Suggestions);
    }

    [Fact]
    public void Are_read_from_the_older_form_too_which_is_then_written_as_the_present_one()
    {
        var older = JsonSerializer.SerializeToNode(s_state, JsonSerializerOptions.Web)!;
        older["suggestions"] = JsonSerializer.SerializeToNode(s_state.Suggestions, JsonSerializerOptions.Web);
        older["format"] = 1;
        Assert.IsType<JsonObject>(older["suggestions"]![0]);

        var read = Read(older.ToJsonString());
        Same(s_state.Suggestions, read.Suggestions);
        Assert.Equal((1, NeedState.CurrentFormat), (read.Format, read.Upgraded().Format));
        Assert.Same(s_state, s_state.Upgraded());
    }

    [Fact]
    public void Are_read_where_later_code_has_appended_something()
    {
        var later = JsonSerializer.SerializeToNode(s_state, JsonSerializerOptions.Web)!;
        foreach (var suggestion in later["suggestions"]!.AsArray())
        {
            suggestion!.AsArray().Add(new JsonArray(1, new JsonObject { ["more"] = "x" }));
            suggestion[9]!.AsArray().Add("x");
        }

        Same(s_state.Suggestions, Read(later.ToJsonString()).Suggestions);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("[[]]")]
    [InlineData("[[\"nobody\"]]")]
    [InlineData("[[\"12233/r-0000000000001\",\"12233/p-0000000000001\",\"\",\"0\"]]")]
    public void Are_refused_when_they_are_something_else(string suggestions)
    {
        var broken = JsonSerializer.SerializeToNode(s_state, JsonSerializerOptions.Web)!;
        broken["suggestions"] = JsonNode.Parse(suggestions);
        Assert.Throws<JsonException>(() => Read(broken.ToJsonString()));
    }

    [Fact]
    public void Of_two_districts_make_one_list_the_best_first_and_equals_by_number()
    {
        ImmutableArray<Suggestion> north = [Scored(1, 30), Scored(4, 20), Scored(6, 10)];
        ImmutableArray<Suggestion> south = [Scored(2, 30), Scored(3, 20), Scored(5, 10)];
        Assert.Equal([1, 2, 3, 4], NeedMatch.Merge(north, south, 4).Select(s => (int)s.Owner.Number));
        Assert.Equal([1, 2, 3, 4, 5, 6], NeedMatch.Merge(south, north, 9).Select(s => (int)s.Owner.Number));
        Assert.Equal([1, 4], NeedMatch.Merge([], north, 2).Select(s => (int)s.Owner.Number));
        Assert.Equal(north, NeedMatch.Merge(north, [], 3));

        static Suggestion Scored(int person, int score) => s_bare with { Resource = TestCity.SkillOf(TestCity.PersonId(person)), Owner = TestCity.PersonId(person), Score = score };
    }

    private static NeedState Read(string json) => JsonSerializer.Deserialize<NeedState>(json, JsonSerializerOptions.Web)!;

    private static void Same(ImmutableArray<Suggestion> expected, ImmutableArray<Suggestion> read) =>
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(read));
}
