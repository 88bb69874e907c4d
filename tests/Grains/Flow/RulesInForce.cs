using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Rulebooks;
using Kyodo.Grains.Tests.City;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Scoring;

namespace Kyodo.Grains.Tests.Flow;

[Trait("Row", "E2")]
public sealed class RulesInForce
{
    private static readonly Actor s_author = new(ActorRole.Administrator, "author");
    private static readonly Actor s_approver = new(ActorRole.Administrator, "approver");

    [Fact]
    public async Task New_rules_withdraw_candidates_and_say_why_and_old_lists_ask_nobody_they_forbid()
    {
        await using var city = await TestCity.StartAsync();
        var asking = await city.Register(TestCity.PersonId(1));
        var known = await city.Register(TestCity.PersonId(2), p => p with { Credentials = Credentials.Adult | Credentials.IdentityChecked });
        var unknown = await city.Register(TestCity.PersonId(3));
        var need = await city.Open(1, asking, null, known, unknown);
        var elsewhere = await city.Open(2, asking, n => n with { Field = Field.Environment }, known, unknown);

        var rules = Rulebook.Standard with { Version = "2026-2", Author = "起案", Requirements = [new() { Needs = new() { Field = Field.Elderly }, Required = Credentials.IdentityChecked }] };
        await PutInForce(city, rules);

        // At once, whatever the screen still shows.
        var ask = await city.Need(need).Decide(new(city.Command(), TestCity.Coordinator, TestCity.SkillOf(unknown), unknown, SuggestionDecision.Approve, ""));
        Assert.Equal(AnswerCode.NotFound, ask.Code);
        await city.Until(async () => (await city.View(need)).Suggestions.Select(s => s.Owner).ToHashSet().SetEquals([known]));
        var step = (await city.View(need)).Steps.Single(s => s.What == "rule_withdrew");
        Assert.Equal((TestCity.SkillOf(unknown), "1 Credentials", ActorRole.System), (step.Resource, step.Reason, step.By.Role));
        Assert.Equal(2, (await city.View(elsewhere)).Suggestions.Length);
        TestCity.Done(await city.Need(need).Decide(new(city.Command(), TestCity.Coordinator, TestCity.SkillOf(known), known, SuggestionDecision.Approve, "")));
    }

    [Fact]
    public async Task A_list_goes_by_one_version_of_the_rules_while_districts_hear_of_them_one_after_the_other()
    {
        await using var city = await TestCity.StartAsync();
        var asking = await city.Register(TestCity.PersonId(1));
        var near = await city.Register(2, 20);
        var far = await city.Register(TestCity.PersonId(30), p => p with { Home = new Place(TestCity.South, new GeoPoint(35.65, 140.3), "架空町") });
        var need = await city.Open(1, asking, null, near);
        Assert.DoesNotContain((await city.View(need)).Suggestions, s => s.Owner == far);

        // The clock stands, so that the rulebook's outbox tells nobody: the north alone has heard, and the south would still give its own.
        await PutInForce(city, Rulebook.Standard with { Version = "2026-2", Author = "起案", Requirements = [new() { Required = Credentials.IdentityChecked }] });
        await city.Grains.District(TestCity.North).Govern(await city.Grains.Rulebook(TestCity.Code).Get());
        await city.Need(need).Rescore();
        Assert.Empty((await city.View(need)).Suggestions);

        await city.Until(async () => (await city.Grains.District(TestCity.South).Candidates(new(TestCity.Wish(need, asking), 20, int.MinValue, [asking], []))).Rules == 1);
        await city.Need(need).Rescore();
        var withdrawn = (await city.View(need)).Steps.Where(s => s.What == "rule_withdrew").ToArray();
        Assert.Equal(near.Select(TestCity.SkillOf).ToHashSet(), withdrawn.Select(s => s.Resource!.Value).ToHashSet());
        Assert.Equal(near.Length, withdrawn.Length);
        Assert.All(withdrawn, s => Assert.Equal("1 Credentials", s.Reason));
    }

    [Fact]
    public async Task Needs_are_told_of_rules_when_every_district_has_them_and_also_by_a_district_that_was_killed_meanwhile()
    {
        await using var city = await TestCity.StartAsync();
        var asking = await city.Register(TestCity.PersonId(1));
        var person = await city.Register(TestCity.PersonId(2));
        var need = await city.Open(1, asking, null, person);

        // Directly, as the rulebook does it: nobody says that the first are everywhere.
        await Spread(new(Rulebook.Standard with { Requirements = [new() { Required = Credentials.IdentityChecked }] }, 1) { IsSpreading = true });
        await city.KillAsync();
        await city.Grains.District(TestCity.North).Overview();
        await city.Until(async () => (await city.View(need)).Suggestions.IsEmpty);

        await Spread(new(Rulebook.Standard, 2) { IsSpreading = true });
        await Spread(new(Rulebook.Standard, 2));
        await city.Until(async () => (await city.View(need)).Suggestions.Select(s => s.Owner).SequenceEqual([person]));

        Task Spread(RulebookInForce rules) => Task.WhenAll(TestCity.MakeUp.Districts.Select(d => city.Grains.District(d.Id).Govern(rules)));
    }

    [Fact]
    public async Task Rules_leave_lists_alone_that_they_do_not_change_and_bring_back_whom_they_no_longer_forbid()
    {
        await using var city = await TestCity.StartAsync();
        var asking = await city.Register(TestCity.PersonId(1));
        var known = await city.Register(TestCity.PersonId(2), p => p with { Credentials = Credentials.Adult | Credentials.IdentityChecked });
        var unknown = await city.Register(TestCity.PersonId(3));
        var mixed = await city.Open(1, asking, null, known, unknown);
        var kept = await city.Open(2, asking, n => n with { Required = Credentials.IdentityChecked }, known);
        var before = (await city.View(kept)).Version;

        await PutInForce(city, Rulebook.Standard with { Version = "2026-2", Author = "起案", Requirements = [new() { Required = Credentials.IdentityChecked }] });
        await city.Until(async () => (await city.View(mixed)).Suggestions.Select(s => s.Owner).SequenceEqual([known]));
        await PutInForce(city, Rulebook.Standard with { Version = "2026-3", Author = "起案" });
        await city.Until(async () => (await city.View(mixed)).Suggestions.Length == 2);

        Assert.Equal(before, (await city.View(kept)).Version);
        await PutInForce(city, Rulebook.Standard with { Version = "2026-4", Author = "起案", Boosts = [new() { Owners = ParticipantKinds.Person, Value = 300 }] });
        await city.Until(async () => (await city.View(kept)).Suggestions.Single().For.Any(r => r.Topic == ReasonTopic.Rule));
    }

    [Fact]
    public async Task Nobody_approves_their_own_rules_nor_a_draft_they_have_not_seen()
    {
        await using var city = await TestCity.StartAsync();
        var book = city.Grains.Rulebook(TestCity.Code);
        var rules = Rulebook.Standard with { Version = "2026-2", Author = "起案" };
        Assert.Equal(AnswerCode.Forbidden, (await book.Draft(new(city.Command(), TestCity.Self(TestCity.PersonId(1)), rules, 0))).Code);
        TestCity.Done(await book.Draft(new(city.Command(), s_author, rules, 0)));
        var seen = (await book.View()).Draft!.At;
        Assert.Equal(AnswerCode.Forbidden, (await Approve(s_author, seen)).Code);
        Assert.Equal(AnswerCode.Forbidden, (await Approve(TestCity.Coordinator, seen)).Code);
        Assert.Equal(AnswerCode.Stale, (await Approve(s_approver, seen.AddSeconds(-1))).Code);
        Assert.Equal(0, (await book.Get()).Version);

        TestCity.Done(await Approve(s_approver, seen));

        var view = await book.View();
        Assert.Equal((1L, "2026-2", "起案", "承認"), (view.InForce.Version, view.InForce.Rules.Version, view.InForce.Rules.Author, view.InForce.Rules.Approver));
        Assert.Equal((s_author, s_approver), (view.Versions.Single().Author, view.Versions.Single().Approver));
        Assert.Null(view.Draft);

        Task<Answer> Approve(Actor by, DateTimeOffset at) => book.Approve(new(city.Command(), by, "承認", at, true));
    }

    [Fact]
    public async Task A_preview_says_what_would_go_and_changes_nothing()
    {
        await using var city = await TestCity.StartAsync();
        var asking = await city.Register(TestCity.PersonId(1));
        var person = await city.Register(TestCity.PersonId(2));
        var need = await city.Open(1, asking, null, person);
        var before = await city.View(need);

        var rules = Rulebook.Standard with { Exclusions = [new() { Owners = ParticipantKinds.Person }] };
        var said = await city.Grains.District(TestCity.North).Preview(new(rules, [new(before.Need, [.. before.Suggestions.Select(s => s.Resource)])]));

        Assert.Equal((TestCity.SkillOf(person), Refusals.OwnerKind), (said.Single().Resource, said.Single().Refusals));
        Assert.Equal(before.Version, (await city.View(need)).Version);
    }

    private static async Task PutInForce(TestCity city, Rulebook rules)
    {
        var book = city.Grains.Rulebook(TestCity.Code);
        TestCity.Done(await book.Draft(new(city.Command(), s_author, rules, (await book.Get()).Version)));
        TestCity.Done(await book.Approve(new(city.Command(), s_approver, "承認", (await book.View()).Draft!.At, true)));
    }
}
