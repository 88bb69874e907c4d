using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Search;
using Kyodo.Town.Randomness;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Simulation;

/// <summary>
/// The office that receives needs and asks people, under one policy, and the people who answer. It keeps everybody's weekly cap
/// and the hard rules, whatever the policy wants, and lets a policy see only what an office can see.
/// </summary>
internal sealed class TownOffice
{
    private const int FirstHour = 9;
    private const int Hours = 8;
    private const int SeasonDays = 91;
    private const int SettledDays = 28;
    private const int AnswerDays = 5;

    private readonly PriorityQueue<(Happening What, OpenCase Case, LiveAsk? Ask), (int At, int Order)> _happenings = new();
    private readonly Effort _effort;
    private readonly List<AskLog> _asks = [];
    private readonly List<NeedLog> _needs = [];
    private readonly List<OpenCase> _open = [];
    private readonly Dictionary<Member, List<LiveAsk>> _regular = [];
    private ICourse? _course;
    private int _order;
    private double _credit;
    private double _minutes;

    internal TownOffice(Scene scene, Effort effort)
    {
        (Scene, _effort) = (scene, effort);
        Members = [.. scene.Members.Select(m => new Member(m))];
    }

    internal Scene Scene { get; }

    internal Member[] Members { get; }

    /// <summary>The cases that are open, oldest first.</summary>
    internal IReadOnlyList<OpenCase> Open => _open;

    /// <summary>Suggestions put before a coordinator.</summary>
    internal int Suggestions { get; set; }

    /// <summary>Suggestions passed over.</summary>
    internal int Overrides { get; set; }

    /// <summary>Whether another ask can be made this hour.</summary>
    internal bool HasTime => _credit >= 1;

    private IAnswers Answers => Scene.Answers;

    /// <summary>Lets the days pass.</summary>
    /// <returns>What happened.</returns>
    internal RunLog Run(ICourse course)
    {
        _course = course;
        foreach (var arrival in Scene.Arrivals)
        {
            var suitable = arrival.Eligible.Select(r => Scene.Rows[r].Member).Distinct().Order().ToArray();
            var openCase = new OpenCase(_needs.Count, arrival);
            _needs.Add(new(arrival.ReceivedAt, arrival.Deadline, arrival.Received.Need.SlotsMinimum, suitable));
            Schedule(arrival.ReceivedAt, Happening.Received, openCase, null);
            Schedule(arrival.Deadline, Happening.Deadline, openCase, null);
        }

        for (var day = 0; day < Scene.Days; day++)
        {
            var begin = day * Clock.DayMinutes;
            Until(begin + ((FirstHour - 1) * 60));
            course.Morning(day);
            _credit = Math.Min(_credit, 1);
            for (var hour = 0; hour < Hours && Clock.IsWorkingDay(Scene.Clock.DateOf(begin)); hour++)
            {
                var now = begin + ((FirstHour + hour) * 60) + 30;
                Until(now);
                _credit += Scene.AsksPerDay / Hours;
                course.Hour(now);
            }

            Until(begin + Clock.DayMinutes - 1);
        }

        return new()
        {
            Days = Scene.Days,
            Needs = _needs,
            Asks = _asks,
            Members = [.. Members.Select(m => new MemberLog(m.RegisteredOn + 1, Math.Min(m.MovesOn, m.LeftOn == int.MaxValue ? int.MaxValue : m.LeftOn + 1), m.LeftOn < m.MovesOn, Scene.Rules.WeeklyCapOf(m.Owner)))],
            Minutes = _minutes,
            Suggestions = Suggestions,
            Overrides = Overrides,
        };
    }

    /// <summary>Whether the row's owner may be asked for the need now, by the hard rules, the caps and what is held.</summary>
    internal bool MayAsk(OpenCase openCase, int row, int now)
    {
        var (place, resource, _) = Scene.Rows[row];
        var member = Members[place];
        if (!member.IsOn(now / Clock.DayMinutes) || openCase.HasAsked(place))
            return false;
        var need = openCase.Arrival.Compiled;
        if (need.HoursAsked > 0 && !member.Standing.RegularHours.IsEmpty
            && EntryOf.Hours(member.Owner, resource, member.Standing).Intersect(need.Hours).IsEmpty)
            return false;
        return Eligibility.Of(openCase.Circle, member.Owner, resource, member.Standing, Scene.Rules, Scene.Clock.DateOf(now)) == Refusals.None;
    }

    /// <summary>Asks one person, by telephone or message; takes a part of the hour.</summary>
    internal LiveAsk Ask(OpenCase openCase, int row, int now, double chance = 0)
    {
        _credit--;
        if (openCase.AskedToday(now / Clock.DayMinutes) == 0)
            _minutes += _effort.Look;
        var calls = Answers.Calls(Members[Scene.Rows[row].Member].Owner, openCase.Need);
        _minutes += calls == 0 ? _effort.Message : _effort.Call + ((calls - 1) * _effort.MissedCall);
        return Put(openCase, row, now, calls, chance);
    }

    /// <summary>Asks everybody given in one message to all.</summary>
    internal void AskAll(OpenCase openCase, IEnumerable<int> rows, int now)
    {
        _minutes += _effort.Notice;
        foreach (var row in rows)
        {
            if (!MayAsk(openCase, row, now))
                continue;
            var answered = Put(openCase, row, now, 0, 0, personal: false).Reaction.Answer != Answer.Silent;
            _minutes += answered ? _effort.Answer : 0;
        }
    }

    /// <summary>Puts a need on the board.</summary>
    internal void PutOnBoard() => _minutes += _effort.Notice;

    /// <summary>Somebody comes by themselves; they have made up their mind.</summary>
    internal void Apply(OpenCase openCase, int row, int now, Reaction reaction)
    {
        _minutes += _effort.Answer;
        Put(openCase, row, now, 0, 0, unasked: reaction with { Delay = TimeSpan.Zero, Leaves = false });
    }

    /// <summary>An ask as it looks to the one who is asked.</summary>
    internal Approach ApproachOf(OpenCase openCase, int row, int now)
    {
        var (place, resource, _) = Scene.Rows[row];
        return new()
        {
            Need = openCase.Need,
            Participant = Members[place].Owner,
            Resource = resource,
            On = Scene.Clock.DateOf(now),
            Past = Members[place].Past,
            Standing = Members[place].Standing,
            Companions = openCase.Companions(),
        };
    }

    private LiveAsk Put(OpenCase openCase, int row, int now, int calls, double chance, bool personal = true, Reaction? unasked = null)
    {
        var place = Scene.Rows[row].Member;
        var member = Members[place];
        var on = Scene.Clock.DateOf(now);
        var day = now / Clock.DayMinutes;
        var reaction = unasked ?? Answers.React(ApproachOf(openCase, row, now) with { Personal = personal });
        var log = new AskLog(openCase.Number, place, now) { Calls = calls, Applied = unasked is not null, Newcomer = member.RegisteredOn > day - EntryOf.NewcomerDays };
        var ask = new LiveAsk(openCase, member, row, log, reaction, member.Past.Count) { Chance = chance };
        _asks.Add(log);
        openCase.Asks.Add(ask);
        openCase.Mark(place);
        openCase.AskedThatDay = openCase.AskedToday(day) + 1;
        openCase.LastAskedOn = day;
        member.Past.Add(new(on, openCase.Need.Requester, Conclusion.NotAgreed));
        if (unasked is null)
            member.Standing = member.Standing.WithAsk(on);
        Schedule(now + (int)reaction.Delay.TotalMinutes, Happening.Answer, openCase, ask);
        return ask;
    }

    private void Schedule(int at, Happening what, OpenCase openCase, LiveAsk? ask) => _happenings.Enqueue((what, openCase, ask), (at, _order++));

    private void Until(int now)
    {
        while (_happenings.TryPeek(out var next, out var when) && when.At <= now)
        {
            _happenings.Dequeue();
            switch (next.What)
            {
                case Happening.Received:
                    _minutes += _effort.Intake;
                    _open.Add(next.Case);
                    _course!.Receive(next.Case, when.At);
                    break;
                case Happening.Deadline:
                    Close(next.Case);
                    break;
                case Happening.Answer:
                    Hear(next.Ask!, when.At);
                    break;
                case Happening.Cancelled:
                    Cancel(next.Ask!, when.At);
                    break;
                case Happening.Activity:
                    Act(next.Ask!, when.At);
                    break;
                case Happening.Settled:
                    Settle(next.Ask!, when.At);
                    break;
                case Happening.SeasonOver:
                    Release(next.Ask!);
                    break;
                default:
                    throw new InvalidOperationException($"Nothing is known of {next.What}.");
            }
        }
    }

    private void Close(OpenCase openCase)
    {
        _open.Remove(openCase);
        var log = _needs[openCase.Number];
        log.IsOver = true;
        log.Appeared = openCase.Asks.Count(a => a.IsStanding && a.Reaction.Conclusion is Conclusion.Stopped or Conclusion.Completed);
    }

    private void Hear(LiveAsk ask, int now)
    {
        ask.IsPending = false;
        var (openCase, member, reaction) = (ask.Case, ask.Member, ask.Reaction);
        if (reaction.Leaves)
            member.Leave(now / Clock.DayMinutes);
        if (reaction.Answer == Answer.Silent)
        {
            Tell(ask, now);
            return;
        }

        ask.Log.AnsweredAt = now;
        if (reaction.Answer == Answer.Passed || !IsStillFree(ask))
        {
            var notTheirs = reaction is { Answer: Answer.Passed, Reason: PassReason.NotMyKind };
            if (!ask.Log.Applied)
                member.Standing = member.Standing.WithPass(Scene.Clock.DateOf(ask.Log.AskedAt), notTheirs ? openCase.Need.Field : null);
            Tell(ask, now);
            return;
        }

        if (now > openCase.Arrival.Deadline || openCase.Standing >= openCase.Need.SlotsMaximum)
        {
            ask.Log.TurnedAway = true;
            _minutes += _effort.TurnAway;
            return;
        }

        Agree(ask, now);
    }

    private void Agree(LiveAsk ask, int now)
    {
        var openCase = ask.Case;
        ask.Log.Accepted = true;
        ask.IsStanding = true;
        openCase.Standing++;
        _needs[openCase.Number].FirstAcceptedAt ??= now;
        _minutes += _effort.Agreement;
        Hold(ask);
        var activity = ActivityAt(openCase.Need, now);
        if (ask.Reaction.Conclusion != Conclusion.NotStarted)
        {
            Schedule(activity, Happening.Activity, openCase, ask);
            return;
        }

        // Other plans, or a first meeting that did not convince: at some time before the day.
        var random = SeededRandom.Stream(Scene.Seed ^ openCase.Need.Id.Number, "simulation/cancelled", (ulong)ask.Row);
        Schedule(now + (int)(random.Unit() * (activity - now)), Happening.Cancelled, openCase, ask);
    }

    // Between ask and answer they may have agreed to something else at the same time.
    private bool IsStillFree(LiveAsk ask)
    {
        var (_, resource, _) = Scene.Rows[ask.Row];
        var (need, member) = (ask.Case.Need, ask.Member);
        if (need.Presence == Presence.GoodsOnly || need.Hours.IsEmpty)
            return true;
        if (EntryOf.Hours(member.Owner, resource, member.Standing).Intersect(need.Hours).IsEmpty)
            return false;
        if (need.Windows.Count == 0)
            return true;
        var takesTime = EntryOf.TakesOwnTime(member.Owner, resource);
        return need.Windows.Any(w => !member.Standing.Held.Any(h => h.Window.Overlaps(w) && (h.Resource == resource.Id || (takesTime && h.Kind.TakesTime()))));
    }

    private void Hold(LiveAsk ask)
    {
        var (_, resource, _) = Scene.Rows[ask.Row];
        var (need, member) = (ask.Case.Need, ask.Member);
        if (need.Windows.Count > 0)
        {
            member.Standing = member.Standing with { Held = [.. member.Standing.Held, .. need.Windows.Select(w => new Holding(resource.Id, resource.Kind, w))] };
        }
        else if (need.Frequency == Frequency.Regular && EntryOf.TakesOwnTime(member.Owner, resource) && need.Presence != Presence.GoodsOnly)
        {
            if (!_regular.TryGetValue(member, out var regular))
                _regular[member] = regular = [];
            regular.Add(ask);
            member.Standing = member.Standing with { RegularHours = member.Standing.RegularHours.Union(need.Hours) };
        }
    }

    private void Release(LiveAsk ask)
    {
        var (_, resource, _) = Scene.Rows[ask.Row];
        var (need, member) = (ask.Case.Need, ask.Member);
        if (need.Windows.Count > 0)
            member.Standing = member.Standing with { Held = [.. member.Standing.Held.Where(h => h.Resource != resource.Id || !need.Windows.Contains(h.Window))] };
        else if (_regular.TryGetValue(member, out var regular) && regular.Remove(ask))
            member.Standing = member.Standing with { RegularHours = regular.Aggregate(WeeklyHours.None, (hours, other) => hours.Union(other.Case.Need.Hours)) };
    }

    private void Cancel(LiveAsk ask, int now)
    {
        ask.IsStanding = false;
        ask.Case.Standing--;
        ask.Log.Conclusion = Conclusion.NotStarted;
        _minutes += _effort.Trouble;
        Release(ask);
        Tell(ask, now);
    }

    private void Act(LiveAsk ask, int now)
    {
        if (ask.Reaction.Conclusion == Conclusion.NoShow)
        {
            _minutes += _effort.Trouble;
            Conclude(ask, now);
            Release(ask);
            return;
        }

        ask.Log.ActiveOn = now / Clock.DayMinutes;
        if (ask.Case.Need.Frequency == Frequency.Regular)
        {
            Schedule(now + (SettledDays * Clock.DayMinutes), Happening.Settled, ask.Case, ask);
            return;
        }

        _minutes += ask.Reaction.Conclusion == Conclusion.Stopped ? _effort.Trouble : 0;
        Conclude(ask, now);
        Release(ask);
    }

    private void Settle(LiveAsk ask, int now)
    {
        Conclude(ask, now);
        if (ask.Reaction.Conclusion == Conclusion.Completed)
        {
            Schedule(now + ((SeasonDays - SettledDays) * Clock.DayMinutes), Happening.SeasonOver, ask.Case, ask);
            return;
        }

        _minutes += _effort.Trouble;
        Release(ask);
    }

    private void Conclude(LiveAsk ask, int now)
    {
        var conclusion = ask.Reaction.Conclusion;
        ask.Log.Conclusion = conclusion;
        ask.Member.Past[ask.PastIndex] = ask.Member.Past[ask.PastIndex] with { Conclusion = conclusion };
        ask.Member.Completed += conclusion == Conclusion.Completed ? 1 : 0;
        Tell(ask, now);
    }

    private void Tell(LiveAsk ask, int now)
    {
        ask.ConcludedAt = now;
        _course!.Concluded(ask);
    }

    private int ActivityAt(Need need, int agreedAt)
    {
        if (need.Windows.Count == 0)
            return agreedAt + (AnswerDays * Clock.DayMinutes);
        var window = need.Windows[0];
        return Math.Max(agreedAt, (Scene.Clock.DayOf(window.Date) * Clock.DayMinutes) + (int)window.From.ToTimeSpan().TotalMinutes);
    }
}
