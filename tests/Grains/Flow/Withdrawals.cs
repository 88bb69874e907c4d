using Kyodo.Grains.Collaborations;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Participants;
using Kyodo.Grains.Tests.City;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Tests.Flow;

/// <summary>Row E7: either side may stop at any step, and the slot returns.</summary>
[Trait("Row", "E7")]
public sealed class Withdrawals
{
    public static TheoryData<OfferStage, bool> Steps()
    {
        var steps = new TheoryData<OfferStage, bool>();
        foreach (var stage in new[] { OfferStage.Asked, OfferStage.Agreed, OfferStage.Consented, OfferStage.MeetingPlanned, OfferStage.Confirmed, OfferStage.Active })
        {
            steps.Add(stage, true);
            steps.Add(stage, false);
        }

        return steps;
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Either_side_stops_at_any_step_and_the_slot_returns(OfferStage stage, bool byParticipant)
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 3);
        var (requester, participant) = (people[0], people[1]);
        var need = await city.Open(1, requester);
        var offer = await Bring(city, need, requester, participant, stage);

        TestCity.Done(byParticipant
            ? await city.Participant(participant).Withdraw(new WithdrawOffer(city.Command(), TestCity.Self(participant), offer, PassReason.None))
            : await city.Participant(requester).Decline(new RequesterStep(city.Command(), TestCity.Self(requester), need, offer)));

        var view = await city.View(need);
        Assert.Equal((0, NeedStage.Open), (view.SlotsTaken, view.Stage));
        Assert.True((await city.OfferOf(need, participant)).IsOver);
        Assert.Null(await city.Participant(participant).ContactFor(need, offer, requester));
        await city.Until(async () => (await city.View(participant)).Offers[0].Stage >= OfferStage.Passed);
        if (stage is OfferStage.Confirmed or OfferStage.Active)
            await city.Until(async () => (await city.Grains.Collaboration(view.Offers[0].Collaboration!.Value).Get())!.Stage == CollaborationStage.Withdrawn);

        // Somebody else takes the place.
        await city.Confirm(need, people[2]);
        Assert.Equal(NeedStage.Filled, (await city.View(need)).Stage);
    }

    [Fact]
    public async Task Cancelling_a_need_ends_every_offer_and_tells_everybody()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 4);
        var need = await city.Open(1, people[0], n => n with { SlotsMaximum = 3 });
        await city.Ask(need, people[1]);
        await city.Consent(need, people[2]);
        await city.Confirm(need, people[3]);

        TestCity.Done(await city.Need(need).Cancel(new CancelNeed(city.Command(), TestCity.Self(people[0]), "治りました")));

        foreach (var person in people[1..])
            await city.Until(async () => (await city.View(person)).Offers[0].Stage is OfferStage.Declined or OfferStage.Withdrawn);
        Assert.Equal(0, (await city.View(need)).SlotsTaken);
        await city.Until(() => city.Rows.Collaborations.Values.Single().Stage == CollaborationStage.Withdrawn);
    }

    [Fact]
    public async Task Nobody_coming_returns_the_slot()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 2);
        var need = await city.Open(1, people[0]);
        await city.Confirm(need, people[1]);
        var activity = (await city.OfferOf(need, people[1])).Collaboration!.Value;

        TestCity.Done(await city.Grains.Collaboration(activity).End(new EndCollaboration(city.Command(), TestCity.Coordinator, CollaborationStage.NoShow, "")));

        await city.Until(async () => await city.View(need) is { SlotsTaken: 0, Stage: NeedStage.Open });
    }

    private static async Task<OfferId> Bring(TestCity city, NeedId need, ParticipantId requester, ParticipantId participant, OfferStage stage)
    {
        if (stage == OfferStage.Asked)
            return await city.Ask(need, participant);
        if (stage == OfferStage.Agreed)
            return await city.Agree(need, participant);
        var offer = await city.Consent(need, participant);
        if (stage == OfferStage.Consented)
            return offer;
        if (stage == OfferStage.MeetingPlanned)
        {
            TestCity.Done(await city.Need(need).PlanMeeting(new OfferStep(city.Command(), TestCity.Self(requester), offer, At: city.Now.AddDays(1))));
            return offer;
        }

        TestCity.Done(await city.Need(need).Confirm(new OfferStep(city.Command(), TestCity.Self(requester), offer)));
        if (stage == OfferStage.Active)
        {
            var activity = (await city.OfferOf(need, participant)).Collaboration!.Value;
            TestCity.Done(await city.Grains.Collaboration(activity).Record(new RecordHours(city.Command(), TestCity.Self(participant), new DateOnly(2026, 4, 6), 1, "")));
            await city.Until(async () => (await city.OfferOf(need, participant)).Stage == OfferStage.Active);
        }

        return offer;
    }
}
