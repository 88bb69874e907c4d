using System.Collections.Immutable;
using System.Globalization;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;

namespace Kyodo.Grains.Calls;

/// <summary>
/// The life of the call list as pure steps. It has no clock, no chance and no grain; that a name is with one coordinator at a time, and
/// that a person who was reached is not called again for the same need, is decided here.
/// </summary>
public static class CallLife
{
    /// <summary>Most needs on the list.</summary>
    public const int NeedCapacity = 1_000;

    /// <summary>After so many calls without an answer a person is left alone.</summary>
    public const int MostAttempts = 3;

    /// <summary>How long a name stays with a coordinator who tells nothing.</summary>
    public static TimeSpan Lease { get; } = TimeSpan.FromMinutes(30);

    /// <summary>How long after 不在 a person is called again.</summary>
    public static TimeSpan AbsentPause { get; } = TimeSpan.FromHours(2);

    /// <summary>For how long what was recorded last can be taken back.</summary>
    public static TimeSpan TakeBackTime { get; } = TimeSpan.FromHours(1);

    /// <summary>How far ahead a call can be put off.</summary>
    public static TimeSpan LongestPutOff { get; } = TimeSpan.FromDays(30);

    /// <summary>Puts a need on the list.</summary>
    public static (CallListState State, Answer Answer) Put(CallListState state, PutOnCallList command, DateTimeOffset now)
    {
        if (!command.By.IsDesk)
            return (state, Answer.Not(AnswerCode.Forbidden, state.Version));
        if (state.Needs.Any(n => n.Need == command.Need))
            return (state, Answer.Done(state.Version));
        if (state.Needs.Length >= NeedCapacity)
            return (state, Answer.Invalid([FieldProblems.Of(new Problem("need", ProblemCode.TooMany, NeedCapacity.ToString(CultureInfo.InvariantCulture)))], state.Version));
        return Done(state with { Needs = state.Needs.Add(new(command.Need, command.By, now, [])) });
    }

    /// <summary>Takes a need off the list.</summary>
    public static (CallListState State, Answer Answer) TakeOff(CallListState state, TakeOffCallList command)
    {
        if (!command.By.IsDesk)
            return (state, Answer.Not(AnswerCode.Forbidden, state.Version));
        if (state.Needs.FirstOrDefault(n => n.Need == command.Need) is not { } need)
            return (state, Answer.Not(AnswerCode.NotFound, state.Version));
        return need.Calls.Any(c => c.Stage == CallStage.Telling)
            ? (state, Answer.Not(AnswerCode.WrongStage, state.Version))
            : Done(Without(state, command.Need));
    }

    /// <summary>Forgets a need that nobody is to be called for any more; one with something untold stays until that is told.</summary>
    public static CallListState Close(CallListState state, NeedId need) =>
        state.Needs.FirstOrDefault(n => n.Need == need) is { } there && !there.Calls.Any(c => c.Stage == CallStage.Telling) ? Without(state, need) : state;

    /// <summary>The needs in the order in which they are called for: those with an agreed time that has come first.</summary>
    public static IEnumerable<CalledNeed> Order(CallListState state, DateTimeOffset now) =>
        state.Needs.OrderBy(n => n.Calls.Any(c => c.Stage == CallStage.Again && c.Until <= now) ? 0 : 1).ThenBy(n => n.At).ThenBy(n => n.Need.Number);

    /// <summary>The list as the desk sees it.</summary>
    public static CallListView View(CallListState state, DateTimeOffset now) => new([.. Order(state, now)], state.Version) { Last = state.Last };

    /// <summary>
    /// Whom to call for a need, in order: agreed times that have come, calls that were interrupted, people who were asked already and are told
    /// by telephone, then the candidates, the best first. Empty when as many calls go on as there are slots left.
    /// </summary>
    /// <param name="state">The list.</param>
    /// <param name="need">The need on the list.</param>
    /// <param name="view">The need as it is now.</param>
    /// <param name="now">Now.</param>
    public static IEnumerable<(ParticipantId Participant, ResourceId Resource)> Whom(CallListState state, CalledNeed need, NeedView view, DateTimeOffset now)
    {
        if (view.Need.SlotsMaximum - view.SlotsTaken - need.Calls.Count(c => c.IsBusy(now)) <= 0)
            return [];
        var known = need.Calls.Select(c => c.Participant).ToHashSet();
        // Whose outcome is just being taken back is in nobody's hands yet.
        var busy = state.Needs.SelectMany(n => n.Calls).Where(c => c.IsBusy(now)).Select(c => c.Participant).Concat(TakingBack(state).Select(l => l.Before.Participant)).ToHashSet();
        return need.Calls.Where(c => !c.IsOver && c.Until <= now).OrderBy(c => c.Until).Select(c => (c.Participant, c.Resource))
            .Concat(view.Offers.Where(o => o.Stage is OfferStage.Asked or OfferStage.Sending && !known.Contains(o.Participant)).Select(o => (o.Participant, o.Resource)))
            .Concat(view.Suggestions.Where(s => !s.Held && !known.Contains(s.Owner)).Select(s => (s.Owner, s.Resource)))
            .Where(c => !busy.Contains(c.Item1));
    }

    /// <summary>Gives a name to a coordinator.</summary>
    public static CallListState Take(CallListState state, NeedId need, ParticipantId participant, ResourceId resource, Actor by, Guid call, DateTimeOffset now)
    {
        var there = state.Needs.First(n => n.Need == need);
        var before = there.Calls.FirstOrDefault(c => c.Participant == participant);
        var taken = new PersonCall(call, participant, resource, CallStage.Calling, by, now, now + Lease, before?.Attempts ?? 0, before is { Stage: CallStage.Calling } or { Interrupted: true, Stage: CallStage.Again });
        var calls = before is null ? there.Calls.Add(taken) : there.Calls.Replace(before, taken);
        return Next(Replace(state, there with { Calls = calls }));
    }

    /// <summary>Records how a call ended; no answer means that the person's grain is to be told.</summary>
    public static (CallListState State, Answer? Answer) Record(CallListState state, RecordCall command, DateTimeOffset now)
    {
        if (state.Commands.Answered(command.Command) is { } answered)
            return (state, answered);
        if (Find(state, command.Call) is not var (need, call))
            return (state, Answer.Not(command.By.IsDesk ? AnswerCode.WrongStage : AnswerCode.Forbidden, state.Version));
        if (!command.By.IsDesk || call.By.Account != command.By.Account)
            return (state, Answer.Not(AnswerCode.Forbidden, state.Version));
        if (call.Stage == CallStage.Telling && call.Told!.Command == command.Command)
            return (state, null);
        if (call.Stage != CallStage.Calling)
            return (state, Answer.Not(AnswerCode.AlreadyAnswered, state.Version));
        if (Problems(command, now) is { Length: > 0 } problems)
            return (state, Answer.Invalid(problems, state.Version));
        if (command.Outcome is not (CallOutcome.Absent or CallOutcome.CallBack))
            return (Put(call with { Stage = CallStage.Telling, Since = now, Until = null, Told = command }), null);
        var attempts = call.Attempts + (command.Outcome == CallOutcome.Absent ? 1 : 0);
        var again = call with
        {
            Stage = attempts >= MostAttempts && command.Outcome == CallOutcome.Absent ? CallStage.Unreached : CallStage.Again,
            Since = now,
            Until = command.Outcome == CallOutcome.Absent ? now + AbsentPause : command.At,
            Attempts = attempts,
            Interrupted = false,
            AtTheirTime = command.Outcome == CallOutcome.CallBack,
        };
        var (next, answer) = Done(Told(Put(again), new(need.Need, call, command, now)));
        return (next.Remembering(next.Commands.With(command.Command, answer, now)), answer);

        CallListState Put(PersonCall changed) => Replace(state, need with { Calls = need.Calls.Replace(call, changed) });
    }

    /// <summary>What was told has been passed on: writes down how it ended.</summary>
    public static (CallListState State, Answer Answer) Conclude(CallListState state, RecordCall told, Answer answer, DateTimeOffset now)
    {
        // A command and the outbox may have told it at once; the first record stands.
        if (state.Commands.Find(told.Command) is { } first)
            return (state, first);
        var next = Next(state);
        if (Find(next, told.Call) is var (need, call))
        {
            // What is not to be called for was decided with a reason and no key; where the need said no there is nothing to take back.
            next = answer.IsDone && told.Outcome != CallOutcome.NotCalled
                ? Told(next, new(need.Need, call with { Stage = CallStage.Calling, Told = null }, told, now))
                : next with { Last = Others(next, told.By, now) };
            // What the need took is in its own record, and keeps the person off its list of candidates.
            var calls = answer.IsDone
                ? need.Calls.Remove(call)
                : need.Calls.Replace(call, call with { Stage = CallStage.Refused, Since = now, Told = null, Answer = answer.Code });
            next = Replace(next, need with { Calls = calls });
        }

        return Given(next, told.Command, answer, now);
    }

    /// <summary>
    /// Takes back what a coordinator recorded last: the name comes back to them. No answer means that the person's grain is to be told
    /// first, since the need holds the answer; what has gone on from it there is refused there.
    /// </summary>
    public static (CallListState State, Answer? Answer) TakeBack(CallListState state, TakeBackCall command, DateTimeOffset now)
    {
        if (state.Commands.Answered(command.Command) is { } answered)
            return (state, answered);
        if (!command.By.IsDesk)
            return (state, Answer.Not(AnswerCode.Forbidden, state.Version));
        if (state.Last.LastOrDefault(l => l.Told.Call == command.Call) is not { } last)
            return (state, Answer.Not(AnswerCode.WrongStage, state.Version));
        if (last.Told.By.Account != command.By.Account)
            return (state, Answer.Not(AnswerCode.Forbidden, state.Version));
        if (last.TakingBack is { } taking)
            return taking.Command == command.Command ? (state, null) : (state, Answer.Not(AnswerCode.AlreadyAnswered, state.Version));
        if (last.At + TakeBackTime <= now)
            return (state, Answer.Not(AnswerCode.Expired, state.Version));
        if (last.Told.Outcome is not (CallOutcome.Absent or CallOutcome.CallBack))
            return (Next(state with { Last = state.Last.Replace(last, last with { TakingBack = command }) }), null);
        // Somebody else may have the name by now, or the need may have gone from the list.
        if (Find(state, command.Call) is not var (need, call) || call.Stage is not (CallStage.Again or CallStage.Unreached))
            return (state, Answer.Not(AnswerCode.WrongStage, state.Version));
        var without = Replace(state, need with { Calls = need.Calls.Remove(call) }) with { Last = state.Last.Remove(last) };
        var (next, answer) = Done(HandBack(without, last, now));
        return (next.Remembering(next.Commands.With(command.Command, answer, now)), answer);
    }

    /// <summary>The person's grain and the need have taken an outcome back, or said why not.</summary>
    public static (CallListState State, Answer Answer) TakenBack(CallListState state, TakeBackCall command, Answer answer, DateTimeOffset now)
    {
        // A command and the outbox may have told it at once; the first record stands.
        if (state.Commands.Find(command.Command) is { } first)
            return (state, first);
        var last = TakingBack(state).First(l => l.TakingBack!.Command == command.Command);
        var next = Next(state with { Last = state.Last.Remove(last) });
        if (answer.IsDone)
            next = HandBack(next, last, now);
        return Given(next, command.Command, answer, now);
    }

    /// <summary>What is being taken back and is to be passed on.</summary>
    public static IEnumerable<ToldCall> TakingBack(CallListState state) => state.Last.Where(l => l.TakingBack is not null);

    /// <summary>What was told and is to be passed on.</summary>
    public static IEnumerable<(NeedId Need, PersonCall Call)> Untold(CallListState state) =>
        state.Needs.SelectMany(n => n.Calls.Where(c => c.Stage == CallStage.Telling).Select(c => (n.Need, c)));

    private static ImmutableArray<FieldProblem> Problems(RecordCall command, DateTimeOffset now)
    {
        List<Problem> problems = [];
        if (!Enum.IsDefined(command.Outcome))
            problems.Add(new("outcome", ProblemCode.Unknown));
        if (!Enum.IsDefined(command.Reason))
            problems.Add(new("reason", ProblemCode.Unknown));
        if (command.Outcome == CallOutcome.CallBack && command.At is null)
            problems.Add(new("at", ProblemCode.Missing));
        if (command.Outcome == CallOutcome.CallBack && (command.At <= now || command.At > now + LongestPutOff))
            problems.Add(new("at", ProblemCode.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"{now:yyyy-MM-dd}-{now + LongestPutOff:yyyy-MM-dd}")));
        return FieldProblems.Of(problems).AddRange(FieldProblems.Text(command.Note, "note", 500, required: command.Outcome == CallOutcome.NotCalled));
    }

    // What another grain has answered is the command's answer, with the list's version.
    private static (CallListState State, Answer Answer) Given(CallListState state, Guid command, Answer answer, DateTimeOffset now)
    {
        var given = answer with { Version = state.Version };
        return (state.Remembering(state.Commands.With(command, given, now)), given);
    }

    private static CallListState Told(CallListState state, ToldCall told) => state with { Last = [.. Others(state, told.Told.By, told.At), told] };

    private static ImmutableArray<ToldCall> Others(CallListState state, Actor by, DateTimeOffset now) =>
        [.. state.Last.Where(l => l.TakingBack is not null || (l.Told.By.Account != by.Account && l.At + TakeBackTime > now))];

    // The name is the coordinator's again as before; where another has it on the telephone for something else, it comes after that.
    private static CallListState HandBack(CallListState state, ToldCall last, DateTimeOffset now)
    {
        if (state.Needs.FirstOrDefault(n => n.Need == last.Need) is not { } need)
            return state;
        var isElsewhere = state.Needs.SelectMany(n => n.Calls).Any(c => c.Participant == last.Before.Participant && c.By.Account != last.Before.By.Account && c.IsBusy(now));
        var back = last.Before with { Stage = isElsewhere ? CallStage.Again : CallStage.Calling, Since = now, Until = isElsewhere ? now : now + Lease };
        return Replace(state, need with { Calls = need.Calls.Add(back) });
    }

    private static (CalledNeed Need, PersonCall Call)? Find(CallListState state, Guid id)
    {
        foreach (var need in state.Needs)
        {
            if (need.Calls.FirstOrDefault(c => c.Call == id) is { } call)
                return (need, call);
        }

        return null;
    }

    private static CallListState Replace(CallListState state, CalledNeed need) =>
        state with { Needs = state.Needs.Replace(state.Needs.First(n => n.Need == need.Need), need) };

    private static CallListState Without(CallListState state, NeedId need) => Next(state with { Needs = state.Needs.RemoveAll(n => n.Need == need) });

    private static CallListState Next(CallListState state) => state with { Version = state.Version + 1 };

    private static (CallListState State, Answer Answer) Done(CallListState state)
    {
        var next = Next(state);
        return (next, Answer.Done(next.Version));
    }
}
