using Kyodo.Grains.Calls;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Participants;
using Kyodo.Grains.Tests.City;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Tests.Calls;

/// <summary>Row P1: the next name comes by itself; a name is with one coordinator at a time.</summary>
[Trait("Row", "P1")]
public sealed class The_call_list
{
    private static readonly Actor s_other = new(ActorRole.Coordinator, "desk-2");

    [Fact]
    public async Task Turns_what_was_said_into_an_ask_and_its_answer_and_gives_the_next_name()
    {
        await using var city = await TestCity.StartAsync();
        var (need, people) = await Listed(city, 6, 2);
        var first = (await Next(city, TestCity.Coordinator)).Line!;
        TestCity.Done(await Tell(city, TestCity.Coordinator, first, CallOutcome.Passed, PassReason.Time));
        var second = (await Next(city, TestCity.Coordinator)).Line!;
        Assert.NotEqual(first.Participant, second.Participant);
        TestCity.Done(await Tell(city, TestCity.Coordinator, second, CallOutcome.Agreed));

        var offers = (await city.View(need)).Offers;
        Assert.Equal([(first.Participant, OfferStage.Passed), (second.Participant, OfferStage.Agreed)], offers.Select(o => (o.Participant, o.Stage)));
        Assert.Equal(OfferStage.Agreed, (await city.View(second.Participant)).Offers[0].Stage);

        // The ask stands under the coordinator's name, the answer under the person's, through the coordinator (E2, P2).
        var steps = (await city.View(need)).Steps;
        Assert.Equal(TestCity.Coordinator, steps.Last(s => s.What == "approved").By);
        Assert.Equal(TestCity.Coordinator with { For = second.Participant }, steps.Last(s => s.What == "agreed").By);
        Assert.Equal(5, people.Length - 1);
    }

    [Fact]
    public async Task Gives_an_interrupted_call_back_to_whoever_had_it_and_to_others_only_after_its_time()
    {
        await using var city = await TestCity.StartAsync();
        await Listed(city, 6, 2);
        var mine = (await Next(city, TestCity.Coordinator)).Line!;
        await city.KillAsync();
        Assert.Equal(mine, (await Next(city, TestCity.Coordinator)).Line);
        var theirs = (await Next(city, s_other)).Line!;
        Assert.NotEqual(mine.Participant, theirs.Participant);
        TestCity.Done(await Tell(city, s_other, theirs, CallOutcome.Passed));
        Assert.Equal(AnswerCode.Forbidden, (await Tell(city, s_other, mine, CallOutcome.Passed)).Code);

        await city.LaterAsync(CallLife.Lease);
        var taken = (await Next(city, s_other)).Line!;
        Assert.Equal((mine.Participant, true), (taken.Participant, taken.Interrupted));
        Assert.Equal(AnswerCode.WrongStage, (await Tell(city, TestCity.Coordinator, mine, CallOutcome.Agreed)).Code);
    }

    [Fact]
    public async Task Calls_no_more_people_at_once_than_there_are_slots_left()
    {
        await using var city = await TestCity.StartAsync();
        var (need, _) = await Listed(city, 6, 1);
        var mine = (await Next(city, TestCity.Coordinator)).Line!;
        var nothing = await Next(city, s_other);
        Assert.Equal((null, mine.Until), (nothing.Line, nothing.NextAt));
        TestCity.Done(await Tell(city, TestCity.Coordinator, mine, CallOutcome.Agreed));
        Assert.Null((await Next(city, s_other)).Line);
        Assert.Equal(1, (await city.View(need)).SlotsTaken);
    }

    [Fact]
    public async Task Puts_off_who_was_not_there_and_calls_at_the_time_that_was_agreed()
    {
        await using var city = await TestCity.StartAsync();
        await Listed(city, 3, 2);
        var absent = (await Next(city, TestCity.Coordinator)).Line!;
        TestCity.Done(await Tell(city, TestCity.Coordinator, absent, CallOutcome.Absent));
        var later = (await Next(city, TestCity.Coordinator)).Line!;
        Assert.Equal("at", Assert.Single((await Tell(city, TestCity.Coordinator, later, CallOutcome.CallBack)).Problems).Field);
        TestCity.Done(await Tell(city, TestCity.Coordinator, later, CallOutcome.CallBack, at: city.Now.AddHours(1)));
        var none = await Next(city, TestCity.Coordinator);
        Assert.Equal((null, city.Now.AddHours(1)), (none.Line, none.NextAt));

        await city.LaterAsync(TimeSpan.FromHours(1));
        var called = (await Next(city, TestCity.Coordinator)).Line!;
        Assert.Equal(later.Participant, called.Participant);
        TestCity.Done(await Tell(city, TestCity.Coordinator, called, CallOutcome.Passed));
        await city.LaterAsync(TimeSpan.FromHours(1));
        for (var attempt = 2; attempt <= CallLife.MostAttempts; attempt++)
        {
            var again = (await Next(city, s_other)).Line!;
            Assert.Equal((absent.Participant, attempt - 1), (again.Participant, again.Attempts));
            TestCity.Done(await Tell(city, s_other, again, CallOutcome.Absent));
            await city.LaterAsync(CallLife.AbsentPause);
        }

        Assert.Null((await Next(city, s_other)).Line);
    }

    [Fact]
    public async Task Answers_a_repeated_command_as_the_first_time_and_counts_it_once()
    {
        await using var city = await TestCity.StartAsync();
        var (need, _) = await Listed(city, 4, 2);
        var line = (await Next(city, TestCity.Coordinator)).Line!;
        var command = new RecordCall(city.Command(), TestCity.Coordinator, line.Call, CallOutcome.Agreed);
        var list = city.Grains.CallList(TestCity.Code);
        var first = TestCity.Done(await list.Record(command));
        await city.KillAsync();
        Assert.Equal(first, await city.Grains.CallList(TestCity.Code).Record(command));
        Assert.Equal(AnswerCode.WrongStage, (await city.Grains.CallList(TestCity.Code).Record(command with { Command = city.Command() })).Code);
        Assert.Single((await city.View(need)).Offers);
    }

    [Fact]
    public async Task Passes_over_whom_the_coordinator_does_not_want_to_call_with_a_reason()
    {
        await using var city = await TestCity.StartAsync();
        var (need, _) = await Listed(city, 4, 1);
        var line = (await Next(city, TestCity.Coordinator)).Line!;
        Assert.Equal("note", Assert.Single((await Tell(city, TestCity.Coordinator, line, CallOutcome.NotCalled)).Problems).Field);
        TestCity.Done(await city.Grains.CallList(TestCity.Code).Record(new(city.Command(), TestCity.Coordinator, line.Call, CallOutcome.NotCalled, Note: "先週も頼んだばかり")));
        Assert.Empty((await city.View(need)).Offers);
        Assert.DoesNotContain(line.Participant, (await city.View(need)).Suggestions.Select(s => s.Owner));
        Assert.NotEqual(line.Participant, (await Next(city, TestCity.Coordinator)).Line!.Participant);
    }

    [Fact]
    public async Task Is_for_the_desk_alone_and_for_open_needs()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 2);
        var need = TestCity.NeedIdOf(1);
        TestCity.Done(await city.Need(need).Put(new(city.Command(), TestCity.Self(people[0]), TestCity.Wish(need, people[0]), 0)));
        var list = city.Grains.CallList(TestCity.Code);
        Assert.Equal(AnswerCode.WrongStage, (await list.Put(new(city.Command(), TestCity.Coordinator, need))).Code);
        Assert.Equal(AnswerCode.NotFound, (await list.Put(new(city.Command(), TestCity.Coordinator, TestCity.NeedIdOf(9)))).Code);
        TestCity.Done(await city.Need(need).Triage(new(city.Command(), TestCity.Coordinator, TriageDecision.Accept, "", Rung.City)));
        Assert.Equal(AnswerCode.Forbidden, (await list.Put(new(city.Command(), TestCity.Self(people[0]), need))).Code);
        Assert.Null((await list.Next(new(TestCity.Self(people[0]), null))).Line);
    }

    private static async Task<(NeedId Need, ParticipantId[] People)> Listed(TestCity city, int count, int slots)
    {
        var people = await city.Register(1, count);
        var need = await city.Open(1, people[0], n => n with { SlotsMaximum = slots }, people[1..]);
        TestCity.Done(await city.Grains.CallList(TestCity.Code).Put(new(city.Command(), TestCity.Coordinator, need)));
        return (need, people);
    }

    private static Task<CallTurn> Next(TestCity city, Actor by) => city.Grains.CallList(TestCity.Code).Next(new(by, null));

    private static Task<Answer> Tell(TestCity city, Actor by, CallLine line, CallOutcome outcome, PassReason reason = PassReason.None, DateTimeOffset? at = null) =>
        city.Grains.CallList(TestCity.Code).Record(new(city.Command(), by, line.Call, outcome, at, reason));
}
