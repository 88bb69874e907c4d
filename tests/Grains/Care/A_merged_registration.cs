using Kyodo.Grains.Care;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Participants;
using Kyodo.Grains.Tests.City;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Tests.Care;

[Trait("Row", "P2")]
public sealed class A_merged_registration
{
    [Fact]
    public async Task Gives_what_it_had_to_the_other_and_comes_back_whole_within_thirty_days()
    {
        await using var city = await TestCity.StartAsync();
        var (asking, stays, goes) = (await city.Register(TestCity.PersonId(1)), await city.Register(TestCity.PersonId(2)), await city.Register(TestCity.PersonId(3)));
        var need = await city.Open(1, asking, null, stays, goes);

        await Merge(city, stays, goes);

        await city.Until(async () => (await city.View(need)).Suggestions is var list && list.Length > 0 && list.All(s => s.Owner == stays));
        Assert.Equal(2, (await city.View(stays)).Resources.Length);
        var history = (await city.Participant(stays).Care(TestCity.Coordinator))!.Merges.Single();
        Assert.Equal((goes, TestCity.ContactOf(goes), "desk-1"), (history.Other, history.Contact, history.By.Account));
        await city.Until(() => city.Rows.Participants.GetValueOrDefault(goes)?.MergedInto == stays);

        await city.LaterAsync(TimeSpan.FromDays(29));
        TestCity.Done(await city.Participant(stays).Keep(new(city.Command(), TestCity.Coordinator) { Separate = goes }));

        await city.Until(async () => (await city.View(need)).Suggestions.Select(s => s.Owner).ToHashSet().SetEquals([stays, goes]));
        Assert.Equal(TestCity.Skill(stays), (await city.View(stays)).Resources.Single());
        Assert.Equal(TestCity.Skill(goes), (await city.View(goes)).Resources.Single());
        await city.Until(async () => (await city.Participant(stays).Care(TestCity.Coordinator))!.Merges.Single().Stage == MergeStage.Undone);
    }

    [Fact]
    public async Task Stays_merged_after_thirty_days()
    {
        await using var city = await TestCity.StartAsync();
        var (stays, goes) = (await city.Register(TestCity.PersonId(1)), await city.Register(TestCity.PersonId(2)));
        await Merge(city, stays, goes);

        await city.LaterAsync(TimeSpan.FromDays(31));

        Assert.Equal(AnswerCode.Expired, (await city.Participant(stays).Keep(new(city.Command(), TestCity.Coordinator) { Separate = goes })).Code);
    }

    [Fact]
    public async Task Is_finished_when_the_node_died_in_between_and_hands_over_whom_not_to_pair_with()
    {
        await using var city = await TestCity.StartAsync();
        var (stays, goes, apart) = (await city.Register(TestCity.PersonId(1)), await city.Register(TestCity.PersonId(2)), await city.Register(TestCity.PersonId(3)));
        TestCity.Done(await city.Participant(goes).Keep(new(city.Command(), TestCity.Coordinator) { Apart = new(apart, "理由", Actor.System, default, null, false) }));
        TestCity.Done(await city.Participant(stays).Keep(new(city.Command(), TestCity.Coordinator) { Absorb = goes }));

        await city.KillAsync();

        await city.Participant(stays).Get();
        await city.Until(async () => (await city.Participant(stays).Care(TestCity.Coordinator))!.NotToPairWith.Contains(apart));
        await city.Until(async () => (await city.Participant(apart).Care(TestCity.Coordinator))!.ApartByOthers.Contains(stays));
        Assert.Equal(2, (await city.View(stays)).Resources.Length);
    }

    [Fact]
    public async Task Takes_no_new_asks_but_its_open_ones_go_on()
    {
        await using var city = await TestCity.StartAsync();
        var (asking, stays, goes) = (await city.Register(TestCity.PersonId(1)), await city.Register(TestCity.PersonId(2)), await city.Register(TestCity.PersonId(3)));
        var offer = await city.Ask(await city.Open(1, asking, null, goes), goes);
        await Merge(city, stays, goes);

        Assert.True((await city.Participant(goes).Accept(new AcceptOffer(city.Command(), TestCity.Self(goes), offer))).IsDone);
    }

    [Fact]
    public async Task Is_refused_to_itself_to_a_group_and_to_two_at_once()
    {
        await using var city = await TestCity.StartAsync();
        var (one, other, third) = (await city.Register(TestCity.PersonId(1)), await city.Register(TestCity.PersonId(2)), await city.Register(TestCity.PersonId(3)));
        var group = await city.Register(ParticipantId.Group(TestCity.Code, 4));
        Assert.Equal(AnswerCode.Invalid, (await Absorb(one, one)).Code);
        Assert.Equal(AnswerCode.Invalid, (await Absorb(one, group)).Code);
        await Merge(city, one, other);

        TestCity.Done(await Absorb(third, other));

        await city.Until(async () => (await city.Participant(third).Care(TestCity.Coordinator))!.Merges.Single().Stage == MergeStage.Refused);

        Task<Answer> Absorb(ParticipantId into, ParticipantId from) => city.Participant(into).Keep(new(city.Command(), TestCity.Coordinator) { Absorb = from });
    }

    private static async Task Merge(TestCity city, ParticipantId stays, ParticipantId goes)
    {
        TestCity.Done(await city.Participant(stays).Keep(new(city.Command(), TestCity.Coordinator) { Absorb = goes }));
        await city.Until(async () => (await city.Participant(stays).Care(TestCity.Coordinator))!.Merges.Any(m => m.Other == goes && m.Stage == MergeStage.Merged));
    }
}
