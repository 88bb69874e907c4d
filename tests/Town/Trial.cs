using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;
using Kyodo.Town.Needs;
using Kyodo.Town.Randomness;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Tests;

/// <summary>Runs a setting for some weeks under a simple policy, within the coordinators' capacity and everybody's weekly cap.</summary>
internal sealed class Trial(Settlement settlement, SimplePolicy policy)
{
    private static readonly ScoreModel Flat = new()
    {
        Version = "flat",
        Intercept = 0,
        Shapes = [.. Enum.GetValues<Feature>().Select(f => new Shape(f, new int[Features.Bins(f)]))],
    };

    private readonly Plane _plane = new(InventedCity.Centre);
    private readonly Dictionary<ParticipantId, List<Encounter>> _past = [];
    private readonly HashSet<ParticipantId> _left = [];

    internal int Needs { get; private set; }

    internal int Filled { get; private set; }

    internal int Asks { get; private set; }

    internal int Agreed { get; private set; }

    internal double FillRate => Filled / (double)Needs;

    internal void Run(DateOnly from, int days)
    {
        var register = settlement.Resources().Select(r => (r.Owner, r.Resource, Entry: EntryOf.Resource(r.Owner, r.Resource, Standing.New, _plane, settlement.Today))).ToArray();
        var open = new List<Case>();
        var credit = 0.0;
        for (var day = from; day < from.AddDays(days + 40); day = day.AddDays(1))
        {
            foreach (var over in open.Where(c => DateOnly.FromDateTime(c.Received.Need.Deadline!.Value.Date) <= day).ToList())
            {
                open.Remove(over);
                Needs++;
                Filled += over.Appearing >= over.Received.Need.SlotsMinimum ? 1 : 0;
            }

            if (day < from.AddDays(days))
                open.AddRange(settlement.NeedsOf(day).Select(n => new Case(n, Rank(n.Need, register, day))));
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                continue;
            for (credit += settlement.Setting.AsksPerDayPerThousand * settlement.Residents.Count / 1000; credit >= 1 && AskOne(open, day);)
                credit--;
            credit = Math.Min(credit, 1);
        }
    }

    private bool AskOne(List<Case> open, DateOnly day)
    {
        foreach (var one in open.OrderBy(c => c.AskedToday(day)).ThenBy(c => c.Received.Need.Deadline))
        {
            var need = one.Received.Need;
            if (one.Hoped(day) >= need.SlotsMinimum)
                continue;
            while (one.Queue.TryDequeue(out var candidate))
            {
                var past = PastOf(candidate.Owner.Id);
                if (_left.Contains(candidate.Owner.Id) || past.Count(p => p.On > day.AddDays(-Standing.WeekDays)) >= candidate.Owner.WeeklyAskCap)
                    continue;
                var reaction = settlement.World.React(new()
                {
                    Need = need,
                    Participant = candidate.Owner,
                    Resource = candidate.Resource,
                    On = day,
                    Past = past,
                    Companions = one.Companions(day),
                });
                past.Add(new(day, need.Requester, reaction.Conclusion));
                one.Add(candidate.Owner, day, reaction);
                Asks++;
                Agreed += reaction.Answer == Answer.Agreed ? 1 : 0;
                if (reaction.Leaves)
                    _left.Add(candidate.Owner.Id);
                return true;
            }
        }

        return false;
    }

    private Queue<(Participant Owner, Resource Resource)> Rank(Need need, (Participant Owner, Resource Resource, Entry Entry)[] register, DateOnly day)
    {
        var compiled = new CompiledNeed(need, Flat, _plane);
        var random = SeededRandom.Stream(1, "trial", need.Id.Number);
        var found = new List<(double Rank, int Index)>();
        for (var i = 0; i < register.Length; i++)
        {
            ref readonly var row = ref register[i];
            if (row.Owner.Id == need.Requester || !compiled.IsEligible(row.Entry))
                continue;
            var near = compiled.Position.IsKnown && row.Entry.Position.IsKnown ? -Math.Sqrt(compiled.Position.SquaredDistance(row.Entry.Position)) : -1_000;
            var cover = need.Skills.Count == 0 ? 0 : row.Entry.Skills.Intersect(need.Skills).Count / (double)need.Skills.Count;
            var worked = PastOf(row.Owner.Id).Where(p => p.Conclusion == Conclusion.Completed).Sum(p => p.Requester == need.Requester ? 5 : 1);
            found.Add((policy switch
            {
                SimplePolicy.Nearest => near,
                SimplePolicy.SkillsOnly => cover + (random.Unit() / 100),
                SimplePolicy.LastTimesPerson => Math.Min(worked, 8) + (2 * cover) + (near / 10_000),
                SimplePolicy.Random => random.Unit(),
                SimplePolicy.Oracle => settlement.World.Foresee(new() { Need = need, Participant = row.Owner, Resource = row.Resource, On = day, Past = PastOf(row.Owner.Id) }).Succeeds,
                _ => throw new InvalidOperationException($"Unknown policy {policy}."),
            }, i));
        }

        return new(found.OrderByDescending(f => f.Rank).ThenBy(f => f.Index).DistinctBy(f => register[f.Index].Owner.Id).Take(100)
            .Select(f => (register[f.Index].Owner, register[f.Index].Resource)));
    }

    private List<Encounter> PastOf(ParticipantId id)
    {
        if (!_past.TryGetValue(id, out var past))
            _past[id] = past = [];
        return past;
    }

    private sealed class Case(ReceivedNeed received, Queue<(Participant Owner, Resource Resource)> queue)
    {
        private readonly List<(Participant Owner, DateOnly On, Reaction Reaction)> _asks = [];

        internal ReceivedNeed Received { get; } = received;

        internal Queue<(Participant Owner, Resource Resource)> Queue { get; } = queue;

        internal int Appearing => _asks.Count(a => a.Reaction.Conclusion is Conclusion.Stopped or Conclusion.Completed
            && Answered(a) <= DateOnly.FromDateTime(Received.Need.Deadline!.Value.Date));

        internal int AskedToday(DateOnly day) => _asks.Count(a => a.On == day);

        /// <summary>Who has agreed by the day, and those of the last two days whose answer is awaited.</summary>
        internal int Hoped(DateOnly day) => _asks.Count(a => Answered(a) <= day ? a.Reaction.Answer == Answer.Agreed : a.On > day.AddDays(-2));

        internal IReadOnlyList<Participant> Companions(DateOnly day) =>
            [.. _asks.Where(a => a.Reaction.Answer == Answer.Agreed && Answered(a) <= day).Select(a => a.Owner)];

        internal void Add(Participant owner, DateOnly day, Reaction reaction) => _asks.Add((owner, day, reaction));

        private static DateOnly Answered((Participant Owner, DateOnly On, Reaction Reaction) ask) =>
            DateOnly.FromDateTime(ask.On.ToDateTime(new(11, 0)) + ask.Reaction.Delay);
    }
}
