using FsCheck;
using FsCheck.Fluent;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;

namespace Kyodo.Matching.Tests.Rules;

public sealed class The_hard_rules
{
    private static readonly Participant _person = Sample.Person() with
    {
        FreeTime = WeeklyHours.Of(DayOfWeek.Tuesday, 9, 12).Union(WeeklyHours.Of(DayOfWeek.Wednesday, 9, 12)),
    };

    private static readonly DatedWindow _first = new(Sample.Today.AddDays(7), new(9, 0), new(11, 0));

    private static readonly DatedWindow _second = new(Sample.Today.AddDays(8), new(9, 0), new(11, 0));

    private static readonly Need _dated = Sample.Need() with { Windows = [_first, _second], Hours = WeeklyHours.Of([_first, _second]) };

    /// <summary>One line for each bit test: what is changed on need, owner or resource, and the one refusal that must follow.</summary>
    public static TheoryData<string> BitTests => [.. _bitTests.Keys];

    private static readonly Dictionary<string, (Func<Need, Need> Need, Func<Participant, Participant> Owner, Func<Resource, Resource> Resource, Refusals Why)> _bitTests = new()
    {
        ["nothing in the way"] = (n => n, p => p, r => r, Refusals.None),
        ["a room for a skill"] = (n => n, p => p, r => r with { Kind = ResourceKind.Room }, Refusals.OtherKind),
        ["a person where groups are asked"] = (n => n with { Who = ParticipantKinds.CivicGroup }, p => p, r => r, Refusals.OwnerKind),
        ["only online"] = (n => n, p => p, r => r with { Presences = Presences.Online | Presences.GoodsOnly }, Refusals.Presence),
        ["paused"] = (n => n, p => p with { Paused = true }, r => r, Refusals.Presence),
        ["resting"] = (n => n, p => p, r => r with { Presences = Presences.None }, Refusals.Presence),
        ["one of two credentials"] = (n => n with { Required = Credentials.DrivingLicence | Credentials.Vehicle }, p => p with { Credentials = Credentials.DrivingLicence | Credentials.Adult }, r => r, Refusals.Credentials),
        ["both credentials"] = (n => n with { Required = Credentials.DrivingLicence | Credentials.Vehicle }, p => p with { Credentials = Credentials.DrivingLicence | Credentials.Vehicle }, r => r, Refusals.None),
        ["a minor in a home"] = (n => n with { HomeVisit = true }, p => p with { Credentials = Credentials.IdentityChecked }, r => r, Refusals.Credentials),
        ["a grown-up in a home"] = (n => n with { HomeVisit = true }, p => p, r => r, Refusals.None),
        ["a minor elsewhere"] = (n => n, p => p with { Credentials = Credentials.None }, r => r, Refusals.None),
        ["no language shared"] = (n => n with { Languages = Languages.Nepali | Languages.English }, p => p, r => r, Refusals.Language),
        ["one of two languages"] = (n => n with { Languages = Languages.Nepali | Languages.English }, p => p with { Languages = Languages.Nepali }, r => r, Refusals.None),
        ["no hour shared"] = (n => n with { Hours = WeeklyHours.Of(DayOfWeek.Tuesday, 12, 13) }, p => p, r => r, Refusals.Hours),
        ["one hour shared"] = (n => n with { Hours = WeeklyHours.Of(DayOfWeek.Tuesday, 11, 13) }, p => p, r => r, Refusals.None),
        ["no hour asked"] = (n => n with { Hours = default }, p => p with { FreeTime = default }, r => r, Refusals.None),
        ["goods at an hour that is not free"] = (n => n with { Presence = Presence.GoodsOnly }, p => p with { FreeTime = default }, r => r with { Presences = Presences.GoodsOnly }, Refusals.None),
        ["too far for the need"] = (n => n with { WithinKilometres = 2 }, p => p with { Home = Away(2.1) }, r => r, Refusals.TooFar),
        ["just near enough"] = (n => n with { WithinKilometres = 2.2 }, p => p with { Home = Away(2.1) }, r => r, Refusals.None),
        ["beyond the owner's reach"] = (n => n, p => p with { Home = Away(2.1) }, r => r with { ReachKilometres = 2 }, Refusals.BeyondReach),
        ["too far for both"] = (n => n with { WithinKilometres = 2 }, p => p with { Home = Away(2.1) }, r => r with { ReachKilometres = 1 }, Refusals.TooFar | Refusals.BeyondReach),
        ["far, but where is not known"] = (n => n with { WithinKilometres = 0.1 }, p => p with { Home = null }, r => r, Refusals.None),
        ["far, but online"] = (n => n with { WithinKilometres = 0.1, Presence = Presence.Online }, p => p with { Home = Away(40) }, r => r with { Presences = Presences.Online }, Refusals.None),
        ["a seat, which nobody is scored for"] = (n => n with { Kind = ResourceKind.Seat }, p => p, r => r with { Kind = ResourceKind.Seat }, Refusals.OwnerKind),
    };

    [Theory]
    [MemberData(nameof(BitTests))]
    public void That_are_bit_tests_follow_their_table(string name)
    {
        var (need, owner, resource, why) = _bitTests[name];
        var person = owner(_person);
        var compiled = new CompiledNeed(need(Sample.Need()), ExpertModel.Model, Sample.Plane);
        var entry = Sample.Entry(person, resource(Sample.Resource(person)));
        Assert.Equal(why, Eligibility.Of(compiled, entry));
        Assert.Equal(why == Refusals.None, compiled.IsEligible(entry));
    }

    [Fact]
    public void That_are_bit_tests_are_named_exactly_when_the_search_refuses() => Prop.ForAll(Randomly.Seeds, seed =>
    {
        var random = new Randomly(seed);
        var need = new CompiledNeed(random.Need(), ExpertModel.Model, Sample.Plane, rules: random.Rules());
        var entry = random.Candidate(1).Entry;
        return need.IsEligible(entry) == (Eligibility.Of(need, entry) == Refusals.None);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData(3, 3, 2, false)]
    [InlineData(3, 3, 3, true)]
    [InlineData(1, 3, 1, true)]
    [InlineData(5, 3, 3, true)]
    [InlineData(5, 5, 4, false)]
    [InlineData(0, 3, 0, true)]
    [InlineData(3, 0, 0, true)]
    public void Keep_to_the_lower_of_the_persons_cap_and_the_citys(int own, int city, int asks, bool refused)
    {
        var standing = Asked([.. Enumerable.Repeat(0, asks)]);
        Assert.Equal(
            refused ? Refusals.WeeklyCap : Refusals.None,
            Why(new(Sample.Need()), _person with { WeeklyAskCap = own }, standing, Rulebook.Standard with { WeeklyAskCap = city }));
    }

    [Fact]
    public void Count_a_week_as_seven_days_and_passed_asks_too()
    {
        var person = _person with { WeeklyAskCap = 1 };
        Assert.Equal(Refusals.WeeklyCap, Why(new(Sample.Need()), person, Asked(6)));
        Assert.Equal(Refusals.None, Why(new(Sample.Need()), person, Asked(7)));
        Assert.Equal(Refusals.WeeklyCap, Why(new(Sample.Need()), person, Asked(0).WithPass(Sample.Today)));
        Assert.Equal(Refusals.WeeklyCap, Why(new(Sample.Need()), person, Asked(-2)));
    }

    [Theory]
    [InlineData(0, 0, Refusals.Away)]
    [InlineData(-3, 3, Refusals.Away)]
    [InlineData(1, 3, Refusals.None)]
    [InlineData(-3, -1, Refusals.None)]
    public void Rest_an_undated_need_while_away_today(int from, int to, Refusals why) =>
        Assert.Equal(why, Why(new(Sample.Need()), _person with { Away = [new(Sample.Today.AddDays(from), Sample.Today.AddDays(to))] }));

    [Theory]
    [InlineData(7, 8, Refusals.Away)]
    [InlineData(7, 7, Refusals.None)]
    [InlineData(8, 8, Refusals.None)]
    [InlineData(0, 6, Refusals.None)]
    public void Let_a_dated_need_be_met_on_any_date_when_not_away(int from, int to, Refusals why) =>
        Assert.Equal(why, Why(new(_dated), _person with { Away = [new(Sample.Today.AddDays(from), Sample.Today.AddDays(to))] }));

    [Fact]
    public void Do_not_take_a_date_for_possible_on_which_no_hour_is_free()
    {
        var tuesdays = _person with { FreeTime = WeeklyHours.Of(DayOfWeek.Tuesday, 9, 12) };
        var held = Held(new Holding(ResourceId.Of(Sample.City, 77), ResourceKind.Skill, _first));
        Assert.Equal(Refusals.None, Why(new(_dated), tuesdays));
        Assert.Equal(Refusals.Held | Refusals.Hours, Why(new(_dated), tuesdays, held));
        Assert.Equal(Refusals.Hours, Why(new(_dated), _person, new() { RegularHours = _person.FreeTime }));
        Assert.Equal(Refusals.None, Why(new(_dated with { Presence = Presence.GoodsOnly }), _person with { FreeTime = default }));
    }

    [Fact]
    public void Let_nobody_be_in_two_places_at_once()
    {
        var other = ResourceId.Of(Sample.City, 77);
        Assert.Equal(Refusals.None, Why(new(_dated), _person, Held(new Holding(other, ResourceKind.Skill, _first))));
        Assert.Equal(Refusals.Held, Why(new(_dated), _person, Held(new Holding(other, ResourceKind.Skill, _first), new(other, ResourceKind.Advice, _second))));
        Assert.Equal(
            Refusals.Held | Refusals.Away,
            Why(new(_dated), _person with { Away = [new(_second.Date, _second.Date)] }, Held(new Holding(other, ResourceKind.Skill, _first with { From = new(10, 59), To = new(12, 0) }))));
        Assert.Equal(
            Refusals.None,
            Why(new(_dated), _person, Held(new Holding(other, ResourceKind.Skill, _first with { From = new(11, 0), To = new(12, 0) }), new(other, ResourceKind.Skill, _second))));
    }

    [Fact]
    public void Let_a_group_do_two_things_at_once_and_a_person_lend_a_room_while_busy_but_nothing_be_given_twice()
    {
        var other = ResourceId.Of(Sample.City, 77);
        var busy = Held(new Holding(other, ResourceKind.Skill, _first), new(other, ResourceKind.Skill, _second));
        var group = Sample.Group(ParticipantKind.CivicGroup) with { FreeTime = _person.FreeTime };
        Assert.Equal(Refusals.None, Why(new(_dated), group, busy));
        var room = Sample.Resource(_person) with { Kind = ResourceKind.Room };
        Assert.Equal(Refusals.None, Eligibility.Of(new(_dated), _person, room, busy, Rulebook.Standard, Sample.Today));
        var taken = Held(new Holding(room.Id, ResourceKind.Room, _first), new(room.Id, ResourceKind.Room, _second));
        Assert.Equal(Refusals.Held, Eligibility.Of(new(_dated), _person, room, taken, Rulebook.Standard, Sample.Today));
        Assert.Equal(Refusals.Held, Why(new(_dated), group, Held(new Holding(Sample.Resource(group).Id, ResourceKind.Skill, _first), new(Sample.Resource(group).Id, ResourceKind.Skill, _second))));
        Assert.Equal(Refusals.None, Why(new(_dated with { Presence = Presence.GoodsOnly }), _person, busy));
    }

    [Fact]
    public void Leave_out_whoever_is_out_for_this_need_and_say_why()
    {
        ParticipantId[] him = [_person.Id];
        Assert.Equal(Refusals.AlreadyAsked, Why(new(Sample.Need(), asked: him), _person));
        Assert.Equal(Refusals.Passed | Refusals.AlreadyAsked, Why(new(Sample.Need(), asked: him, passed: him), _person));
        Assert.Equal(Refusals.DoNotPair, Why(new(Sample.Need(), doNotPair: him), _person));
        Assert.Equal(Refusals.Own, Why(new(Sample.Need(), own: him), _person));
        Assert.Equal(Refusals.Requester, Why(new(Sample.Need() with { Requester = _person.Id }), _person));
        Assert.Equal(Refusals.None, Why(new(Sample.Need(), him, him, him, him, him), Sample.Person(2)));
    }

    [Fact]
    public void Bring_a_council_and_its_members_together_for_anything_but_a_partnership()
    {
        var member = Sample.Group(ParticipantKind.CivicGroup, 2);
        var council = Sample.Group(ParticipantKind.Council, 3) with { Members = [member.Id] };
        foreach (var kind in Enum.GetValues<ResourceKind>())
        {
            var expected = kind == ResourceKind.Partnership ? Refusals.AlreadyJoined : Refusals.None;
            Assert.Equal(expected, Why(new(Sample.Need() with { Kind = kind, Requester = council.Id }, members: council.Members), member));
            Assert.Equal(expected, Why(new(Sample.Need() with { Kind = kind, Requester = member.Id }), council));
        }
    }

    [Fact]
    public void Allocate_nothing()
    {
        var circle = new NeedCircle(_dated, asked: [ParticipantId.Person(Sample.City, 50)]);
        var resource = Sample.Resource(_person);
        var standing = Held(new Holding(resource.Id, ResourceKind.Skill, _first), new(resource.Id, ResourceKind.Skill, _second)) with { Asks = Asked(1, 2).Asks };
        Eligibility.Of(circle, _person, resource, standing, Rulebook.Standard, Sample.Today);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Eligibility.Of(circle, _person, resource, standing, Rulebook.Standard, Sample.Today);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static Place Away(double kilometres) =>
        new(Sample.District(1), new(Sample.Centre.Latitude + (kilometres / 111.195), Sample.Centre.Longitude), "離れた所");

    private static Standing Asked(params int[] daysAgo) => new() { Asks = [.. daysAgo.Select(d => new Ask(Sample.Today.AddDays(-d)))] };

    private static Standing Held(params Holding[] held) => new() { Held = held };

    // Of a candidate they say the same, whatever they look at.
    private static Refusals Why(NeedCircle circle, Participant owner, Standing? standing = null, Rulebook? rules = null)
    {
        var why = Eligibility.Of(circle, owner, Sample.Resource(owner), standing ?? Standing.New, rules ?? Rulebook.Standard, Sample.Today);
        var candidate = Candidate.Of(owner, Sample.Resource(owner), standing ?? Standing.New, new Plane(Sample.Centre), Sample.Today);
        Assert.Equal(why, Eligibility.Of(circle, candidate, rules ?? Rulebook.Standard, Sample.Today));
        return why;
    }
}
