using Kyodo.Grains.Commands;
using Kyodo.Grains.Ids;
using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;

namespace Kyodo.Bench.Chaos;

/// <summary>
/// What a city does all day, from the outside: needs of one slot are posted and accepted at triage, three people are approved for each, and all
/// three accept at once. A call that fails is sent again with the same command id until it is answered.
/// </summary>
/// <param name="city">The city.</param>
/// <param name="people">How many live in it.</param>
/// <param name="pace">A worker begins no need sooner than this after its last.</param>
/// <param name="ids">Ids of commands.</param>
/// <param name="told">Where the answers are written down.</param>
/// <param name="clock">The time.</param>
/// <param name="seed">Who asks, and who of the candidates is asked.</param>
internal sealed class SteadyLoad(ICity city, int people, TimeSpan pace, SeededIds ids, Told told, TimeProvider clock, int seed)
{
    /// <summary>How many are asked for one slot.</summary>
    public const int AskedAtOnce = 3;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly Insistence _insistence = new(told, clock);

    /// <summary>Runs until it is told to stop; what was begun is finished.</summary>
    public async Task RunAsync(int worker, CancellationToken stop)
    {
        var random = new Random(seed + worker);
        using var beat = new PeriodicTimer(pace, clock);
        while (!stop.IsCancellationRequested)
        {
            await OneNeed(random);
            await beat.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    private async Task OneNeed(Random random)
    {
        var requester = PreparedCity.Person(random.Next(1, people + 1));
        var (posted, id) = await Answered(command => city.PostAsync(command, requester));
        if (posted != AnswerCode.Done)
            return;
        told.Posted.Add(id);
        if (await Answered(command => city.TriageAsync(command, id)) != AnswerCode.Done)
            return;
        told.Triaged.Add(id);
        var asked = await Approve(id, random);
        await Task.WhenAll(asked.Select(offer => Accept(id, offer.Participant, offer.Id)));
    }

    private async Task<IEnumerable<(OfferId Id, ParticipantId Participant, OfferStage Stage)>> Approve(NeedId id, Random random)
    {
        var seen = await See(id, seen => seen.Candidates.Count >= AskedAtOnce);
        var chosen = seen.Candidates.ToArray();
        random.Shuffle(chosen);
        foreach (var candidate in chosen.Take(AskedAtOnce))
        {
            if (await Answered(command => city.ApproveAsync(command, id, candidate)) == AnswerCode.Done)
                told.Approved.Add((id, candidate.Owner));
        }

        seen = await See(id, seen => seen.Offers.All(o => o.Stage != OfferStage.Sending));
        return seen.Offers.Where(o => o.Stage == OfferStage.Asked);
    }

    private async Task Accept(NeedId id, ParticipantId participant, OfferId offer)
    {
        var answer = await Answered(command => city.AcceptAsync(command, participant, offer));
        if (answer == AnswerCode.Done)
            told.Accepted.Add((id, offer));
        else
            told.Refused.Add((id, offer, answer));
    }

    private async Task<NeedSeen> See(NeedId id, Func<NeedSeen, bool> isSo)
    {
        var began = clock.GetTimestamp();
        while (true)
        {
            var seen = await _insistence.Sent(() => city.SeeAsync(id));
            if (isSo(seen) || clock.GetElapsedTime(began) > s_patience)
                return seen;
            await Task.Delay(Insistence.BetweenTries, clock);
        }
    }

    private Task<T> Answered<T>(Func<Guid, Task<T>> send)
    {
        var command = ids.NextGuid();
        return _insistence.Sent(() => send(command));
    }
}
