using Kyodo.Grains.Calls;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Tests.City;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;

namespace Kyodo.Grains.Tests.Calls;

/// <summary>
/// Row P1: two coordinators work on one list for a thousand random steps each, side by side, while the process is killed again and again in
/// the middle of what they do. Nobody is called by both, nobody who was reached is called again for the same need, no need is lost, and
/// what was acknowledged is there.
/// </summary>
[Trait("Row", "P1")]
public sealed class Two_coordinators_on_one_call_list(ITestOutputHelper output)
{
    private const int Rounds = 1_000;
    private const int People = 40;

    [Theory]
    [InlineData(1)]
    public async Task Lose_no_request_and_call_nobody_twice(int seed)
    {
        var random = new Random(seed);
        await using var city = await TestCity.StartAsync();
        var admin = new Actor(ActorRole.Administrator, "admin");
        TestCity.Done(await city.Grains.Rulebook(TestCity.Code).Put(new(city.Command(), admin, Rulebook.Standard with { Version = "often-1", WeeklyAskCap = 20 }, (await city.Grains.Rulebook(TestCity.Code).Get()).Version)));
        var people = new ParticipantId[People];
        for (var i = 0; i < People; i++)
            people[i] = await city.Register(TestCity.PersonId(i + 1), p => p with { WeeklyAskCap = 20 });
        var world = new World();
        Worker[] workers = [new(city, world, new(ActorRole.Coordinator, "desk-1"), seed + 1), new(city, world, new(ActorRole.Coordinator, "desk-2"), seed + 2)];
        var posted = 0;
        for (var round = 0; round < Rounds; round++)
        {
            if (round % 20 == 0)
                await world.Post(city, ++posted, people[random.Next(People)], 1 + random.Next(3));
            var steps = workers.Select(w => w.Step()).ToArray();
            if (random.Next(50) == 0)
            {
                world.Kills++;
                for (var yields = random.Next(30); yields > 0; yields--)
                    await Task.Yield();
                await city.KillAsync();
            }

            await Task.WhenAll(steps);
            if (round % 10 == 9)
                city.Clock.Advance(TimeSpan.FromMinutes(random.Next(28)));
        }

        foreach (var worker in workers)
            await worker.Finish();
        await world.Holds(city);
        output.WriteLine($"{world.Kills} kills, {posted} needs, {world.Reached} people reached, {world.Agreed} 内諾, {workers.Sum(w => w.Repeated)} commands repeated after a kill");
        Assert.True(world.Kills >= 15 && world.Reached >= 200, $"{world.Kills} kills, {world.Reached} reached");
    }

    /// <summary>What happens outside the computer: who is on which telephone, who was reached for what.</summary>
    private sealed class World
    {
        private readonly Lock _gate = new();
        private readonly Dictionary<ParticipantId, string> _ringing = [];
        private readonly Dictionary<(NeedId Need, ParticipantId Person), CallOutcome> _reached = [];
        private readonly List<NeedId> _needs = [];
        private readonly List<(NeedId Need, ParticipantId Person, CallOutcome Outcome)> _acknowledged = [];

        public int Kills { get; set; }

        public int Reached => _reached.Count;

        public int Agreed => _acknowledged.Count(a => a.Outcome == CallOutcome.Agreed);

        public async Task Post(TestCity city, int number, ParticipantId requester, int slots)
        {
            var need = await city.Open(number, requester, n => n with { SlotsMaximum = slots });
            TestCity.Done(await city.Grains.CallList(TestCity.Code).Put(new(city.Command(), TestCity.Coordinator, need)));
            _needs.Add(need);
        }

        public void Dial(CallLine line, string who)
        {
            lock (_gate)
            {
                Assert.False(_reached.ContainsKey((line.Need, line.Participant)), $"{line.Participant} is called again for {line.Need}.");
                Assert.True(_ringing.TryAdd(line.Participant, who) || _ringing[line.Participant] == who, $"{line.Participant} is called by both.");
            }
        }

        public void HangUp(ParticipantId person)
        {
            lock (_gate)
                _ringing.Remove(person);
        }

        public void Reach(CallLine line, CallOutcome outcome)
        {
            lock (_gate)
                _reached.Add((line.Need, line.Participant), outcome);
        }

        public void Acknowledge(CallLine line, CallOutcome outcome)
        {
            lock (_gate)
                _acknowledged.Add((line.Need, line.Participant, outcome));
        }

        public async Task Holds(TestCity city)
        {
            var listed = (await city.Grains.CallList(TestCity.Code).Get()).Needs.Select(n => n.Need).ToHashSet();
            foreach (var need in _needs)
            {
                var view = await city.View(need);
                Assert.True(view.SlotsTaken <= view.Need.SlotsMaximum);
                Assert.True(listed.Contains(need) || view.Stage != NeedStage.Open, $"{need} is open and on no list.");
                Assert.All(view.Offers.GroupBy(o => o.Participant), g => Assert.Single(g));
                Assert.All(view.Offers, o => Assert.True(_reached.ContainsKey((need, o.Participant)), "Somebody was asked whom nobody called."));
            }

            foreach (var (need, person, outcome) in _acknowledged)
            {
                var offer = await city.OfferOf(need, person);
                Assert.Equal(outcome == CallOutcome.Passed, offer.Stage == OfferStage.Passed);
                Assert.True(outcome == CallOutcome.Passed || offer.Stage is OfferStage.Agreed or OfferStage.Expired, $"{offer.Stage}");
            }
        }
    }

    /// <summary>A coordinator: takes a name, calls, tells what came of it; after a kill tells the same again.</summary>
    private sealed class Worker(TestCity city, World world, Actor self, int seed)
    {
        private readonly Random _random = new(seed);
        private CallLine? _line;
        private RecordCall? _untold;

        public int Repeated { get; private set; }

        public async Task Step()
        {
            var kills = world.Kills;
            try
            {
                if (_untold is not null)
                    await Tell();
                else if (_line is null)
                    await Take();
                else if (_random.Next(10) == 0)
                    _line = null; // the window is closed before the number is dialled, and opened again
                else
                    await Call(_line);
            }
            catch (Exception failure) when (failure is not Xunit.Sdk.IAssertionException && world.Kills > kills)
            {
                // The process was killed under the command: nothing was acknowledged, so it is sent again.
                Repeated++;
            }
        }

        public async Task Finish()
        {
            while (_untold is not null)
                await Tell();
        }

        private async Task Take()
        {
            var turn = await city.Grains.CallList(TestCity.Code).Next(new(self, null));
            if (turn.Line is { } line)
                world.Dial(line, self.Account);
            _line = turn.Line;
        }

        private Task Call(CallLine line)
        {
            var outcome = _random.Next(10) switch { 0 or 1 => CallOutcome.Absent, 2 => CallOutcome.CallBack, 3 => CallOutcome.Agreed, _ => CallOutcome.Passed };
            if (outcome is CallOutcome.Agreed or CallOutcome.Passed)
                world.Reach(line, outcome);

            // The talk is over before its outcome is told; after a kill the list may pass that on sooner than it answers.
            world.HangUp(line.Participant);
            _untold = new(city.Command(), self, line.Call, outcome, outcome == CallOutcome.CallBack ? city.Now.AddHours(1) : null);
            return Tell();
        }

        private async Task Tell()
        {
            var (line, untold) = (_line!, _untold!);
            var answer = await city.Grains.CallList(TestCity.Code).Record(untold);
            (_line, _untold) = (null, null);
            if (untold.Outcome is CallOutcome.Agreed or CallOutcome.Passed && answer.IsDone)
                world.Acknowledge(line, untold.Outcome);
            Assert.True(answer.Code is AnswerCode.Done or AnswerCode.AlreadyFilled or AnswerCode.CapReached or AnswerCode.WrongStage or AnswerCode.NotFound, $"{answer.Code}");
        }
    }
}
