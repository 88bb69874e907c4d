using Kyodo.Grains.Collaborations;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Participants;
using Kyodo.Grains.Tests.City;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Tests.Flow;

/// <summary>Rows E2, E3 and E7 on grains: from 受付 to ふりかえり.</summary>
[Trait("Row", "E7")]
public sealed class MainJob
{
    [Fact]
    public async Task A_need_becomes_suggestions_an_offer_an_acceptance_and_an_activity()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 30);
        var requester = people[0];
        var ear = await city.Listen();

        var need = TestCity.NeedIdOf(1);
        TestCity.Done(await city.Need(need).Put(new PutNeed(city.Command(), TestCity.Self(requester), TestCity.Wish(need, requester), 0)));
        await city.Until(() => ear.Heard.Any(e => e.Row.Id == need && e.Row.Candidates == 20));
        Assert.All((await city.View(need)).Suggestions, s => Assert.NotEmpty(s.For));
        Assert.DoesNotContain(requester, (await city.View(need)).Suggestions.Select(s => s.Owner));

        TestCity.Done(await city.Need(need).Triage(new TriageNeed(city.Command(), TestCity.Coordinator, TriageDecision.Accept, "", Rung.City)));
        var chosen = (await city.View(need)).Suggestions[0].Owner;
        var offer = await city.Ask(need, chosen);
        Assert.Equal(OfferStage.Asked, Assert.Single((await city.View(chosen)).Offers).Stage);

        TestCity.Done(await city.Participant(chosen).Accept(new AcceptOffer(city.Command(), TestCity.Self(chosen), offer)));
        Assert.Equal(1, (await city.View(need)).SlotsTaken);
        await city.Until(() => ear.Heard.Any(e => e.What == "agreed" && e.Row.SlotsTaken == 1));
        Assert.Null(await city.Participant(chosen).ContactFor(need, offer, requester));

        TestCity.Done(await city.Participant(requester).Consent(new RequesterStep(city.Command(), TestCity.Self(requester), need, offer)));
        Assert.Equal(TestCity.ContactOf(chosen), await city.Participant(chosen).ContactFor(need, offer, requester));
        Assert.Equal(TestCity.ContactOf(requester), await city.Participant(requester).ContactFor(need, offer, chosen));

        TestCity.Done(await city.Need(need).Confirm(new OfferStep(city.Command(), TestCity.Self(requester), offer)));
        Assert.Equal(NeedStage.Filled, (await city.View(need)).Stage);
        var activity = (await city.OfferOf(need, chosen)).Collaboration!.Value;
        var collaboration = city.Grains.Collaboration(activity);
        Assert.Equal(chosen, (await collaboration.Get())!.Participant);

        TestCity.Done(await collaboration.Record(new RecordHours(city.Command(), TestCity.Self(chosen), new DateOnly(2026, 4, 6), 2.5m, "付き添い")));
        await city.Until(async () => (await city.OfferOf(need, chosen)).Stage == OfferStage.Active);
        TestCity.Done(await collaboration.Review(new ReviewCollaboration(city.Command(), TestCity.Self(requester), 5, true, "助かりました")));
        TestCity.Done(await collaboration.Review(new ReviewCollaboration(city.Command(), TestCity.Self(chosen), 4, true, "")));
        TestCity.Done(await collaboration.End(new EndCollaboration(city.Command(), TestCity.Self(requester), CollaborationStage.Completed, "")));
        await city.Until(async () => (await city.View(need)).Stage == NeedStage.Completed);
        await city.Until(async () => (await city.View(chosen)).Offers[0].Stage == OfferStage.Completed);
        await city.Until(() => city.Rows.Collaborations.GetValueOrDefault(activity) is { Stage: CollaborationStage.Completed, Hours: 2.5m });

        Assert.Empty(ear.ToldBeforeWritten);
        Assert.Equal(Enumerable.Range(1, ear.Heard.Count).Select(n => (long)n), ear.Heard.Select(e => e.Number));
    }

    [Fact]
    public async Task An_application_becomes_an_agreement_only_when_the_coordinator_takes_it()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 3);
        var need = await city.Open(1, people[0]);

        TestCity.Done(await city.Participant(people[1]).Apply(new ApplyToNeed(city.Command(), TestCity.Self(people[1]), need, null, "近所です")));
        var offer = await city.OfferOf(need, people[1]);
        Assert.Equal((OfferStage.Applied, true, "近所です"), (offer.Stage, offer.ByApplication, offer.Message));
        await city.Until(async () => (await city.View(people[1])).Offers.Any(o => o.Stage == OfferStage.Applied));

        TestCity.Done(await city.Need(need).TakeApplication(new OfferStep(city.Command(), TestCity.Coordinator, offer.Id)));
        await city.Until(async () => (await city.View(people[1])).Offers.Any(o => o.Stage == OfferStage.Agreed && o.Cautions.Length > 0));
    }
}
