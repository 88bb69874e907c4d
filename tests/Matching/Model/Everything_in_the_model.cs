using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Tests.Model;

public sealed class Everything_in_the_model
{
    private static readonly JsonSerializerOptions _web = new(JsonSerializerDefaults.Web);

    // Records with lists are compared by their JSON: written, read and written again it must be the same, and the value behind it too.
    private static T Through<T>(T value)
    {
        var json = JsonSerializer.Serialize(value, _web);
        var read = JsonSerializer.Deserialize<T>(json, _web)!;
        Assert.Equal(json, JsonSerializer.Serialize(read, _web));
        return read;
    }

    [Fact]
    public void Goes_through_JSON_unchanged() => Prop.ForAll(Randomly.Seeds, seed =>
    {
        var random = new Randomly(seed);
        var need = random.Need();
        Assert.Equal(need, Through(need) with { Windows = need.Windows });
        var candidate = random.Candidate(7);
        var owner = Through(candidate.Owner);
        Assert.Equal(candidate.Owner.Away, owner.Away);
        Assert.Equal(candidate.Owner, owner with { Away = candidate.Owner.Away, Members = candidate.Owner.Members });
        Assert.Equal(candidate.Resource, Through(candidate.Resource));
        Assert.Equal(candidate.Entry, Through(candidate.Entry));
        var standing = Through(candidate.Standing);
        Assert.Equal(candidate.Standing.Asks, standing.Asks);
        Assert.Equal(candidate.Standing, standing with { Asks = candidate.Standing.Asks, Held = candidate.Standing.Held, KeptApart = candidate.Standing.KeptApart });
        var explanation = Reasons.Explain(new(need, random.Model(), Sample.Plane), candidate.Entry);
        Assert.Equal(explanation.For, Through(explanation).For);
        Assert.Equal(explanation.Facts, Through(explanation).Facts);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Goes_through_JSON_with_every_list_filled()
    {
        var window = new DatedWindow(Sample.Today, new(9, 0), new(11, 30));
        Assert.Equal([window], Through(Sample.Need() with { Windows = [window], Deadline = new(2026, 11, 30, 9, 0, 0, TimeSpan.FromHours(9)) }).Windows);
        var council = Sample.Group(ParticipantKind.Council) with { Members = [ParticipantId.Group(Sample.City, 2)] };
        Assert.Equal(council.Members, Through(council).Members);
        var held = new Holding(ResourceId.Of(Sample.City, 3), ResourceKind.Room, window);
        Assert.Equal([held], Through(Standing.New with { Held = [held] }).Held);
        Assert.Equal(council.Members, Through(Standing.New with { KeptApart = council.Members }).KeptApart);
        var contact = new Contact("架空 花子", "カクウ ハナコ", "0476-00-0000", "hanako@example.jp", ContactMethod.Telephone);
        Assert.Equal(contact, Through(contact));
        var skill = StandardSkills.Catalog.Skills[0];
        Assert.Equal(skill.Synonyms, Through(skill).Synonyms);
        Assert.Equal(47, Through(StandardSkills.Catalog).Find("通訳（英語）")?.Number);
        Assert.Equal(ExpertModel.Model.Shapes[6].Values, Through(ExpertModel.Model).Shapes[6].Values);
        var rules = Rulebook.Standard with
        {
            Boosts = [new() { Value = 5, Needs = new() { Field = Field.Health, District = Sample.District(2) } }],
            Exclusions = [new() { Owners = ParticipantKinds.Business }],
            Requirements = [new() { Required = Credentials.Insured }],
        };
        Assert.Equal(rules.Boosts, Through(rules).Boosts);
        Assert.Equal(rules.Requirements, Through(rules).Requirements);
        Assert.Equal(rules.Exclusions, Through(rules).Exclusions);
    }

    [Fact]
    public void That_is_an_id_can_name_a_property()
    {
        Names(ParticipantId.Person(Sample.City, 1));
        Names(ParticipantId.Group(Sample.City, ulong.MaxValue));
        Names(NeedId.Of(Sample.City, 1));
        Names(ResourceId.Of(Sample.City, 1));
        Names(OfferId.Of(Sample.City, 1));
        Names(CollaborationId.Of(Sample.City, 1));
        Names(DistrictId.Of(Sample.City, ushort.MaxValue));
        Names(new MunicipalityCode("01100"));

        static void Names<TId>(TId id)
            where TId : struct, IStringId<TId>
        {
            var table = new Dictionary<TId, int> { [id] = 1 };
            Assert.Equal($"{{\"{id.Value}\":1}}", JsonSerializer.Serialize(table, _web));
            Assert.Equal(table, Through(table));
            Assert.Equal(id, Through(id));
        }
    }

    [Fact]
    public void That_is_an_id_keeps_its_number() => Prop.ForAll(ArbMap.Default.ArbFor<ulong>(), number =>
        NeedId.TryParse(NeedId.Of(Sample.City, number).Value, out var id) && id.Number == number
        && id.Municipality == Sample.City).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("12233")]
    [InlineData("12233/n-000000000000")]
    [InlineData("12233/n-00000000000000")]
    [InlineData("12233/p-0000000000001")]
    [InlineData("1223x/n-0000000000001")]
    [InlineData("12233/n-000000000000i")]
    [InlineData("12233/n-000000000000A")]
    [InlineData("12233/n-g000000000000")]
    [InlineData("１２２３３/n-0000000000001")]
    public void That_is_no_need_id_is_refused(string text)
    {
        Assert.False(NeedId.TryParse(text, out _));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<NeedId>(JsonSerializer.Serialize(text), _web));
    }

    [Theory]
    [InlineData("12233/d-0")]
    [InlineData("12233/d-65536")]
    [InlineData("12233/d-01")]
    [InlineData("12233/d-")]
    [InlineData("12233/d--1")]
    [InlineData("12233/n-1")]
    public void That_is_no_district_is_refused(string text) => Assert.False(DistrictId.TryParse(text, out _));

    [Theory]
    [InlineData("null", typeof(ParticipantId))]
    [InlineData("5", typeof(ParticipantId))]
    [InlineData("null", typeof(WeeklyHours))]
    [InlineData("7", typeof(WeeklyHours))]
    [InlineData("\"\"", typeof(WeeklyHours))]
    [InlineData("\"zz0000000000000000000000000000000000000000\"", typeof(WeeklyHours))]
    [InlineData("\" 0000000000000000000000000000000000000000 \"", typeof(WeeklyHours))]
    [InlineData("null", typeof(SkillSet))]
    [InlineData("\"\"", typeof(SkillSet))]
    [InlineData("\"g\"", typeof(SkillSet))]
    [InlineData("\"100000000000000000000000000000000\"", typeof(SkillSet))]
    public void That_is_written_wrongly_is_a_JSON_error(string json, Type type) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type, _web));

    [Fact]
    public void That_is_a_set_behaves_as_one() => Prop.ForAll(Randomly.Seeds, seed =>
    {
        var random = new Random(seed);
        int[] a = [.. Enumerable.Range(0, 20).Select(_ => random.Next(128))], b = [.. Enumerable.Range(0, 20).Select(_ => random.Next(128))];
        var (x, y) = (SkillSet.Of(a), SkillSet.Of(b));
        Assert.Equal(a.Distinct().Order(), x.Enumerate());
        Assert.Equal(a.Intersect(b).Order(), x.Intersect(y).Enumerate());
        Assert.Equal(a.Union(b).Order(), x.Union(y).Enumerate());
        Assert.Equal(a.Except(b).Order(), x.Except(y).Enumerate());
        Assert.Equal(a.Distinct().Count(), x.Count);
        Assert.All(Enumerable.Range(0, 128), s => Assert.Equal(a.Contains(s), x.Contains(s)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void That_is_a_skill_number_lies_from_0_to_127()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SkillSet.Of(128));
        Assert.Throws<ArgumentOutOfRangeException>(() => SkillSet.Of(-1));
    }

    [Fact]
    public void That_is_a_window_overlaps_only_what_shares_its_time()
    {
        var window = new DatedWindow(Sample.Today, new(9, 0), new(11, 0));
        Assert.True(window.Overlaps(new(Sample.Today, new(10, 59), new(12, 0))));
        Assert.True(window.Overlaps(window));
        Assert.False(window.Overlaps(new(Sample.Today, new(11, 0), new(12, 0))));
        Assert.False(window.Overlaps(new(Sample.Today, new(8, 0), new(9, 0))));
        Assert.False(window.Overlaps(new(Sample.Today.AddDays(1), new(9, 0), new(11, 0))));
        Assert.True(new DatedWindow(Sample.Today, new(23, 0), new(23, 59)).Overlaps(new(Sample.Today, new(0, 0), new(23, 59))));
    }

    [Fact]
    public void That_is_NaN_or_infinite_in_a_model_is_a_JSON_error()
    {
        var json = JsonSerializer.Serialize(ExpertModel.Model, _web);
        foreach (var value in new[] { "\"NaN\"", "NaN", "1e400", "0.5", "2147483648", "null" })
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ScoreModel>(json.Replace("\"intercept\":-2048", "\"intercept\":" + value), _web));
    }
}
