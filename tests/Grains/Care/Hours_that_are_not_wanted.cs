using Kyodo.Grains.Calls;
using Kyodo.Grains.Care;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Tests.City;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Tests.Care;

/// <summary>Row P2: asks and calls keep to the hours in which people want to hear of us.</summary>
[Trait("Row", "P2")]
public sealed class Hours_that_are_not_wanted
{
    private static readonly TimeZoneInfo s_zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    [Fact]
    public async Task An_ask_waits_for_their_hours_and_then_is_in_the_inbox_unless_the_coordinator_says_at_once()
    {
        await using var city = await TestCity.StartAsync();
        var (asking, person) = (await city.Register(TestCity.PersonId(1)), await city.Register(TestCity.PersonId(2)));
        await Wants(city, person, Later(city, 3));
        var need = await city.Open(1, asking, null, person);
        var offer = await city.Ask(need, person);

        Assert.Empty((await city.View(person)).Offers);
        await city.KillAsync();
        Assert.Empty((await city.View(person)).Offers);
        city.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(offer, Assert.Single((await city.View(person)).Offers).Id);
        TestCity.Done(await city.Participant(person).Accept(new(city.Command(), TestCity.Self(person), offer)));

        var other = await city.Register(TestCity.PersonId(3));
        await Wants(city, other, Later(city, 5));
        var urgent = await city.Open(2, asking, null, other);
        TestCity.Done(await city.Need(urgent).Decide(new(city.Command(), TestCity.Coordinator, TestCity.SkillOf(other), other, SuggestionDecision.Approve, "") { AtOnce = true }));
        await city.Until(async () => (await city.View(other)).Offers.Length == 1);
    }

    [Fact]
    public async Task A_name_is_offered_for_dialling_in_its_hours_at_a_time_it_named_or_when_the_coordinator_says_so()
    {
        await using var city = await TestCity.StartAsync();
        var (asking, person) = (await city.Register(TestCity.PersonId(1)), await city.Register(TestCity.PersonId(2)));
        await Wants(city, person, Later(city, 3));
        var need = await city.Open(1, asking, null, person);
        var list = city.Grains.CallList(TestCity.Code);
        TestCity.Done(await list.Put(new(city.Command(), TestCity.Coordinator, need)));

        var turn = await list.Next(new(TestCity.Coordinator, null));
        Assert.Equal((null, true), (turn.Line, turn.OutsideHours));
        var byHand = (await list.Next(new(TestCity.Coordinator, null) { AnyHour = true })).Line!;
        Assert.Equal(person, byHand.Participant);
        TestCity.Done(await list.Record(new(city.Command(), TestCity.Coordinator, byHand.Call, CallOutcome.CallBack, city.Now.AddHours(1))));
        Assert.Null((await list.Next(new(TestCity.Coordinator, null))).Line);
        city.Clock.Advance(TimeSpan.FromHours(1));
        var named = (await list.Next(new(TestCity.Coordinator, null))).Line!;
        TestCity.Done(await list.Record(new(city.Command(), TestCity.Coordinator, named.Call, CallOutcome.Absent)));

        // Two hours later their own hours have begun.
        city.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(person, (await list.Next(new(TestCity.Coordinator, null))).Line?.Participant);
    }

    // One hour of the week, so many hours from now.
    private static WeeklyHours Later(TestCity city, int hours)
    {
        var local = TimeZoneInfo.ConvertTime(city.Now, s_zone).DateTime.AddHours(hours);
        return WeeklyHours.Of(local.DayOfWeek, local.Hour, local.Hour + 1);
    }

    private static async Task Wants(TestCity city, ParticipantId person, WeeklyHours hours) =>
        TestCity.Done(await city.Participant(person).Keep(new(city.Command(), TestCity.Coordinator) { Facts = CareFacts.None with { ContactHours = hours } }));
}
