using Kyodo.Grains.Care;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Tests.City;

namespace Kyodo.Grains.Tests.Care;

[Trait("Row", "P5")]
public sealed class Two_who_are_kept_apart
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Are_never_suggested_to_each_other_whoever_has_the_note_and_are_again_when_it_ends(bool ofTheRequester)
    {
        await using var city = await TestCity.StartAsync();
        var (asking, helper, other) = (await city.Register(TestCity.PersonId(1)), await city.Register(TestCity.PersonId(2)), await city.Register(TestCity.PersonId(3)));
        var need = await city.Open(1, asking, null, helper, other);
        var (from, with) = ofTheRequester ? (asking, helper) : (helper, asking);

        TestCity.Done(await city.Participant(from).Keep(new(city.Command(), TestCity.Coordinator) { Apart = new(with, "以前に行き違いがありました", Actor.System, default, null, false) }));

        await city.Until(async () => (await city.View(need)).Suggestions.Select(s => s.Owner).ToHashSet().SetEquals([other]));
        Assert.Equal(AnswerCode.NotFound, (await city.Need(need).Decide(new(city.Command(), TestCity.Coordinator, TestCity.SkillOf(helper), helper, Needs.SuggestionDecision.Propose, ""))).Code);
        Assert.Equal(AnswerCode.NotFound, (await city.Participant(helper).Apply(new(city.Command(), TestCity.Self(helper), need, TestCity.SkillOf(helper), ""))).Code);
        Assert.DoesNotContain(await city.Participant(helper).Activities(10, publicOnly: true), a => a.Need == need);

        TestCity.Done(await city.Participant(from).Keep(new(city.Command(), TestCity.Coordinator) { Together = with }));
        await city.Until(async () => (await city.View(need)).Suggestions.Any(s => s.Owner == helper));
    }

    [Fact]
    public async Task Do_not_learn_of_it_and_the_reason_stays_with_the_desk()
    {
        await using var city = await TestCity.StartAsync();
        var (one, other) = (await city.Register(TestCity.PersonId(1)), await city.Register(TestCity.PersonId(2)));
        var note = new CareChange(city.Command(), TestCity.Coordinator) { Apart = new(other, "理由", Actor.System, default, null, false) };
        Assert.Equal(AnswerCode.Forbidden, (await city.Participant(one).Keep(note with { By = TestCity.Self(one) })).Code);
        TestCity.Done(await city.Participant(one).Keep(note));
        await city.Until(async () => (await city.Participant(other).Care(TestCity.Coordinator))!.ApartByOthers.Contains(one));

        Assert.Null(await city.Participant(one).Care(TestCity.Self(one)));
        Assert.Equal("理由", (await city.Participant(one).Care(TestCity.Coordinator))!.Apart.Single().Reason);
        Assert.Empty((await city.Participant(other).Care(TestCity.Coordinator))!.Apart);
    }

    [Fact]
    public async Task Stay_apart_when_the_node_dies_before_the_other_was_told()
    {
        await using var city = await TestCity.StartAsync();
        var (one, other) = (await city.Register(TestCity.PersonId(1)), await city.Register(TestCity.PersonId(2)));
        TestCity.Done(await city.Participant(one).Keep(new(city.Command(), TestCity.Coordinator) { Apart = new(other, "理由", Actor.System, default, null, false) }));

        await city.KillAsync();

        await city.Participant(one).Get();
        await city.Until(async () => (await city.Participant(other).Care(TestCity.Coordinator))!.ApartByOthers.Contains(one));
    }
}
