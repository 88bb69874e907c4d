using FsCheck;
using FsCheck.Fluent;
using Kyodo.Grains.Collaborations;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Ids;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Participants;
using Kyodo.Grains.Tests.City;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Scoring;

namespace Kyodo.Grains.Tests.Lives;

/// <summary>Random commands by random people in random order, with the clock going on: what must hold holds after each.</summary>
public sealed class Random_lives_keep_their_promises
{
    private static readonly DateTimeOffset s_start = new(2026, 4, 6, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Slots_offers_contacts_and_versions() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), Live));

    private static void Live(int seed)
    {
        var random = new Random(seed);
        var ids = new SeededIds(seed);
        var requester = TestCity.PersonId(1);
        var people = Enumerable.Range(1, 7).Select(TestCity.PersonId).ToArray();
        var need = TestCity.Wish(TestCity.NeedIdOf(1), requester) with { SlotsMaximum = random.Next(1, 4), MeetingRequired = random.Next(2) == 0 };
        var now = s_start;
        var state = NeedLife.Put(new NeedState(), new PutNeed(ids.NextGuid(), TestCity.Coordinator, need, 0), now).State;
        for (var i = 0; i < 80; i++)
        {
            if (random.Next(10) == 0)
                now += TimeSpan.FromHours(random.Next(1, 100));
            var command = Step(random, ids, people, state, now);
            var id = ids.NextGuid();
            var before = state;
            var (after, answer) = CommandMemory.Once(NeedLife.Expire(state, now), id, now, s => command(s, id));
            var (again, repeated) = CommandMemory.Once(after, id, now, s => command(s, id));
            if (answer.Code is not (AnswerCode.Invalid or AnswerCode.Forbidden or AnswerCode.NotFound or AnswerCode.Stale))
                Assert.Equal((after, answer), (again, repeated));
            Holds(before, after, answer);
            state = random.Next(3) == 0 ? SentOut(after, random, now) : after;
            Holds(after, state, answer);
        }
    }

    private static void Holds(NeedState before, NeedState after, Answer answer)
    {
        Assert.True(NeedLife.SlotsTaken(after) <= after.Need!.SlotsMaximum, "More slots are taken than there are.");
        Assert.True(after.Version >= before.Version, "A version went back.");
        Assert.True(answer.Code != AnswerCode.Done || answer.Version <= after.Version);
        Assert.All(after.Offers.Where(o => !o.Offer.IsOver).GroupBy(o => o.Offer.Participant), g => Assert.Single(g));
        Assert.All(after.Offers.Where(o => o.Offer.IsDisclosed), o => Assert.Contains(after.Steps, s => s.Offer == o.Offer.Id && s.What == "consented"));
        Assert.All(after.Offers.Where(o => o.Offer is { IsOver: true }), o => Assert.Null(NeedViews.Sides(after, o.Offer.Id)));
        Assert.All(after.Offers, o => Assert.True(o.Version <= after.Version));
        // Nobody is asked without a decision that somebody's name stands under (E2).
        Assert.All(after.Offers, o => Assert.Contains(after.Steps, s => s.Offer == o.Offer.Id && s.What is "approved" or "proposed" or "applied" && s.By.Account != "system"));
        Assert.True(after.Stage != NeedStage.Filled || NeedLife.SlotsTaken(after) == after.Need.SlotsMaximum);
        // What is over stays so, but for an answer that the desk had recorded by mistake.
        Assert.All(after.Offers.Zip(before.Offers).Where(p => p.Second.Offer.IsOver && p.Second.Offer.Stage != p.First.Offer.Stage), p => Assert.Equal(
            (OfferStage.Passed, p.First.Offer.Id, NeedLife.TakenBackWord), (p.Second.Offer.Stage, after.Steps[^1].Offer, after.Steps[^1].What)));
        Assert.True(after.Steps.Length <= NeedLife.StepCapacity);
    }

    private static Func<NeedState, Guid, (NeedState, Answer)> Step(Random random, SeededIds ids, ParticipantId[] people, NeedState state, DateTimeOffset now)
    {
        var person = people[random.Next(people.Length)];
        var by = random.Next(6) == 0 ? TestCity.Self(people[random.Next(people.Length)]) : random.Next(2) == 0 ? TestCity.Coordinator : TestCity.Self(person);
        var offer = state.Offers.IsEmpty || random.Next(8) == 0 ? OfferId.Of(TestCity.Code, 77) : state.Offers[random.Next(state.Offers.Length)].Offer.Id;
        if (NeedLife.Find(state, offer) is { } record && random.Next(4) > 0)
            (person, by) = (record.Offer.Participant, TestCity.Self(record.Offer.Participant));
        var desk = random.Next(5) == 0 ? by : TestCity.Coordinator;
        var made = OfferId.Of(TestCity.Code, ids.NextNumber());
        var hold = TimeSpan.FromHours(72);
        var told = ids.NextGuid();
        return random.Next(15) switch
        {
            0 => (s, id) => NeedLife.Triage(s, new(id, desk, TriageDecision.Accept, "", Rung.City), Rulebook.Standard, now),
            1 or 2 => (s, id) => NeedLife.Decide(s, new(id, desk, TestCity.SkillOf(person), person, random.Next(2) == 0 ? SuggestionDecision.Approve : SuggestionDecision.Propose, ""), Candidate(person), made, now),
            3 or 4 => (s, id) => NeedLife.Accept(s, new(id, by, person, offer), hold, now),
            5 => (s, id) => NeedLife.Pass(s, new(id, by, person, offer, PassReason.Busy), now),
            6 => (s, id) => NeedLife.Withdraw(s, new(id, by, person, offer), now),
            7 => (s, id) => NeedLife.Apply(s, new(id, by, TestCity.Registration(person), TestCity.Skill(person), "やります"), Refusals.None, made, now),
            8 => (s, id) => NeedLife.TakeApplication(s, new(id, desk, offer), hold, now),
            9 or 10 => (s, id) => NeedLife.Consent(s, new(id, desk, offer), now),
            11 => (s, id) => NeedLife.PlanMeeting(s, new(id, desk, offer, At: now.AddDays(2)), now),
            12 => (s, id) => NeedLife.Confirm(s, new(id, desk, offer), now),
            13 => (s, id) => NeedLife.TakeBack(s, new(id, desk, person, offer, told), now),
            _ when random.Next(15) == 0 => (s, id) => NeedLife.Cancel(s, new(id, desk, ""), now),
            _ => (s, id) => NeedLife.Decline(s, new(id, desk, offer), now),
        };
    }

    private static NeedState SentOut(NeedState state, Random random, DateTimeOffset now)
    {
        foreach (var record in state.Offers)
        {
            if (record.IsUndelivered)
                state = NeedLife.Delivered(state, record.Offer.Id, record.Version, random.Next(8) == 0 ? ReceiveCode.CapReached : ReceiveCode.Delivered, now);
            if (record.Offer.Collaboration is { } activity && random.Next(3) == 0)
                state = NeedLife.CollaborationMoved(state, new CollaborationNotice(activity, record.Offer.Id, (CollaborationStage)random.Next(1, 5), record.NoticeVersion + 1), now);
        }

        return state;
    }

    private static Suggestion Candidate(ParticipantId owner) => new(
        TestCity.SkillOf(owner), owner, "付き添い", ParticipantKind.Person, 0, Level.Good, [], [], new PairFacts { Kind = ResourceKind.Skill, Owner = ParticipantKind.Person, Field = Field.Elderly }, false);
}
