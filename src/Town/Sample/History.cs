using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;
using Kyodo.Town.Needs;
using Kyodo.Town.Randomness;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Sample;

/// <summary>
/// Plays the two years before the engine came: a coordinator who asks by memory and distance, and people who answer by the
/// world's hidden preferences. So the record bears the bias of such records: the same people asked again, most never.
/// </summary>
internal sealed class History
{
    private const int MostAsks = 24;

    private static readonly ScoreModel Flat = new()
    {
        Version = "flat",
        Intercept = 0,
        Shapes = [.. Enum.GetValues<Feature>().Select(f => new Shape(f, new int[Features.Bins(f)]))],
    };

    private static readonly TimeSpan Offset = TimeSpan.FromHours(9);

    private readonly Settlement _settlement;
    private readonly ulong _seed;
    private readonly Plane _plane = new(InventedCity.Centre);
    private readonly (Candidate Owner, Resource Resource, Entry Entry)[] _register;

    private History(Settlement settlement, ulong seed)
    {
        _settlement = settlement;
        _seed = seed;
        var candidates = new Dictionary<ParticipantId, Candidate>();
        foreach (var (owner, _) in settlement.Resources())
            candidates.TryAdd(owner.Id, new(owner));
        _register = [.. settlement.Resources().Select(r => (candidates[r.Owner.Id], r.Resource, EntryOf.Resource(r.Owner, r.Resource, Standing.New, _plane, settlement.Today)))];
    }

    /// <summary>Plays the needs received in the days before the settlement's today that were over before today.</summary>
    internal static (IReadOnlyList<PastNeed> Needs, IReadOnlySet<ParticipantId> Left) Play(Settlement settlement, int days, ulong seed)
    {
        var history = new History(settlement, seed);
        var needs = new List<PastNeed>();
        for (var day = settlement.Today.AddDays(-days); day < settlement.Today.AddDays(-30); day = day.AddDays(1))
            needs.AddRange(settlement.NeedsOf(day).Select(history.Play));
        return (needs, history._register.Where(r => r.Owner.Left).Select(r => r.Owner.Participant.Id).ToHashSet());
    }

    private PastNeed Play(ReceivedNeed received)
    {
        var need = received.Need;
        var random = SeededRandom.Stream(_seed, "history", need.Id.Number);
        var queue = Candidates(need, received.ReceivedAt, random);
        var asks = new List<PastAsk>();
        var companions = new List<Participant>();
        var at = received.ReceivedAt.AddHours(random.Whole(2, 30));
        var appeared = 0;
        foreach (var (candidate, resource) in queue)
        {
            at = InOfficeHours(at);
            if (at > need.Deadline || companions.Count >= need.SlotsMaximum || asks.Count >= MostAsks)
                break;
            var (owner, past) = (candidate.Participant, candidate.Past);
            var on = DateOnly.FromDateTime(at.Date);
            if (past.Count(p => p.On > on.AddDays(-Standing.WeekDays)) >= owner.WeeklyAskCap)
                continue;
            var reaction = _settlement.World.React(new() { Need = need, Participant = owner, Resource = resource, On = on, Past = past, Companions = companions });
            var answeredAt = reaction.Answer == Answer.Silent ? (DateTimeOffset?)null : at + reaction.Delay;
            var tooLate = answeredAt > need.Deadline;
            var ask = tooLate
                ? new PastAsk(need.Id, owner.Id, resource.Id, at, Answer.Silent, null, null, Conclusion.NotAgreed, null, 0)
                : new(need.Id, owner.Id, resource.Id, at, reaction.Answer, answeredAt, reaction.Reason, reaction.Conclusion, ActiveOn(need, reaction, answeredAt), reaction.Hours);
            asks.Add(ask);
            candidate.Remember(new(on, need.Requester, ask.Conclusion));
            candidate.Completed += ask.Conclusion == Conclusion.Completed ? 1 : 0;
            candidate.Left |= reaction.Leaves;
            if (ask.Answer == Answer.Agreed)
                companions.Add(owner);
            if (ask.ActiveOn is not null)
                appeared++;

            // For many places the office calls one after the other; for one it waits for the answer, a day at most.
            at += need.SlotsMaximum > 2 ? TimeSpan.FromMinutes(12) : TimeSpan.FromMinutes(Math.Min(1_440, Math.Max(15, reaction.Delay.TotalMinutes)));
        }

        return new(received, asks, appeared >= need.SlotsMinimum);
    }

    private static DateOnly? ActiveOn(Need need, Reaction reaction, DateTimeOffset? answeredAt)
    {
        if (reaction.Conclusion is not (Conclusion.Stopped or Conclusion.Completed) || answeredAt is not { } answered)
            return null;
        return need.Windows.Count > 0 ? need.Windows[0].Date : DateOnly.FromDateTime(answered.Date).AddDays(5);
    }

    private static DateTimeOffset InOfficeHours(DateTimeOffset at)
    {
        if (at.Hour >= 17)
            at = new(at.Date.AddDays(1).AddHours(9).AddMinutes(at.Minute), Offset);
        else if (at.Hour < 9)
            at = new(at.Date.AddHours(9).AddMinutes(at.Minute), Offset);
        while (at.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            at = at.AddDays(1);
        return at;
    }

    private IEnumerable<(Candidate Owner, Resource Resource)> Candidates(Need need, DateTimeOffset receivedAt, SeededRandom random)
    {
        var compiled = new CompiledNeed(need, Flat, _plane);
        var received = DateOnly.FromDateTime(receivedAt.Date);
        var found = new List<(double Rank, int Index)>();
        for (var i = 0; i < _register.Length; i++)
        {
            ref readonly var row = ref _register[i];
            var owner = row.Owner.Participant;
            if (row.Owner.Left || owner.RegisteredOn >= received || !compiled.IsEligible(row.Entry) || owner.Id == need.Requester)
                continue;
            var cover = need.Skills.Count == 0 ? 0.5 : row.Entry.Skills.Intersect(need.Skills).Count / (double)need.Skills.Count;
            var kilometres = compiled.Position.IsKnown && row.Entry.Position.IsKnown
                ? Math.Sqrt(compiled.Position.SquaredDistance(row.Entry.Position)) * Plane.MetresPerStep / 1000
                : 2;
            var rank = (2.2 * cover) + (owner.Interests.Contains(need.Field) ? 0.6 : 0) + (0.5 * Math.Min(3, row.Owner.Completed))
                - (0.45 * row.Owner.AsksSince(received.AddDays(-Standing.RecentDays))) - (0.25 * Math.Min(kilometres, 8)) + (0.6 * random.Bell());
            found.Add((rank, i));
        }

        return found.OrderByDescending(f => f.Rank).ThenBy(f => f.Index).DistinctBy(f => _register[f.Index].Owner)
            .Take(3 * MostAsks).Select(f => (_register[f.Index].Owner, _register[f.Index].Resource));
    }
}
