using System.Collections.Immutable;
using Kyodo.Matching.Assignment;
using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;
using Kyodo.Town.Randomness;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Simulation;

/// <summary>
/// The office with our engine: each night the best candidates of every open need and the plan over them, each need served at once
/// when it comes, everything learned from what the office saw. It asks as many as it takes to expect enough, and serves first the
/// need that takes fewest asks.
/// </summary>
internal sealed class EngineCourse : ICourse
{
    // Of those who agree, so many carry it through, before any is known.
    private const double CompletedAfterAgreeing = 0.75;

    private const int RememberedDays = 91;

    // The last quarter, in which the ranking is judged.
    private const int JudgedDays = 90;

    private readonly TownOffice _office;
    private readonly EngineOptions _options;
    private readonly RankingRecord? _record;
    private readonly BlockIndex _index;
    private readonly Entry[] _entries;
    private readonly Dictionary<ulong, int> _rowOf;
    private readonly int[][] _rowsOf;
    private readonly HashSet<int> _changing = [];
    private readonly Scored[] _best;
    private readonly bool[] _shown;
    private readonly List<double> _gains = [];
    private readonly List<(LiveAsk Ask, ImmutableArray<byte> Bins)> _asked = [];
    private ScoreModel _model;

    internal EngineCourse(TownOffice office, EngineOptions options, RankingRecord? record = null)
    {
        (_office, _options, _record, _model) = (office, options, record, options.Model);
        var rows = office.Scene.Rows;
        _entries = new Entry[rows.Length];
        _rowOf = Enumerable.Range(0, rows.Length).ToDictionary(r => rows[r].Entry.Key);
        _rowsOf = new int[office.Members.Length][];
        foreach (var group in Enumerable.Range(0, rows.Length).GroupBy(r => rows[r].Member))
            _rowsOf[group.Key] = [.. group];
        _best = new Scored[options.ListLength];
        _shown = new bool[office.Members.Length];
        for (var member = 0; member < office.Members.Length; member++)
        {
            if (office.Members[member].RegisteredOn > -EntryOf.NewcomerDays || office.Members[member].Standing.Asks.Count > 0)
                _changing.Add(member);
            foreach (var row in _rowsOf[member])
                _entries[row] = EntryOf.Resource(office.Members[member].Owner, rows[row].Resource, office.Members[member].Standing, office.Scene.Plane, office.Scene.Clock.FirstDay);
            _shown[member] = office.Members[member].IsOn(0);
        }

        _index = BlockIndex.Of(_entries.Where((_, r) => _shown[rows[r].Member]).ToArray());
    }

    /// <summary>How near the ranking of the last quarter's needs comes to the oracle's.</summary>
    internal double? NdcgAt10OfOracle => _gains.Count == 0 ? null : _gains.Average();

    /// <inheritdoc/>
    public void Morning(int day)
    {
        foreach (var member in _changing.Order().ToArray())
        {
            var person = _office.Members[member];
            Show(member, person.IsOn(day), Refresh(member, day));
            var quiet = person.Standing.Asks.Count == 0 || person.Standing.Asks[^1].On < _office.Scene.Clock.DateOf(day * Clock.DayMinutes).AddDays(-RememberedDays);
            if (quiet && day > person.RegisteredOn + EntryOf.NewcomerDays && person.Standing.RegularHours.IsEmpty)
                _changing.Remove(member);
        }

        if (_options.LearnEveryDays > 0 && day > 0 && day % _options.LearnEveryDays == 0)
            Learn(day * Clock.DayMinutes);
        if (Clock.IsWorkingDay(_office.Scene.Clock.DateOf(day * Clock.DayMinutes)))
            Plan(_office.Open, day * Clock.DayMinutes, []);
    }

    /// <inheritdoc/>
    public void Receive(OpenCase openCase, int now)
    {
        openCase.Notes = new EngineCase { Compiled = Compile(openCase.Need) };
        if (now / Clock.DayMinutes >= _office.Scene.Days - JudgedDays)
            Judge(openCase, now);
        var elsewhere = _office.Open.Where(c => c != openCase).SelectMany(c => ((EngineCase)c.Notes!).Planned).Select(p => _office.Scene.Rows[p.Row].Member).ToHashSet();
        Plan([openCase], now, elsewhere);
    }

    /// <inheritdoc/>
    public void Hour(int now)
    {
        while (_office.HasTime)
        {
            var next = _office.Open.Where(c => ((EngineCase)c.Notes!).ExhaustedOn < now / Clock.DayMinutes && Wants(c, now) > 0)
                .OrderBy(c => Remaining(c, now)).ThenBy(c => c.Arrival.Deadline).ThenBy(c => c.Number)
                .FirstOrDefault(c => TryAsk(c, now));
            if (next is null)
                return;
        }
    }

    /// <inheritdoc/>
    public void Concluded(LiveAsk ask) => _changing.Add(_office.Scene.Rows[ask.Row].Member);

    private bool TryAsk(OpenCase openCase, int now)
    {
        var notes = (EngineCase)openCase.Notes!;
        while (true)
        {
            if (notes.Planned.Count == 0)
                Plan([openCase], now, []);
            if (!notes.Planned.TryDequeue(out var planned))
            {
                notes.ExhaustedOn = now / Clock.DayMinutes;
                return false;
            }

            if (!_office.MayAsk(openCase, planned.Row, now))
                continue;
            _office.Suggestions++;
            var member = _office.Scene.Rows[planned.Row].Member;
            if (SeededRandom.Stream(_office.Scene.Seed ^ openCase.Need.Id.Number, "policy/override", (ulong)member).Chance(_options.OverrideShare))
            {
                _office.Overrides++;
                openCase.Mark(member);
                continue;
            }

            _record?.Asked(_office.ApproachOf(openCase, planned.Row, now));
            Remember(_office.Ask(openCase, planned.Row, now, planned.Chance), notes.Compiled);
            _changing.Add(member);
            Show(member, true, Refresh(member, now / Clock.DayMinutes));
            return true;
        }
    }

    // How many who appear are still to be hoped for, by what has been agreed and what may yet be.
    private double Remaining(OpenCase openCase, int now)
    {
        var need = openCase.Need.SlotsMinimum * (1 + (openCase.Need.SlotsMinimum > 1 ? _options.Reserve : 0));
        foreach (var ask in openCase.Asks)
        {
            if (ask.IsStanding)
                need -= openCase.Need.SlotsMinimum == 1 ? 1 : 0.9;
            else if (ask.IsPending)
                need -= Math.Min(1, ask.Chance / CompletedAfterAgreeing) * (now - ask.Log.AskedAt < _options.PatienceHours * 60 ? 1 : _options.LateShare);
        }

        var notes = (EngineCase)openCase.Notes!;
        var isUnanswered = openCase.Standing == 0 && openCase.Hoped(now, _options.PatienceHours * 60) == 0;
        return need / Math.Max(0.02, notes.MeanChance) * (isUnanswered ? _options.UnansweredShare : 1);
    }

    private int Wants(OpenCase openCase, int now)
    {
        var (hoped, least) = (0.0, openCase.Need.SlotsMinimum);
        var pending = 0;
        foreach (var ask in openCase.Asks)
        {
            if (ask.IsStanding)
            {
                hoped += least == 1 ? 1 : 1 - _options.Reserve;
            }
            else if (ask.IsPending && now - ask.Log.AskedAt < _options.PatienceHours * 60)
            {
                pending++;
                hoped += Math.Min(1, ask.Chance / CompletedAfterAgreeing);
            }
        }

        if (openCase.Standing >= openCase.Need.SlotsMaximum)
            return 0;
        if (least == 1)
            return openCase.Standing + pending == 0 ? 1 : 0;
        var missing = least - hoped;
        return missing <= 0.1 ? 0 : (int)Math.Ceiling(missing / Math.Max(0.1, ((EngineCase)openCase.Notes!).MeanChance / CompletedAfterAgreeing));
    }

    private void Plan(IReadOnlyList<OpenCase> cases, int now, HashSet<int> elsewhere)
    {
        var today = _office.Scene.Clock.DateOf(now);
        var needs = new List<PlanNeed>(cases.Count);
        var planned = new List<OpenCase>(cases.Count);
        var lists = new List<Dictionary<int, (int Row, double Chance)>>(cases.Count);
        foreach (var openCase in cases)
        {
            var notes = (EngineCase)openCase.Notes!;
            notes.Planned.Clear();
            var found = _index.Search(notes.Compiled, new Admission(this, openCase, now, elsewhere), int.MinValue, _best);
            var list = new Dictionary<int, (int Row, double Chance)>(found);
            var candidates = new List<PlanCandidate>(found);
            for (var i = 0; i < found; i++)
            {
                var row = _rowOf[_best[i].Key];
                var member = _office.Scene.Rows[row].Member;
                var chance = ScoreModel.Chance(_best[i].Score);
                if (list.TryAdd(member, (row, chance)))
                    candidates.Add(new((ulong)member, PlanWeight.Of(_best[i].Score, _office.Members[member].Standing.AsksThisMonth(today))));
            }

            notes.MeanChance = list.Count == 0 ? 0 : list.Values.Select(c => c.Chance).OrderDescending().Take(Math.Max(3, openCase.Need.SlotsMinimum)).Average();
            planned.Add(openCase);
            lists.Add(list);
            needs.Add(new()
            {
                Slots = Math.Max(Wants(openCase, now), cases.Count == 1 ? 3 : 0),
                Candidates = candidates,
                Hours = openCase.Need.Presence == Presence.GoodsOnly ? WeeklyHours.None : openCase.Need.Hours,
                Windows = openCase.Need.Windows,
            });
        }

        foreach (var offer in Planner.Make(needs, new() { Shares = [1_000, 500, 250] }).Offers.GroupBy(o => o.Need))
        {
            foreach (var one in offer.OrderByDescending(o => o.Weight).ThenBy(o => o.Person))
                ((EngineCase)planned[offer.Key].Notes!).Planned.Enqueue(lists[offer.Key][(int)one.Person]);
        }
    }

    private void Remember(LiveAsk ask, CompiledNeed compiled)
    {
        Span<int> bins = stackalloc int[Features.Count];
        compiled.Bins(_entries[ask.Row], bins);
        _asked.Add((ask, Outcome.Keep(bins)));
    }

    private void Learn(int now)
    {
        var outcomes = _asked.Select((a, i) => OutcomeOf(a.Ask, a.Bins, (ulong)i + 1)).ToArray();
        _model = OutcomeLearner.Learn(outcomes, new() { Now = At(now) }).Model;
        foreach (var openCase in _office.Open)
            ((EngineCase)openCase.Notes!).Compiled = Compile(openCase.Need);
    }

    private Outcome OutcomeOf(LiveAsk ask, ImmutableArray<byte> bins, ulong number)
    {
        var log = ask.Log;
        var end = log.TurnedAway ? OutcomeEnd.Excused
            : ask.ConcludedAt is null ? OutcomeEnd.Open
            : log.Conclusion == Conclusion.Completed ? OutcomeEnd.Completed
            : log.Accepted ? OutcomeEnd.Stopped
            : OutcomeEnd.Passed;
        return new()
        {
            Offer = OfferId.Of(ask.Case.Need.Id.Municipality, number),
            Need = ask.Case.Need.Id,
            Bins = bins,
            AskedAt = At(log.AskedAt),
            Reached = end == OutcomeEnd.Completed ? OutcomeStep.Completed : log.ActiveOn is not null ? OutcomeStep.Started : log.Accepted ? OutcomeStep.Agreed : OutcomeStep.Asked,
            End = end,
            EndedAt = end == OutcomeEnd.Open ? null : At(ask.ConcludedAt ?? log.AnsweredAt!.Value),
        };
    }

    private DateTimeOffset At(int minute) => new(_office.Scene.Clock.FirstDay.ToDateTime(TimeOnly.MinValue).AddMinutes(minute), TimeSpan.FromHours(9));

    // What the ranking is worth in truth, seen from outside: nothing of it flows back.
    private void Judge(OpenCase openCase, int now)
    {
        var compiled = ((EngineCase)openCase.Notes!).Compiled;
        var candidates = openCase.Arrival.Eligible.Where(row => _office.MayAsk(openCase, row, now))
            .Select(row => (Scored: new Scored(_entries[row].Key, compiled.Score(_entries[row])), Approach: _office.ApproachOf(openCase, row, now)))
            .Select(c => (c.Scored, c.Approach, Worth: _office.Scene.Answers.Foresee(c.Approach).Succeeds))
            .ToArray();
        if (candidates.Length == 0)
            return;
        _record?.Judged([.. candidates.Select(c => (c.Approach, c.Scored.Key, c.Worth))]);
        _gains.Add(RankingQuality.OfBest([.. candidates.OrderByDescending(c => c.Scored.Score).ThenBy(c => c.Scored.Key).Select(c => c.Worth)]));
    }

    private CompiledNeed Compile(Need need) => new(need, _model, _office.Scene.Plane, rules: _office.Scene.Rules);

    private bool IsShown(OpenCase openCase, int row) =>
        _office.Scene.Rules.MinimumLevel == Level.Possible || Levels.Of(((EngineCase)openCase.Notes!).Compiled, _entries[row]) >= _office.Scene.Rules.MinimumLevel;

    // True when an entry is another than it was.
    private bool Refresh(int member, int day)
    {
        var person = _office.Members[member];
        var today = _office.Scene.Clock.DateOf(day * Clock.DayMinutes);
        var recent = (byte)Math.Min(person.Standing.RecentAsks(today), byte.MaxValue);
        var isNew = person.RegisteredOn > day - EntryOf.NewcomerDays && person.Standing.Asks.All(a => a.Passed);
        var changed = false;
        foreach (var row in _rowsOf[member])
        {
            ref var entry = ref _entries[row];
            var resource = _office.Scene.Rows[row].Resource;

            // Most stay as they are from day to day, and reading a title takes its time.
            if (entry.RecentAsks == recent && entry.Newcomer == isNew && entry.Reluctant == person.Standing.Reluctant
                && entry.Hours == EntryOf.Hours(person.Owner, resource, person.Standing))
                continue;
            entry = EntryOf.Resource(person.Owner, resource, person.Standing, _office.Scene.Plane, today);
            changed = true;
        }

        return changed;
    }

    private void Show(int member, bool isOn, bool changed)
    {
        if (isOn == _shown[member] && !(isOn && changed))
            return;
        _shown[member] = isOn;
        foreach (var row in _rowsOf[member])
        {
            if (isOn)
                _index.Upsert(_entries[row]);
            else
                _index.Remove(_entries[row].Key);
        }
    }

    private sealed class Admission(EngineCourse course, OpenCase openCase, int now, HashSet<int> elsewhere) : IAdmission
    {
        /// <inheritdoc/>
        public bool Admits(ulong key)
        {
            var row = course._rowOf[key];
            return !elsewhere.Contains(course._office.Scene.Rows[row].Member) && course._office.MayAsk(openCase, row, now) && course.IsShown(openCase, row);
        }
    }
}
