using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Participants;
using Kyodo.Grains.Tests.City;

namespace Kyodo.Grains.Tests.Flow;

/// <summary>Row E7: asks and holds run out by themselves.</summary>
[Trait("Row", "E7")]
public sealed class Expiries
{
    [Fact]
    public async Task An_ask_without_an_answer_ends_after_seven_days()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 2);
        var need = await city.Open(1, people[0]);
        var offer = await city.Ask(need, people[1]);

        await city.LaterAsync(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(10));
        Assert.Equal(OfferStage.Asked, (await city.OfferOf(need, people[1])).Stage);
        city.Clock.Advance(TimeSpan.FromSeconds(10));

        await city.Until(async () => (await city.OfferOf(need, people[1])).Stage == OfferStage.Expired);
        await city.Until(async () => (await city.View(people[1])).Offers[0].Stage == OfferStage.Expired);
        var late = await city.Participant(people[1]).Accept(new AcceptOffer(city.Command(), TestCity.Self(people[1]), offer));
        Assert.Equal(AnswerCode.Expired, late.Code);
    }

    [Fact]
    public async Task A_held_slot_returns_when_the_requester_does_not_consent_in_time_also_across_a_restart()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 2);
        var need = await city.Open(1, people[0]);
        var offer = await city.Agree(need, people[1]);

        await city.KillAsync();
        await city.LaterAsync(TimeSpan.FromHours(72));

        // The reminder wakes the grain: nobody asks it.
        await city.Until(TimeSpan.FromMinutes(1), () => Task.FromResult(city.Rows.Needs.GetValueOrDefault(need)?.SlotsTaken == 0));
        var late = await city.Participant(people[0]).Consent(new RequesterStep(city.Command(), TestCity.Self(people[0]), need, offer));
        Assert.Equal(AnswerCode.Expired, late.Code);
        Assert.Null(await city.Participant(people[1]).ContactFor(need, offer, people[0]));
    }
}
