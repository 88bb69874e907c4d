using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Participants;
using Kyodo.Grains.Tests.City;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Tests.Flow;

public sealed class Repeats
{
    [Fact]
    public async Task A_repeated_command_gets_its_first_answer_and_changes_nothing_also_after_a_kill()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 3);
        var need = await city.Open(1, people[0]);
        var first = await city.Ask(need, people[1]);
        var second = await city.Ask(need, people[2]);
        var accept = new AcceptOffer(city.Command(), TestCity.Self(people[1]), first);
        var tooLate = new AcceptOffer(city.Command(), TestCity.Self(people[2]), second);

        var won = await city.Participant(people[1]).Accept(accept);
        var lost = await city.Participant(people[2]).Accept(tooLate);
        Assert.Equal((AnswerCode.Done, AnswerCode.AlreadyFilled), (won.Code, lost.Code));
        await city.KillAsync();
        Assert.Equivalent(won, await city.Participant(people[1]).Accept(accept));
        TestCity.Done(await city.Participant(people[1]).Withdraw(new WithdrawOffer(city.Command(), TestCity.Self(people[1]), first, PassReason.None)));

        // The place is free now, but this command was refused: a new one is a new decision.
        Assert.Equal(AnswerCode.AlreadyFilled, (await city.Participant(people[2]).Accept(tooLate)).Code);
        TestCity.Done(await city.Participant(people[2]).Accept(tooLate with { Command = city.Command() }));
    }

    [Fact]
    public async Task A_change_made_from_an_older_version_is_stale_but_the_systems_own_steps_make_nobody_stale()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 3);
        var need = await city.Open(1, people[0]);
        var read = await city.View(need);
        await city.Ask(need, people[1]);

        TestCity.Done(await city.Need(need).Put(new PutNeed(city.Command(), TestCity.Self(people[0]), read.Need with { Title = "買い物の付き添い" }, read.Version)));
        var stale = await city.Need(need).Put(new PutNeed(city.Command(), TestCity.Self(people[0]), read.Need with { Title = "散歩の付き添い" }, read.Version));
        Assert.Equal(AnswerCode.Stale, stale.Code);
        await city.Until(async () => (await city.View(people[1])).Offers[0].Title == "買い物の付き添い");

        var person = await city.View(people[2]);
        TestCity.Done(await city.Participant(people[2]).Put(new PutParticipant(city.Command(), TestCity.Self(people[2]), person.Participant with { Paused = true }, person.Contact, person.Version)));
        var late = await city.Participant(people[2]).Put(new PutParticipant(city.Command(), TestCity.Self(people[2]), person.Participant, person.Contact, person.Version));
        Assert.Equal(AnswerCode.Stale, late.Code);
    }

    [Fact]
    public async Task Strangers_and_wrong_fields_change_nothing()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 3);
        var need = await city.Open(1, people[0], n => n with { Audience = Audience.Private });
        var offer = await city.Ask(need, people[1]);
        var before = await city.View(need);

        Assert.Equal(AnswerCode.NotFound, (await city.Participant(people[2]).Accept(new AcceptOffer(city.Command(), TestCity.Self(people[2]), offer))).Code);
        Assert.Equal(AnswerCode.Forbidden, (await city.Participant(people[1]).Accept(new AcceptOffer(city.Command(), TestCity.Self(people[2]), offer))).Code);
        Assert.Equal(AnswerCode.NotFound, (await city.Need(need).Accept(new ParticipantAnswer(city.Command(), TestCity.Self(people[2]), people[2], offer))).Code);
        Assert.Equal(AnswerCode.Forbidden, (await city.Need(need).Triage(new TriageNeed(city.Command(), TestCity.Self(people[0]), TriageDecision.Accept, "", Rung.City))).Code);
        Assert.Equal(AnswerCode.Forbidden, (await city.Participant(people[2]).Consent(new RequesterStep(city.Command(), TestCity.Self(people[2]), need, offer))).Code);
        Assert.Equal(AnswerCode.NotFound, (await city.Participant(people[2]).Apply(new ApplyToNeed(city.Command(), TestCity.Self(people[2]), need, null, ""))).Code);
        Assert.Equal(AnswerCode.NotFound, (await city.Need(TestCity.NeedIdOf(99)).Cancel(new CancelNeed(city.Command(), TestCity.Coordinator, ""))).Code);
        Assert.Equal("need.title", (await city.Need(need).Put(new PutNeed(city.Command(), TestCity.Self(people[0]), before.Need with { Title = "" }, before.Version))).Problems.Single().Field);
        Assert.Equal("need.place.district", (await city.Need(need).Put(new PutNeed(city.Command(), TestCity.Self(people[0]), before.Need with { Place = new Place(DistrictId.Of(TestCity.Code, 9), null, "") }, before.Version))).Problems.Single().Field);
        Assert.Equal("reason", (await city.Need(need).Decide(new DecideSuggestion(city.Command(), TestCity.Coordinator, TestCity.SkillOf(people[2]), people[2], SuggestionDecision.PassOver, ""))).Problems.Single().Field);

        var after = await city.View(need);
        Assert.Equal((before.Version, before.Steps.Length), (after.Version, after.Steps.Length));
    }
}
