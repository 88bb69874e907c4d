using Kyodo.Grains;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Ids;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Participants;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Orleans;
using Orleans.Runtime;

namespace Kyodo.Bench.Chaos;

/// <summary>
/// What a city does all day, from the outside: needs of one slot are posted and accepted at triage, three people are approved for each, and all
/// three accept at once. A call that fails is sent again with the same command id until it is answered.
/// </summary>
internal sealed class SteadyLoad(IGrainFactory grains, MunicipalityCode code, DistrictId district, TimeProvider clock, Told told, int seed)
{
    private const int People = 200;
    private const int AskedAtOnce = 3;
    private static readonly TimeSpan s_betweenTries = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly SeededIds _ids = new(seed);
    private int _needs;

    private static Actor Coordinator => new(ActorRole.Coordinator, "chaos");

    public async Task PrepareAsync()
    {
        var rulebook = await grains.Rulebook(code).Get();
        await Sent(() => grains.Rulebook(code).Put(new(_ids.NextGuid(), new(ActorRole.Administrator, "chaos"), rulebook.Rules with { WeeklyAskCap = 20 }, rulebook.Version)));
        await Parallel.ForEachAsync(Enumerable.Range(1, People), async (number, _) =>
        {
            var id = Person(number);
            var participant = new Participant
            {
                Id = id,
                Kind = ParticipantKind.Person,
                Home = new Place(district, new GeoPoint(35.70 + (number % 20 * 0.001), 140.30), "架空町"),
                FreeTime = WeeklyHours.All,
                Credentials = Credentials.Adult,
                RegisteredOn = new DateOnly(2025, 4, 1),
                WeeklyAskCap = 20,
            };
            await Sent(() => grains.Participant(id).Put(new(_ids.NextGuid(), Coordinator, participant, new(FormattableString.Invariant($"架空 {number}号"), "カクウ", "0476-00-0000", "kaku@example.jp"), 0)));
            await Sent(() => grains.Participant(id).PutResource(new(_ids.NextGuid(), Coordinator, new Resource { Id = Skill(id), Owner = id, Kind = ResourceKind.Skill, Title = "付き添い", Skills = SkillSet.Of(1) })));
        });
    }

    /// <summary>Runs until it is told to stop; what was begun is finished.</summary>
    public async Task RunAsync(int worker, CancellationToken stop)
    {
        var random = new Random(seed + worker);
        while (!stop.IsCancellationRequested)
            await OneNeed(random);
    }

    private static ResourceId Skill(ParticipantId owner) => ResourceId.Of(new(owner.Value[..5]), owner.Number);

    private ParticipantId Person(int number) => ParticipantId.Person(code, (ulong)number);

    private async Task OneNeed(Random random)
    {
        var id = NeedId.Of(code, (ulong)Interlocked.Increment(ref _needs));
        var requester = Person(random.Next(1, People + 1));
        var need = new Need
        {
            Id = id,
            Requester = requester,
            Title = "付き添い",
            Kind = ResourceKind.Skill,
            Field = Field.Elderly,
            Skills = SkillSet.Of(1),
            Place = new Place(district, new GeoPoint(35.71, 140.30), "架空町"),
            Frequency = Frequency.Regular,
            Hours = WeeklyHours.Of(DayOfWeek.Tuesday, 9, 12),
            Audience = Audience.Public,
        };
        if (!(await Answered(command => grains.Need(id).Put(new(command, Coordinator, need, 0)))).IsDone)
            return;
        told.Posted.Add(id);
        if (!(await Answered(command => grains.Need(id).Triage(new(command, Coordinator, TriageDecision.Accept, "", Rung.City)))).IsDone)
            return;
        var asked = await Approve(id, random);
        await Task.WhenAll(asked.Select(offer => Accept(id, offer)));
    }

    private async Task<List<Offer>> Approve(NeedId id, Random random)
    {
        var view = await See(id, view => view.Suggestions.Length >= AskedAtOnce);
        var chosen = view.Suggestions.ToArray();
        random.Shuffle(chosen);
        foreach (var suggestion in chosen.Take(AskedAtOnce))
        {
            if ((await Answered(command => grains.Need(id).Decide(new(command, Coordinator, suggestion.Resource, suggestion.Owner, SuggestionDecision.Approve, "")))).IsDone)
                told.Approved.Add((id, suggestion.Owner));
        }

        view = await See(id, view => view.Offers.All(o => o.Stage != OfferStage.Sending));
        return [.. view.Offers.Where(o => o.Stage == OfferStage.Asked)];
    }

    private async Task Accept(NeedId id, Offer offer)
    {
        var answer = await Answered(command => grains.Participant(offer.Participant).Accept(new(command, new(ActorRole.Resident, "chaos", offer.Participant), offer.Id)));
        if (answer.IsDone)
            told.Accepted.Add((id, offer.Id));
        else
            told.Refused.Add((id, offer.Id, answer.Code));
    }

    private async Task<NeedView> See(NeedId id, Func<NeedView, bool> isSo)
    {
        var began = clock.GetTimestamp();
        while (true)
        {
            var view = await Sent(() => grains.Need(id).Get()) ?? throw new InvalidOperationException($"{id} was posted and is not there.");
            if (isSo(view) || clock.GetElapsedTime(began) > s_patience)
                return view;
            await Task.Delay(s_betweenTries, clock);
        }
    }

    private Task<Answer> Answered(Func<Guid, Task<Answer>> send)
    {
        var command = _ids.NextGuid();
        return Sent(() => send(command));
    }

    private async Task<T> Sent<T>(Func<Task<T>> call)
    {
        while (true)
        {
            var began = clock.GetTimestamp();
            try
            {
                var answer = await call();
                told.Success(clock, clock.GetElapsedTime(began));
                return answer;
            }
            catch (Exception failure) when (failure is TimeoutException or OrleansException or InvalidOperationException or IOException)
            {
                told.Failure(failure, clock.GetElapsedTime(began));
                await Task.Delay(s_betweenTries, clock);
            }
        }
    }
}
