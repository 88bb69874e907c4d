using Kyodo.Grains.Needs;
using Kyodo.Grains.Participants;
using Kyodo.Grains.Tests.City;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Tests.Flow;

/// <summary>Row E3: a new registrant, new free time or a decline re-matches at once; and person-first.</summary>
[Trait("Row", "E3")]
public sealed class Rematching
{
    [Fact]
    public async Task A_new_registrant_new_free_time_and_a_pause_change_the_list_at_once()
    {
        await using var city = await TestCity.StartAsync();
        var requester = await city.Register(TestCity.PersonId(1));
        var need = await city.Open(1, requester);
        Assert.Empty((await city.View(need)).Suggestions);

        var newcomer = await city.Register(TestCity.PersonId(2));
        await city.Until(async () => (await city.View(need)).Suggestions.Any(s => s.Owner == newcomer));

        await Change(city, newcomer, p => p with { FreeTime = WeeklyHours.Of(DayOfWeek.Sunday, 9, 12) });
        await city.Until(async () => (await city.View(need)).Suggestions.IsEmpty);
        await Change(city, newcomer, p => p with { FreeTime = TestCity.TuesdayMorning });
        await city.Until(async () => !(await city.View(need)).Suggestions.IsEmpty);
        await Change(city, newcomer, p => p with { Paused = true });
        await city.Until(async () => (await city.View(need)).Suggestions.IsEmpty);
        TestCity.Done(await city.Participant(newcomer).RemoveResource(new RemoveResource(city.Command(), TestCity.Self(newcomer), TestCity.SkillOf(newcomer))));
        await Change(city, newcomer, p => p with { Paused = false });
        await city.Until(() => city.Rows.Participants.GetValueOrDefault(newcomer) is { Paused: false, Resources: 0 });
        Assert.Empty((await city.View(need)).Suggestions);
    }

    [Fact]
    public async Task A_moved_home_moves_the_listing_and_a_district_knows_its_people_after_a_kill()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 3);
        await Change(city, people[1], p => p with { Home = new Place(TestCity.South, new GeoPoint(35.65, 140.3), "南町") });
        await city.Until(() => city.Rows.Participants.GetValueOrDefault(people[1])?.District == TestCity.South);

        await city.KillAsync();

        // Whoever looks at somebody wakes them, and what they had not sent yet goes out.
        foreach (var person in people)
            await city.View(person);
        var need = await city.Open(1, people[0], n => n with { WithinKilometres = 20 }, people[1], people[2]);
        Assert.Equal(people[2], (await city.View(need)).Suggestions[0].Owner);
        Assert.Equal(2, (await city.View(need)).Suggestions.Length);
    }

    [Fact]
    [Trait("Row", "E5")]
    public async Task Passing_ends_the_asking_for_that_need_and_frees_the_coordinators_next_choice()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 3);
        var need = await city.Open(1, people[0], null, people[1], people[2]);
        var offer = await city.Ask(need, people[1]);
        TestCity.Done(await city.Participant(people[1]).Pass(new PassOffer(city.Command(), TestCity.Self(people[1]), offer, PassReason.None)));

        await city.Until(async () => (await city.View(need)).Suggestions.Select(s => s.Owner).SequenceEqual([people[2]]));
        var again = await city.Need(need).Decide(new DecideSuggestion(city.Command(), TestCity.Coordinator, TestCity.SkillOf(people[1]), people[1], SuggestionDecision.Propose, ""));
        Assert.False(again.IsDone);
    }

    [Fact]
    public async Task A_person_sees_todays_best_open_needs_and_on_their_own_page_only_public_ones()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 3);
        var near = await city.Open(1, people[0]);
        var secret = await city.Open(2, people[0], n => n with { Audience = Audience.Private });
        await city.Open(3, people[0], n => n with { Skills = SkillSet.Of(77), Required = Credentials.Nursing });
        var waiting = TestCity.NeedIdOf(4);
        TestCity.Done(await city.Need(waiting).Put(new PutNeed(city.Command(), TestCity.Self(people[0]), TestCity.Wish(waiting, people[0]), 0)));

        await city.Until(async () => (await city.Participant(people[1]).Activities(10, false)).Length == 2);
        Assert.Equal([near, secret], (await city.Participant(people[1]).Activities(10, false)).Select(a => a.Need));
        Assert.Equal([near], (await city.Participant(people[1]).Activities(10, true)).Select(a => a.Need));
        Assert.Empty(await city.Participant(people[0]).Activities(10, false));
    }

    [Fact]
    public async Task Held_and_passed_over_candidates_stay_what_the_coordinator_made_them()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 3);
        var need = await city.Open(1, people[0], null, people[1], people[2]);
        TestCity.Done(await city.Need(need).Decide(new DecideSuggestion(city.Command(), TestCity.Coordinator, TestCity.SkillOf(people[1]), people[1], SuggestionDecision.Hold, "電話してから")));
        TestCity.Done(await city.Need(need).Decide(new DecideSuggestion(city.Command(), TestCity.Coordinator, TestCity.SkillOf(people[2]), people[2], SuggestionDecision.PassOver, "先月もお願いした")));

        var newcomer = await city.Register(TestCity.PersonId(9));
        await city.Until(async () => (await city.View(need)).Suggestions.Any(s => s.Owner == newcomer));

        var suggestions = (await city.View(need)).Suggestions;
        Assert.True(suggestions.Single(s => s.Owner == people[1]).Held);
        Assert.DoesNotContain(suggestions, s => s.Owner == people[2]);
    }

    private static async Task Change(TestCity city, ParticipantId id, Func<Participant, Participant> change)
    {
        var view = await city.View(id);
        TestCity.Done(await city.Participant(id).Put(new PutParticipant(city.Command(), TestCity.Self(id), change(view.Participant), view.Contact, view.Version)));
    }
}
