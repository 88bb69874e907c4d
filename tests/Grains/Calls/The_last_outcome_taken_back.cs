using Kyodo.Grains.Calls;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Outcomes;
using Kyodo.Grains.Participants;
using Kyodo.Grains.Tests.City;
using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Tests.Calls;

/// <summary>Row P1: the wrong key, or the right key for the wrong line, is taken back as long as nobody has heard of it.</summary>
[Trait("Row", "P1")]
public sealed class The_last_outcome_taken_back
{
    private static readonly Actor s_other = new(ActorRole.Coordinator, "desk-2");

    [Fact]
    public async Task A_pass_that_was_none_leaves_its_record_and_no_other_trace_and_the_name_comes_back()
    {
        await using var city = await TestCity.StartAsync();
        var (need, _) = await Listed(city, 6, 3, p => p with { WeeklyAskCap = 1 });
        var line = await Next(city, TestCity.Coordinator);
        TestCity.Done(await Tell(city, TestCity.Coordinator, line, CallOutcome.Passed, PassReason.Kind));
        var wrong = (await city.OfferOf(need, line.Participant)).Id;
        await city.Until(async () => await OutcomeOf(city, wrong) == OutcomeEnd.Passed);
        var meanwhile = await Next(city, TestCity.Coordinator);
        Assert.NotEqual(line.Participant, meanwhile.Participant);

        Assert.Equal(AnswerCode.Forbidden, (await TakeBack(city, s_other, line)).Code);
        TestCity.Done(await TakeBack(city, TestCity.Coordinator, line));
        Assert.Equal((line.Participant, line.Call), (await Next(city, TestCity.Coordinator) is var back ? (back.Participant, back.Call) : default));
        Assert.DoesNotContain((await Next(city, s_other)).Participant, new[] { line.Participant, meanwhile.Participant });
        Assert.Equal(["passed", "taken_back"], (await city.View(need)).Steps.Where(s => s.Offer == wrong && s.What is "passed" or "taken_back").Select(s => s.What));
        Assert.Equal(TestCity.Coordinator with { For = line.Participant }, (await city.View(need)).Steps.Single(s => s.What == "taken_back").By);
        Assert.Empty((await city.View(line.Participant)).Offers);
        await city.Until(async () => await OutcomeOf(city, wrong) == OutcomeEnd.Excused);
        await city.Until(async () => (await city.View(need)).Suggestions.Any(s => s.Owner == line.Participant));

        // The one ask a week that they allow is still theirs to be asked.
        TestCity.Done(await Tell(city, TestCity.Coordinator, line, CallOutcome.Agreed));
        Assert.Equal(OfferStage.Agreed, Assert.Single((await city.View(line.Participant)).Offers).Stage);
        Assert.Equal(meanwhile.Participant, (await Next(city, TestCity.Coordinator)).Participant);
    }

    [Fact]
    public async Task An_agreement_that_was_none_gives_its_slot_back_until_the_requester_has_consented()
    {
        await using var city = await TestCity.StartAsync();
        var (need, people) = await Listed(city, 3, 1);
        var line = await Next(city, TestCity.Coordinator);
        TestCity.Done(await Tell(city, TestCity.Coordinator, line, CallOutcome.Agreed));
        Assert.Equal(1, (await city.View(need)).SlotsTaken);
        TestCity.Done(await TakeBack(city, TestCity.Coordinator, line));
        Assert.Equal(0, (await city.View(need)).SlotsTaken);

        TestCity.Done(await Tell(city, TestCity.Coordinator, line, CallOutcome.Agreed));
        var agreed = await city.OfferOf(need, line.Participant);
        TestCity.Done(await city.Participant(people[0]).Consent(new(city.Command(), TestCity.Self(people[0]), need, agreed.Id)));
        Assert.Equal(AnswerCode.WrongStage, (await TakeBack(city, TestCity.Coordinator, line)).Code);
        Assert.Equal(OfferStage.Consented, (await city.OfferOf(need, line.Participant)).Stage);
        Assert.Empty((await city.Grains.CallList(TestCity.Code).Get()).Last);
    }

    [Fact]
    public async Task Somebody_not_reached_is_called_again_unless_another_coordinator_has_the_name_by_then()
    {
        await using var city = await TestCity.StartAsync();
        await Listed(city, 2, 1);
        var line = await Next(city, TestCity.Coordinator);
        TestCity.Done(await Tell(city, TestCity.Coordinator, line, CallOutcome.Absent));
        TestCity.Done(await TakeBack(city, TestCity.Coordinator, line));
        Assert.Equal((line.Call, 0), (await Next(city, TestCity.Coordinator) is var back ? (back.Call, back.Attempts) : default));

        TestCity.Done(await Tell(city, TestCity.Coordinator, line, CallOutcome.CallBack, at: city.Now.AddMinutes(20)));
        await city.LaterAsync(TimeSpan.FromMinutes(20));
        Assert.Equal(line.Participant, (await Next(city, s_other)).Participant);
        Assert.Equal(AnswerCode.WrongStage, (await TakeBack(city, TestCity.Coordinator, line)).Code);
        await city.LaterAsync(CallLife.TakeBackTime);
        Assert.Equal(AnswerCode.Expired, (await TakeBack(city, TestCity.Coordinator, line)).Code);
    }

    [Fact]
    public async Task An_ask_that_stood_before_the_call_stands_again()
    {
        await using var city = await TestCity.StartAsync();
        var (need, people) = await Listed(city, 2, 1);
        var offer = await city.Ask(need, people[1]);
        var before = Assert.Single((await city.View(people[1])).Offers);
        var line = await Next(city, TestCity.Coordinator);
        TestCity.Done(await Tell(city, TestCity.Coordinator, line, CallOutcome.Passed));
        await city.Until(async () => await OutcomeOf(city, offer) == OutcomeEnd.Passed);
        TestCity.Done(await TakeBack(city, TestCity.Coordinator, line));

        await city.Until(async () => await OutcomeOf(city, offer) == OutcomeEnd.Open);
        await city.Until(async () => Assert.Single((await city.View(people[1])).Offers).AnswerBy == before.AnswerBy);
        TestCity.Done(await city.Participant(people[1]).Accept(new(city.Command(), TestCity.Self(people[1]), offer)));
        Assert.Equal((offer, OfferStage.Agreed), (await city.OfferOf(need, people[1]) is var now ? (now.Id, now.Stage) : default));
    }

    [Fact]
    public async Task Killed_at_any_instant_and_sent_again_it_is_done_once()
    {
        await using var city = await TestCity.StartAsync();
        var (need, _) = await Listed(city, 2, 1);
        var line = await Next(city, TestCity.Coordinator);
        for (var yields = 0; yields < 24; yields += 3)
        {
            TestCity.Done(await Tell(city, TestCity.Coordinator, line, CallOutcome.Agreed));
            var command = new TakeBackCall(city.Command(), TestCity.Coordinator, line.Call);
            var first = city.Grains.CallList(TestCity.Code).TakeBack(command);
            for (var i = 0; i < yields; i++)
                await Task.Yield();
            await city.KillAsync();
            await Task.WhenAny(first);
            var answer = TestCity.Done(await city.Grains.CallList(TestCity.Code).TakeBack(command));
            Assert.Equal(answer, await city.Grains.CallList(TestCity.Code).TakeBack(command));
            Assert.Equal(AnswerCode.WrongStage, (await TakeBack(city, TestCity.Coordinator, line)).Code);
            Assert.Equal(0, (await city.View(need)).SlotsTaken);
            Assert.Equal(1 + (yields / 3), (await city.View(need)).Steps.Count(s => s.What == "taken_back"));
            Assert.Empty((await city.View(line.Participant)).Offers);
            Assert.Equal(line.Call, (await Next(city, TestCity.Coordinator)).Call);
        }
    }

    private static async Task<(NeedId Need, ParticipantId[] People)> Listed(TestCity city, int count, int slots, Func<Participant, Participant>? change = null)
    {
        var people = new ParticipantId[count];
        for (var i = 0; i < count; i++)
            people[i] = await city.Register(TestCity.PersonId(i + 1), change);
        var need = await city.Open(1, people[0], n => n with { SlotsMaximum = slots }, people[1..]);
        TestCity.Done(await city.Grains.CallList(TestCity.Code).Put(new(city.Command(), TestCity.Coordinator, need)));
        return (need, people);
    }

    private static async Task<CallLine> Next(TestCity city, Actor by) => (await city.Grains.CallList(TestCity.Code).Next(new(by, null))).Line!;

    private static Task<Answer> Tell(TestCity city, Actor by, CallLine line, CallOutcome outcome, PassReason reason = PassReason.None, DateTimeOffset? at = null) =>
        city.Grains.CallList(TestCity.Code).Record(new(city.Command(), by, line.Call, outcome, at, reason));

    private static Task<Answer> TakeBack(TestCity city, Actor by, CallLine line) => city.Grains.CallList(TestCity.Code).TakeBack(new(city.Command(), by, line.Call));

    private static async Task<OutcomeEnd?> OutcomeOf(TestCity city, OfferId offer) =>
        (await city.Grains.OutcomeBook(TestCity.Code, OutcomeDay.Of(city.Now)).All()).FirstOrDefault(o => o.Offer == offer)?.End;
}
