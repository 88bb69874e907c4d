using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;

namespace Kyodo.Matching.Tests.Rules;

public sealed class The_rulebook
{
    private static readonly Need _need = Sample.Need();

    private static CompiledNeed Compile(Rulebook rules, Need? need = null) => new(need ?? _need, ExpertModel.Model, Sample.Plane, rules: rules);

    private static int Moved(Rulebook rules, Entry entry, Need? need = null) =>
        Compile(rules, need).Score(entry) - Compile(Rulebook.Standard, need).Score(entry);

    [Fact]
    public void Before_a_city_writes_its_own_changes_nothing() =>
        Assert.Equal(new CompiledNeed(_need, ExpertModel.Model, Sample.Plane).Score(Sample.Entry(Sample.Person())), Compile(Rulebook.Standard).Score(Sample.Entry(Sample.Person())));

    [Fact]
    public void Moves_only_the_kinds_it_names()
    {
        var rules = Rulebook.Standard with { Boosts = [new() { Value = 300, Owners = ParticipantKinds.CivicGroup | ParticipantKinds.School }] };
        Assert.Equal(300, Moved(rules, Sample.Entry(Sample.Group(ParticipantKind.CivicGroup))));
        Assert.Equal(300, Moved(rules, Sample.Entry(Sample.Group(ParticipantKind.School))));
        Assert.Equal(0, Moved(rules, Sample.Entry(Sample.Person())));
    }

    [Fact]
    public void Moves_neighbours_only()
    {
        var rules = Rulebook.Standard with { Boosts = [new() { Value = -200, SameDistrictOnly = true }] };
        Assert.Equal(-200, Moved(rules, Sample.Entry(Sample.Person())));
        Assert.Equal(0, Moved(rules, Sample.Entry(Sample.Person() with { Home = new(Sample.District(2), Sample.Centre, "") })));
        Assert.Equal(0, Moved(rules, Sample.Entry(Sample.Person()), _need with { Presence = Presence.Online }));
    }

    [Fact]
    public void Adds_its_boosts_up()
    {
        var rules = Rulebook.Standard with { Boosts = [new() { Value = 300 }, new() { Value = 20 }, new() { Value = 1, SameDistrictOnly = true }] };
        Assert.Equal(321, Moved(rules, Sample.Entry(Sample.Person())));
    }

    [Theory]
    [InlineData(Field.Elderly, ResourceKind.Skill, 1, false, true)]
    [InlineData(Field.Health, ResourceKind.Skill, 1, false, false)]
    [InlineData(Field.Elderly, ResourceKind.Advice, 1, false, false)]
    [InlineData(Field.Elderly, ResourceKind.Skill, 2, false, false)]
    [InlineData(Field.Elderly, ResourceKind.Skill, 1, true, false)]
    public void Is_about_the_needs_that_agree_with_all_it_says(Field field, ResourceKind kind, int district, bool homeVisitsOnly, bool covers)
    {
        var scope = new NeedScope { Field = field, Kind = kind, District = Sample.District((ushort)district), HomeVisitsOnly = homeVisitsOnly };
        Assert.Equal(covers, scope.Covers(_need));
        Assert.True(scope.Covers(_need with { Field = field, Kind = kind, Place = new(Sample.District((ushort)district), null, ""), HomeVisit = true }));
        Assert.True(NeedScope.Every.Covers(_need));
    }

    [Fact]
    public void May_ask_for_more_than_the_need_does()
    {
        var rules = Rulebook.Standard with { Requirements = [new() { Required = Credentials.IdentityChecked, Needs = new() { HomeVisitsOnly = true } }] };
        var visit = _need with { HomeVisit = true, Required = Credentials.Insured };
        Assert.Equal(Credentials.Adult | Credentials.Insured | Credentials.IdentityChecked, Compile(rules, visit).Required);
        Assert.Equal(Credentials.None, Compile(rules).Required);
    }

    [Fact]
    public void May_keep_a_kind_from_being_asked()
    {
        var rules = Rulebook.Standard with { Exclusions = [new() { Owners = ParticipantKinds.Business, Needs = new() { Field = Field.Elderly } }] };
        Assert.Equal(ParticipantKinds.Any & ~ParticipantKinds.Business, Compile(rules).Owners);
        Assert.Equal(ParticipantKinds.Any, Compile(rules, _need with { Field = Field.Health }).Owners);
    }

    [Fact]
    public void Never_asks_by_itself_unless_told_to_and_then_no_minor_and_for_no_home_visit()
    {
        var person = Sample.Person();
        var rules = Rulebook.Standard with { AutomaticAsks = true };
        Assert.False(Rulebook.Standard.MayAskAutomatically(_need, person));
        Assert.True(rules.MayAskAutomatically(_need, person));
        Assert.True(rules.MayAskAutomatically(_need, Sample.Group(ParticipantKind.CivicGroup)));
        Assert.False(rules.MayAskAutomatically(_need, Sample.Group(ParticipantKind.School)));
        Assert.False(rules.MayAskAutomatically(_need, person with { Credentials = Credentials.None }));
        Assert.False(rules.MayAskAutomatically(_need with { HomeVisit = true }, person));
        Assert.False(rules.MayAskAutomatically(_need with { Kind = ResourceKind.Seat }, person));
    }

    [Theory]
    [InlineData(Level.Possible, 3)]
    [InlineData(Level.Good, 2)]
    [InlineData(Level.Excellent, 1)]
    public void Shows_nobody_below_its_level_and_still_the_best_of_the_others(Level level, int shown)
    {
        var rules = Rulebook.Standard with { MinimumLevel = level };
        var excellent = Candidate(1, SkillSet.Of(0, 1));
        var good = Candidate(2, SkillSet.Of(0));
        var possible = Candidate(3, default);
        var index = new PlainIndex();
        foreach (var candidate in new[] { excellent, good, possible })
            index.Upsert(candidate.Entry);
        var need = Compile(rules);
        var admission = new Admission(need, new(_need), rules, Sample.Today, new[] { excellent, good, possible }.ToDictionary(c => c.Entry.Key));
        var best = new Scored[3];
        Assert.Equal(shown, index.Search(need, admission, int.MinValue, best));
        Assert.Equal(shown < 3 ? Refusals.BelowLevel : Refusals.None, admission.WhyNot(possible));
        Assert.Equal(new ulong[] { 1, 2, 3 }.Take(shown), best.Take(shown).Select(s => s.Key));
    }

    [Fact]
    public void Tells_a_coordinator_everything_in_the_way_at_once()
    {
        var owner = Sample.Person(1) with { Paused = true, WeeklyAskCap = 0, Languages = Languages.None };
        var candidate = Kyodo.Matching.Rules.Candidate.Of(owner, Sample.Resource(owner), Standing.New, Sample.Plane, Sample.Today);
        var need = _need with { Languages = Languages.English };
        var admission = new Admission(Compile(Rulebook.Standard, need), new(need, doNotPair: [owner.Id]), Rulebook.Standard, Sample.Today, new Dictionary<ulong, Candidate>());
        Assert.Equal(Refusals.Presence | Refusals.WeeklyCap | Refusals.Language | Refusals.DoNotPair, admission.WhyNot(candidate));
    }

    private static Candidate Candidate(ulong number, SkillSet skills)
    {
        var owner = Sample.Person(number) with { Interests = FieldSet.Of(Field.Elderly), Frequencies = Frequencies.Once };
        return Kyodo.Matching.Rules.Candidate.Of(owner, Sample.Resource(owner, number) with { Skills = skills }, Standing.New, Sample.Plane, Sample.Today);
    }
}
