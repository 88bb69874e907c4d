using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Tests.City;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;

namespace Kyodo.Grains.Tests.Flow;

/// <summary>Row E4: the clock warns, a person moves a need from rung to rung. Row E6: a partner desk gets it with the requester's consent.</summary>
[Trait("Row", "E4")]
public sealed class TheLadder
{
    private static readonly TimeSpan s_patience = TimeSpan.FromHours(Rulebook.Standard.RungHours);

    [Fact]
    public async Task Warns_the_desk_when_a_need_has_waited_long_also_across_a_restart_and_moves_nothing()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 2);
        var need = await city.Open(1, people[0]);
        await city.LaterAsync(s_patience - TimeSpan.FromMinutes(1));
        Assert.Null((await city.View(need)).RungWarnedAt);

        // The reminder wakes the grain: nobody asks it.
        await city.LaterAsync(TimeSpan.FromMinutes(1));
        await city.Until(TimeSpan.FromMinutes(1), async () => (await city.View(need)).RungWarnedAt is not null);
        var view = await city.View(need);
        Assert.Equal((Rung.City, "rung_warned", Actor.System), (view.Rung, view.Steps[^1].What, view.Steps[^1].By));

        TestCity.Done(await city.Need(need).Triage(new(city.Command(), TestCity.Coordinator, TriageDecision.Accept, "近所では見つからない", Rung.Neighbours)));
        Assert.Equal((Rung.Neighbours, null), ((await city.View(need)).Rung, (await city.View(need)).RungWarnedAt));
        await city.LaterAsync(s_patience);
        await city.Until(TimeSpan.FromMinutes(1), async () => (await city.View(need)).RungWarnedAt is not null);
    }

    [Fact]
    public async Task Does_not_warn_when_enough_have_agreed_or_on_the_last_rung()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 3);
        var agreed = await city.Open(1, people[0]);
        await city.Agree(agreed, people[1]);
        var last = await city.Open(2, people[0]);
        TestCity.Done(await city.Need(last).Triage(new(city.Command(), TestCity.Coordinator, TriageDecision.Accept, "", Rung.PublicHelp)));
        await city.LaterAsync(s_patience);
        city.Clock.Advance(TimeSpan.Zero);
        Assert.Equal((null, null), ((await city.View(agreed)).RungWarnedAt, (await city.View(last)).RungWarnedAt));
    }

    [Fact]
    [Trait("Row", "E6")]
    public async Task Passes_a_request_to_a_partner_desk_only_with_consent_and_while_nobody_holds_a_slot()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 3);
        var need = await city.Open(1, people[0]);
        await city.Ask(need, people[1]);
        var refer = new TriageNeed(city.Command(), TestCity.Coordinator, TriageDecision.Refer, "専門の窓口からご連絡します", Rung.SelfHelp, "地域包括支援センター");
        Assert.Equal("consented", Assert.Single((await city.Need(need).Triage(refer)).Problems).Field);
        Assert.Equal("partner", Assert.Single((await city.Need(need).Triage(refer with { Consented = true, Partner = "" })).Problems).Field);
        Assert.Equal(NeedStage.Open, (await city.View(need)).Stage);

        TestCity.Done(await city.Need(need).Triage(refer with { Consented = true }));
        var view = await city.View(need);
        Assert.Equal((NeedStage.Routed, "地域包括支援センター", TestCity.Coordinator), (view.Stage, view.Referral!.Partner, view.Referral.By));
        Assert.Equal(OfferStage.Declined, Assert.Single(view.Offers).Stage);
        await city.Until(async () => (await city.View(people[1])).Offers[0].Stage == OfferStage.Declined);

        var held = await city.Open(2, people[0]);
        await city.Agree(held, people[2]);
        Assert.Equal(AnswerCode.WrongStage, (await city.Need(held).Triage(refer with { Command = city.Command(), Consented = true })).Code);
    }
}
