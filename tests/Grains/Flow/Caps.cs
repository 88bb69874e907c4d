using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Participants;
using Kyodo.Grains.Tests.City;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Tests.Flow;

/// <summary>Row E5: the participant's own grain decides how often it is asked. Rows P4 and E2: home visits.</summary>
[Trait("Row", "E5")]
public sealed class Caps
{
    [Fact]
    public async Task An_ask_beyond_the_weekly_cap_is_not_delivered_whoever_sends_it()
    {
        await using var city = await TestCity.StartAsync();
        var requester = await city.Register(TestCity.PersonId(1));
        var busy = await city.Register(TestCity.PersonId(2), p => p with { WeeklyAskCap = 1 });
        var needs = new[] { await city.Open(1, requester, null, busy), await city.Open(2, requester, null, busy) };

        // Both leave before either is known to the district.
        var asks = await Task.WhenAll(needs.Select(n => city.Need(n).Decide(new DecideSuggestion(city.Command(), TestCity.Coordinator, TestCity.SkillOf(busy), busy, SuggestionDecision.Approve, ""))));
        Assert.All(asks, a => TestCity.Done(a));
        await city.Until(async () => (await Stages(city, needs, busy)).Order().SequenceEqual([OfferStage.Asked, OfferStage.Undelivered]));
        Assert.Single((await city.View(busy)).Offers);

        await city.LaterAsync(TimeSpan.FromDays(8));
        var third = await city.Open(3, requester, null, busy);
        await city.Ask(third, busy);
    }

    [Fact]
    public async Task Somebody_who_rests_gets_no_ask()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 2);
        var need = await city.Open(1, people[0], null, people[1]);
        var view = await city.View(people[1]);
        TestCity.Done(await city.Participant(people[1]).Put(new PutParticipant(city.Command(), TestCity.Self(people[1]), view.Participant with { Paused = true }, view.Contact, view.Version)));
        var ask = await city.Need(need).Decide(new DecideSuggestion(city.Command(), TestCity.Coordinator, TestCity.SkillOf(people[1]), people[1], SuggestionDecision.Approve, ""));
        if (ask.IsDone)
            await city.Until(async () => (await city.OfferOf(need, people[1])).Stage == OfferStage.Undelivered);
        Assert.Empty((await city.View(people[1])).Offers);
    }

    [Fact]
    [Trait("Row", "P4")]
    public async Task Somebody_not_known_to_be_grown_up_is_never_suggested_proposed_or_taken_for_a_home_visit()
    {
        await using var city = await TestCity.StartAsync();
        var requester = await city.Register(TestCity.PersonId(1));
        var pupil = await city.Register(TestCity.PersonId(2), p => p with { Credentials = Credentials.None });
        var adult = await city.Register(TestCity.PersonId(3));
        var need = await city.Open(1, requester, n => n with { HomeVisit = true }, adult);

        Assert.DoesNotContain((await city.View(need)).Suggestions, s => s.Owner == pupil);
        var proposed = await city.Need(need).Decide(new DecideSuggestion(city.Command(), TestCity.Coordinator, TestCity.SkillOf(pupil), pupil, SuggestionDecision.Propose, ""));
        Assert.Equal(AnswerCode.NotFound, proposed.Code);
        var applied = await city.Participant(pupil).Apply(new ApplyToNeed(city.Command(), TestCity.Self(pupil), need, null, ""));
        Assert.Equal(AnswerCode.Invalid, applied.Code);
        var view = await city.View(pupil);
        var promoted = await city.Participant(pupil).Put(new PutParticipant(city.Command(), TestCity.Self(pupil), view.Participant with { Credentials = Credentials.Adult }, view.Contact, view.Version));
        Assert.Equal("participant.credentials", promoted.Problems.Single().Field);
    }

    private static async Task<List<OfferStage>> Stages(TestCity city, NeedId[] needs, ParticipantId participant)
    {
        List<OfferStage> stages = [];
        foreach (var need in needs)
            stages.Add((await city.OfferOf(need, participant)).Stage);
        return stages;
    }
}
