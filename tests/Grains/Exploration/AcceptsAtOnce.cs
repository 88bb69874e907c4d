using System.Collections.Concurrent;
using Kyodo.Embedded;
using Kyodo.Embedded.Testing;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Districts;
using Kyodo.Grains.Ids;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Participants;
using Kyodo.Grains.ReadModel;
using Kyodo.Grains.Tests.City;
using Kyodo.Matching.Model;
using Kyodo.Silo;
using Microsoft.Extensions.DependencyInjection;

namespace Kyodo.Grains.Tests.Exploration;

/// <summary>
/// Clients who post a need, approve candidates, accept all at once for one slot, consent and confirm, and who send the same command again
/// until it is answered, whatever fails or dies in between. What they were told once must stay true.
/// </summary>
internal sealed class AcceptsAtOnce : ISimulatedScenario
{
    private const int Candidates = 3;
    private static readonly NeedId s_need = TestCity.NeedIdOf(1);
    private static readonly ParticipantId s_requester = TestCity.PersonId(1);
    private static readonly ParticipantId[] s_people = [.. Enumerable.Range(2, Candidates).Select(TestCity.PersonId)];

    private readonly ConcurrentDictionary<string, Answer> _told = new();
    private readonly RowsInMemory _rows = new();

    public AcceptsAtOnce(int seed, double failedCommits = 0)
    {
        var ids = new SeededIds(seed);
        Options = new SimulationOptions
        {
            FailedCommits = failedCommits,
            TimeLimit = TimeSpan.FromHours(2),
            ConfigureServices = services => services
                .AddSingleton<IIdSource>(ids)
                .AddSingleton<IReadModelWriter>(_rows)
                .AddSingleton<IDistrictJournal>(provider => new StoreDistrictJournal(() => provider.GetRequiredService<GrainHost>().Store)),
        };
        Options.GrainAssemblies.Add(typeof(NeedGrain).Assembly);
    }

    public SimulationOptions Options { get; }

    public async Task ActAsync(SimulatedRun run)
    {
        await Prepare(run);
        await Tell(run, "post", (need, id) => need.Put(new PutNeed(id, TestCity.Self(s_requester), TestCity.Wish(s_need, s_requester), 0)));
        await Tell(run, "triage", (need, id) => need.Triage(new TriageNeed(id, TestCity.Coordinator, TriageDecision.Accept, "", Rung.City)));
        foreach (var person in s_people)
        {
            // Approved already, it may be, before the crash: then the candidate is on the list no more.
            await Wait(run, async () => (await run.Grains.Need(s_need).Get())! is var view && (view.Suggestions.Any(s => s.Owner == person) || view.Offers.Any(o => o.Participant == person)));
            await Tell(run, $"approve {person}", (need, id) => need.Decide(new DecideSuggestion(id, TestCity.Coordinator, TestCity.SkillOf(person), person, SuggestionDecision.Approve, "")));
        }

        var answers = await Task.WhenAll(s_people.Select(p => Accept(run, p)));
        var winner = s_people[Array.FindIndex(answers, a => a.IsDone)];
        var offer = (await run.Grains.Need(s_need).Get())!.Offers.Single(o => o.Participant == winner).Id;
        Require((await Ask(run, "consent", id => run.Grains.Participant(s_requester).Consent(new RequesterStep(id, TestCity.Self(s_requester), s_need, offer)))).IsDone, "The consent was refused.");
        Require((await Ask(run, "confirm", id => run.Grains.Need(s_need).Confirm(new OfferStep(id, TestCity.Coordinator, offer)))).IsDone, "The confirmation was refused.");
    }

    public async Task CheckAsync(SimulatedRun run)
    {
        var accepts = s_people.Select(p => (Person: p, _told[$"accept {p}"].Code)).ToList();
        Require(accepts.Count(a => a.Code == AnswerCode.Done) == 1, "Not exactly one was told that the slot is theirs.");
        Require(accepts.Count(a => a.Code == AnswerCode.AlreadyFilled) == Candidates - 1, "Not all others were told that it is taken.");

        // Everything unsent goes out, and then all who keep a part of the story agree.
        await Wait(run, async () =>
            _rows.Needs.TryGetValue(s_need, out var row)
            && row.Version == (await run.Grains.Need(s_need).Get())!.Version
            && row.Stage == NeedStage.Filled
            && _rows.Collaborations.Count == 1);
        var view = (await run.Grains.Need(s_need).Get())!;
        Require(view.SlotsTaken == 1, "A slot was taken twice.");
        Require(view.Offers.Length == Candidates, "An offer was doubled or lost.");
        foreach (var (person, code) in accepts)
        {
            var offer = view.Offers.Single(o => o.Participant == person);
            Require(offer.Stage == (code == AnswerCode.Done ? OfferStage.Confirmed : OfferStage.Asked), $"{person} was told {code} and the offer is {offer.Stage}.");
            await Wait(run, async () => (await run.Grains.Participant(person).Get())!.Offers.Single().Stage == offer.Stage);
        }

        // What is asked again gets its first answer.
        foreach (var person in s_people)
            Require((await Accept(run, person)).Code == accepts.Single(a => a.Person == person).Code, "A repeated command got another answer.");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
            throw new InvalidOperationException(otherwise);
    }

    private async Task Prepare(SimulatedRun run)
    {
        await Persist(run, async () =>
        {
            if (await run.Grains.Municipality(TestCity.Code).Get() is null)
                await run.Grains.Municipality(TestCity.Code).Put(TestCity.MakeUp);
        });
        foreach (var person in s_people.Prepend(s_requester))
        {
            await Ask(run, $"register {person}", id => run.Grains.Participant(person).Put(new PutParticipant(id, TestCity.Coordinator, TestCity.Registration(person), TestCity.ContactOf(person), 0)));
            await Ask(run, $"skill {person}", id => run.Grains.Participant(person).PutResource(new PutResource(id, TestCity.Coordinator, TestCity.Skill(person))));
        }
    }

    private async Task<Answer> Accept(SimulatedRun run, ParticipantId person)
    {
        OfferId? offer = null;
        await Wait(run, async () => (offer = (await run.Grains.Participant(person).Get())?.Offers.FirstOrDefault()?.Id) is not null);
        return await Ask(run, $"accept {person}", id => run.Grains.Participant(person).Accept(new AcceptOffer(id, TestCity.Self(person), offer!.Value)));
    }

    private async Task Tell(SimulatedRun run, string what, Func<INeedGrain, Guid, Task<Answer>> command) =>
        Require((await Ask(run, what, id => command(run.Grains.Need(s_need), id))).IsDone, $"{what} was refused.");

    private async Task<Answer> Ask(SimulatedRun run, string what, Func<Guid, Task<Answer>> command)
    {
        var id = new Guid(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(what)).AsSpan(0, 16));
        Answer? answer = null;
        await Persist(run, async () => answer = await command(id));
        var first = _told.GetOrAdd(what, answer!);
        Require(first.Code == answer!.Code && first.Version == answer.Version, $"{what}: told {first.Code} first, then {answer.Code}.");
        return answer;
    }

    // A call that failed may have been done: the client tries the same again.
    private static async Task Persist(SimulatedRun run, Func<Task> call)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await call();
                return;
            }
            catch (Exception failure) when (attempt < 50 && failure is not InvalidOperationException { Message: "stuck" })
            {
                await Task.Delay(TimeSpan.FromSeconds(1), run.Clock);
            }
        }
    }

    private static Task Wait(SimulatedRun run, Func<Task<bool>> isSo) => Persist(run, async () =>
    {
        for (var attempt = 0; attempt < 2_000; attempt++)
        {
            if (await isSo())
                return;
            await Task.Delay(TimeSpan.FromSeconds(1), run.Clock);
        }

        throw new InvalidOperationException("stuck");
    });
}
