using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Participants;
using Kyodo.Grains.Tests.City;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Tests.Flow;

[Trait("Row", "P4")]
public sealed class GroupsTakeSlots
{
    [Fact]
    public async Task Of_two_classes_and_four_people_who_want_six_slots_at_once_no_slot_is_taken_twice_and_none_takes_a_part()
    {
        await using var city = await TestCity.StartAsync();
        var people = await city.Register(1, 5);
        var classes = new[] { await city.Register(Group(1)), await city.Register(Group(2)) };
        for (var round = 1; round <= 3; round++)
        {
            // At another time each, so that what was agreed before is in nobody's way.
            var need = await city.Open(round, people[0], n => n with { SlotsMaximum = 6, Hours = WeeklyHours.Of((DayOfWeek)round, 9, 12) }, [.. people[1..], .. classes]);
            Dictionary<ParticipantId, OfferId> offers = [];
            foreach (var person in people[1..])
                offers[person] = await city.Ask(need, person);
            foreach (var group in classes)
                offers[group] = await AskFor(city, need, group, 4);

            var answers = await Task.WhenAll(offers.Select(async o => (o.Key, Answer: await city.Participant(o.Key).Accept(new(city.Command(), TestCity.Self(o.Key), o.Value)))));

            var won = answers.Where(a => a.Answer.IsDone).Sum(a => a.Key.IsPerson ? 1 : 4);
            Assert.All(answers.Where(a => !a.Answer.IsDone), a => Assert.Equal(AnswerCode.AlreadyFilled, a.Answer.Code));
            Assert.InRange(won, 4, 6);
            Assert.True(answers.Count(a => !a.Key.IsPerson && a.Answer.IsDone) <= 1);
            Assert.Equal(won, (await city.View(need)).SlotsTaken);
        }
    }

    [Fact]
    public async Task A_class_that_applied_holds_its_slots_through_a_kill_and_says_later_who_comes()
    {
        await using var city = await TestCity.StartAsync();
        var asking = await city.Register(TestCity.PersonId(1));
        var school = await city.Register(Group(1));
        var need = await city.Open(1, asking, n => n with { SlotsMaximum = 4 });
        var self = TestCity.Self(school);

        Assert.Equal("slots", Problem(await city.Participant(asking).Apply(new(city.Command(), TestCity.Self(asking), need, null, "") { Slots = 2 })));
        Assert.Equal("slots", Problem(await city.Participant(school).Apply(new(city.Command(), self, need, null, "") { Slots = 5 })));
        TestCity.Done(await city.Participant(school).Apply(new(city.Command(), self, need, null, "五年一組です") { Slots = 3 }));
        var offer = (await city.OfferOf(need, school)).Id;
        TestCity.Done(await city.Need(need).TakeApplication(new(city.Command(), TestCity.Coordinator, offer)));
        await city.KillAsync();

        Assert.Equal(3, (await city.View(need)).SlotsTaken);
        await city.Until(TimeSpan.FromMinutes(1), async () => (await city.View(school)).Offers is [{ Stage: OfferStage.Agreed, Slots: 3 }]);
        var today = DateOnly.FromDateTime(city.Now.UtcDateTime);
        RosterName[] names = [new("架空 一", true, today), new("架空 二", true, null), new("架空 先生", false, null)];
        Assert.Equal("names", Problem(await Say([.. names, new("架空 四", false, null)])));
        Assert.Equal("names[0].guardianConsentOn", Problem(await Say(new RosterName("架空 一", true, today.AddDays(3)))));
        Assert.Equal("names[0].name", Problem(await Say(new RosterName("", false, null))));
        Assert.Equal(AnswerCode.Forbidden, (await city.Participant(school).PutRoster(new(city.Command(), TestCity.Self(asking), offer, []))).Code);
        TestCity.Done(await Say(names));
        await city.KillAsync();

        Assert.Equal(names, await city.Participant(school).Roster(offer));
        TestCity.Done(await city.Participant(asking).Consent(new(city.Command(), TestCity.Self(asking), need, offer)));
        TestCity.Done(await city.Need(need).Confirm(new(city.Command(), TestCity.Coordinator, offer)));
        await city.Until(() => city.Rows.Collaborations.Values.Any(c => c.People == 3));
        Assert.Equal(names, await city.Participant(school).Roster(offer));
        Assert.Equal(NeedStage.Open, (await city.View(need)).Stage);

        // Slots that return take the names with them.
        TestCity.Done(await city.Participant(school).Withdraw(new(city.Command(), self, offer, PassReason.None)));
        await city.Until(async () => (await city.Participant(school).Roster(offer)).IsEmpty);
        Assert.Equal(0, (await city.View(need)).SlotsTaken);
        Assert.Equal(AnswerCode.WrongStage, (await Say(names)).Code);

        Task<Answer> Say(params RosterName[] who) => city.Participant(school).PutRoster(new(city.Command(), self, offer, [.. who]));
    }

    private static ParticipantId Group(int number) => ParticipantId.Group(TestCity.Code, (ulong)number);

    private static string Problem(Answer answer)
    {
        Assert.Equal(AnswerCode.Invalid, answer.Code);
        return answer.Problems[0].Field;
    }

    private static async Task<OfferId> AskFor(TestCity city, NeedId need, ParticipantId group, int slots)
    {
        TestCity.Done(await city.Need(need).Decide(new(city.Command(), TestCity.Coordinator, TestCity.SkillOf(group), group, SuggestionDecision.Approve, "") { Slots = slots }));
        await city.Until(async () => (await city.OfferOf(need, group)).Stage == OfferStage.Asked);
        return (await city.OfferOf(need, group)).Id;
    }
}
