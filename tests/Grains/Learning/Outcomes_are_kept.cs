using Kyodo.Grains.Collaborations;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Outcomes;
using Kyodo.Grains.Participants;
using Kyodo.Grains.Tests.City;
using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;

namespace Kyodo.Grains.Tests.Learning;

/// <summary>Row E8: what came of each ask reaches the outcomes' book, durably and once.</summary>
[Trait("Row", "E8")]
public sealed class Outcomes_are_kept
{
    [Fact]
    public async Task Of_an_ask_from_the_question_to_the_completed_activity()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 3);
        var need = await city.Open(1, people[0], null, people[1]);
        var offer = await city.Ask(need, people[1]);
        await city.Until(async () => await Find(city, offer) is { Reached: OutcomeStep.Asked, End: OutcomeEnd.Open, EndedAt: null });
        var asked = (await Find(city, offer))!;
        Assert.Empty(OutcomeRules.Check(asked, "", city.Now));
        Assert.Equal((need, city.Now), (asked.Need, asked.AskedAt));
        Assert.Equal(new OutcomeGroups(LanguageGroup.JapaneseOnly, "", false, 1), asked.Groups);
        Assert.Equal(9, asked.Bins[(int)Feature.SkillCover]);

        TestCity.Done(await city.Participant(people[1]).Accept(new AcceptOffer(city.Command(), TestCity.Self(people[1]), offer)));
        await city.Until(async () => await Find(city, offer) is { Reached: OutcomeStep.Agreed, End: OutcomeEnd.Open });
        TestCity.Done(await city.Participant(people[0]).Consent(new RequesterStep(city.Command(), TestCity.Self(people[0]), need, offer)));
        TestCity.Done(await city.Need(need).Confirm(new OfferStep(city.Command(), TestCity.Coordinator, offer)));
        var activity = city.Grains.Collaboration((await city.OfferOf(need, people[1])).Collaboration!.Value);
        TestCity.Done(await activity.Record(new RecordHours(city.Command(), TestCity.Self(people[1]), DateOnly.FromDateTime(city.Now.Date), 1, "")));
        await city.Until(async () => await Find(city, offer) is { Reached: OutcomeStep.Started, End: OutcomeEnd.Open });

        // What was acknowledged before a kill is in the book after it.
        TestCity.Done(await activity.End(new EndCollaboration(city.Command(), TestCity.Self(people[0]), CollaborationStage.Completed, "")));
        await city.KillAsync();
        await city.Until(TimeSpan.FromMinutes(1), async () => await Find(city, offer) is { Reached: OutcomeStep.Completed, End: OutcomeEnd.Completed });
        Assert.Equal(asked.Bins, (await Find(city, offer))!.Bins);
    }

    [Fact]
    public async Task Of_passes_silence_and_withdrawals_as_noes_and_of_what_others_ended_as_neither()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 7);
        var need = await city.Open(1, people[0], n => n with { SlotsMaximum = 9 }, people[1..]);
        var passed = await city.Ask(need, people[1]);
        TestCity.Done(await city.Participant(people[1]).Pass(new PassOffer(city.Command(), TestCity.Self(people[1]), passed, PassReason.None)));
        var withdrawn = await city.Agree(need, people[2]);
        TestCity.Done(await city.Participant(people[2]).Withdraw(new WithdrawOffer(city.Command(), TestCity.Self(people[2]), withdrawn, PassReason.Busy)));
        var declined = await city.Agree(need, people[3]);
        TestCity.Done(await city.Participant(people[0]).Decline(new RequesterStep(city.Command(), TestCity.Self(people[0]), need, declined)));
        var held = await city.Agree(need, people[4]);
        var silent = await city.Ask(need, people[5]);
        await city.Until(async () => (await Find(city, silent)) is not null);
        await city.LaterAsync(NeedLife.AskLifetime + TimeSpan.FromHours(1));
        await city.Until(TimeSpan.FromMinutes(1), async () => await Find(city, silent) is { End: not OutcomeEnd.Open } && await Find(city, held) is { End: not OutcomeEnd.Open });

        Assert.Equal((OutcomeStep.Asked, OutcomeEnd.Passed), await Mark(city, passed));
        Assert.Equal((OutcomeStep.Agreed, OutcomeEnd.Stopped), await Mark(city, withdrawn));
        Assert.Equal((OutcomeStep.Agreed, OutcomeEnd.Excused), await Mark(city, declined));
        Assert.Equal((OutcomeStep.Agreed, OutcomeEnd.Excused), await Mark(city, held));
        Assert.Equal((OutcomeStep.Asked, OutcomeEnd.Passed), await Mark(city, silent));
    }

    [Fact]
    public async Task Of_a_yes_that_came_too_late_and_of_a_cancelled_need_as_neither_yes_nor_no()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 4);
        var need = await city.Open(1, people[0], null, people[1], people[2]);
        var late = await city.Ask(need, people[2]);
        await city.Agree(need, people[1]);
        var answer = await city.Participant(people[2]).Accept(new AcceptOffer(city.Command(), TestCity.Self(people[2]), late));
        Assert.False(answer.IsDone);
        TestCity.Done(await city.Need(need).Cancel(new CancelNeed(city.Command(), TestCity.Coordinator, "")));
        await city.Until(async () => await Find(city, late) is { End: OutcomeEnd.Excused });
        var offer = (await city.OfferOf(need, people[1])).Id;
        await city.Until(async () => await Find(city, offer) is { Reached: OutcomeStep.Agreed, End: OutcomeEnd.Excused });
    }

    [Fact]
    public async Task Never_of_applications_nor_of_who_was_never_asked()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 5);
        var need = await city.Open(1, people[0], null, people[1..]);
        TestCity.Done(await city.Participant(people[1]).Apply(new ApplyToNeed(city.Command(), TestCity.Self(people[1]), need, null, "")));
        TestCity.Done(await city.Need(need).TakeApplication(new OfferStep(city.Command(), TestCity.Coordinator, (await city.OfferOf(need, people[1])).Id)));
        await city.Until(() => city.Rows.Needs[need].SlotsTaken == 1);
        Assert.Empty(await city.Grains.OutcomeBook(TestCity.Code, OutcomeDay.Of(city.Now)).All());
    }

    [Fact]
    public void Told_twice_and_out_of_order_stay_the_furthest()
    {
        var open = new Outcome { Offer = OfferId.Of(TestCity.Code, 1), Need = TestCity.NeedIdOf(1), Bins = [.. new byte[Features.Count]], AskedAt = DateTimeOffset.UnixEpoch };
        var agreed = open with { Reached = OutcomeStep.Agreed };
        var ended = agreed with { End = OutcomeEnd.Stopped, EndedAt = open.AskedAt };
        var state = new OutcomeBookState().With([open]).With([agreed]).With([ended]);
        Assert.Same(state, state.With([open, agreed, ended]));
        Assert.Equal(ended, Assert.Single(state.Outcomes));
    }

    private static async Task<Outcome?> Find(TestCity city, OfferId offer)
    {
        foreach (var day in Enumerable.Range(-10, 11))
        {
            var told = await city.Grains.OutcomeBook(TestCity.Code, OutcomeDay.Of(city.Now.AddDays(day))).All();
            if (told.FirstOrDefault(o => o.Offer == offer) is { } outcome)
                return outcome;
        }

        return null;
    }

    private static async Task<(OutcomeStep, OutcomeEnd)> Mark(TestCity city, OfferId offer) => await Find(city, offer) is { } outcome ? (outcome.Reached, outcome.End) : default;
}
