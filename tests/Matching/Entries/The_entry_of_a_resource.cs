using Kyodo.Matching.Model;
using Kyodo.Matching.Search;

namespace Kyodo.Matching.Tests.Entries;

public sealed class The_entry_of_a_resource
{
    private static readonly Participant _person = Sample.Person();

    [Fact]
    public void Takes_hours_and_position_from_the_owner_when_it_has_none_of_its_own()
    {
        var entry = Sample.Entry(_person);
        Assert.Equal(_person.FreeTime, entry.Hours);
        Assert.Equal(new GridPoint(0, 0), entry.Position);
        Assert.Equal(1, entry.District);
    }

    [Fact]
    public void Prefers_its_own_hours_and_place()
    {
        var hours = WeeklyHours.Of(DayOfWeek.Sunday, 13, 17);
        var entry = Sample.Entry(_person, Sample.Resource(_person) with
        {
            Hours = hours,
            Place = new(Sample.District(4), new(Sample.Centre.Latitude + 0.01, Sample.Centre.Longitude), "日吉台"),
        });
        Assert.Equal(hours, entry.Hours);
        Assert.Equal(4, entry.District);
        Assert.Equal(new GridPoint(0, 111), entry.Position);
    }

    [Fact]
    public void Of_a_protected_participant_has_no_position_and_no_district()
    {
        var entry = Sample.Entry(_person with { Home = null });
        Assert.False(entry.Position.IsKnown);
        Assert.Equal(0, entry.District);
    }

    [Fact]
    public void Of_a_paused_owner_can_be_given_in_no_way()
    {
        var paused = _person with { Paused = true };
        var entry = Sample.Entry(paused);
        Assert.Equal(Presences.None, entry.Presences);
        Assert.False(new CompiledNeed(Sample.Need(), Sample.FlatModel, Sample.Plane).IsEligible(entry));
    }

    [Theory]
    [InlineData(null, ushort.MaxValue)]
    [InlineData(0.1, 1)]
    [InlineData(0.3, 3)]
    [InlineData(2.3, 23)]
    [InlineData(1.25, 13)]
    [InlineData(500d, 5000)]
    public void Rounds_the_reach_up_to_the_next_100_m(double? kilometres, int reach) =>
        Assert.Equal(reach, Sample.Entry(_person, Sample.Resource(_person) with { ReachKilometres = kilometres }).Reach);

    [Fact]
    public void Counts_the_asks_of_the_last_30_days_that_were_not_passed()
    {
        var standing = new Standing
        {
            Asks = [new(Sample.Today.AddDays(-30)), new(Sample.Today.AddDays(-29)), new(Sample.Today.AddDays(-3), Passed: true), new(Sample.Today)],
        };
        Assert.Equal(2, Sample.Entry(_person, standing: standing).RecentAsks);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(89, true)]
    [InlineData(90, false)]
    public void Is_a_newcomers_for_90_days(int daysAgo, bool newcomer) =>
        Assert.Equal(newcomer, Sample.Entry(_person with { RegisteredOn = Sample.Today.AddDays(-daysAgo) }).Newcomer);

    [Fact]
    public void Is_no_newcomers_once_an_ask_stands()
    {
        var recent = _person with { RegisteredOn = Sample.Today.AddDays(-10) };
        var asked = Standing.New.WithAsk(Sample.Today);
        Assert.False(Sample.Entry(recent, standing: asked).Newcomer);
        Assert.True(Sample.Entry(recent, standing: asked.WithPass(Sample.Today)).Newcomer);
    }

    [Fact]
    public void Leaves_out_the_hours_that_regular_activities_take_of_a_person_but_not_of_a_group_or_a_room()
    {
        var busy = new Standing { RegularHours = WeeklyHours.Of(DayOfWeek.Tuesday, 9, 10) };
        Assert.Equal(WeeklyHours.Of(DayOfWeek.Tuesday, 10, 12), Sample.Entry(_person, standing: busy).Hours);
        Assert.Equal(_person.FreeTime, Sample.Entry(_person, Sample.Resource(_person) with { Kind = ResourceKind.Room }, busy).Hours);
        Assert.Equal(_person.FreeTime, Sample.Entry(Sample.Group(ParticipantKind.CivicGroup), standing: busy).Hours);
    }

    [Theory]
    [InlineData(ParticipantKind.Person, false)]
    [InlineData(ParticipantKind.School, false)]
    [InlineData(ParticipantKind.NeighbourhoodAssociation, true)]
    [InlineData(ParticipantKind.CivicGroup, true)]
    [InlineData(ParticipantKind.Council, true)]
    [InlineData(ParticipantKind.Business, true)]
    [InlineData(ParticipantKind.CityDepartment, true)]
    public void Is_an_adults_without_a_mark_only_for_groups_that_act_through_grown_ups(ParticipantKind kind, bool adult)
    {
        var owner = kind == ParticipantKind.Person ? _person with { Credentials = Credentials.None } : Sample.Group(kind);
        Assert.Equal(adult, Sample.Entry(owner).Credentials.HasFlag(Credentials.Adult));
    }

    [Fact]
    public void Is_refused_for_somebody_elses_resource() =>
        Assert.Throws<ArgumentException>(() => Sample.Entry(Sample.Person(2), Sample.Resource(_person)));
}
