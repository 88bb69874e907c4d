using System.Collections.Immutable;
using System.Globalization;
using Kyodo.Grains.Collaborations;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Ids;
using Kyodo.Grains.Outcomes;
using Kyodo.Grains.Participants;
using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Search;

namespace Kyodo.Grains.Needs;

/// <summary>
/// The life of a need and its offers (row E7) as pure steps: a state and a command give the next state and the answer. It has no clock,
/// no chance and no grain; who may do what, and how many slots there are, is decided here and nowhere else.
/// </summary>
public static class NeedLife
{
    /// <summary>Most steps that are kept.</summary>
    public const int StepCapacity = 200;

    /// <summary>Most live offers and applications at one time, however many slots there are.</summary>
    public const int LiveOfferCapacity = 20_000;

    /// <summary>The step and the reason of what the desk recorded by mistake and took back.</summary>
    public const string TakenBackWord = "taken_back";

    /// <summary>How long an ask waits for an answer.</summary>
    public static TimeSpan AskLifetime { get; } = TimeSpan.FromDays(7);

    /// <summary>Slots held or filled.</summary>
    public static int SlotsTaken(NeedState state) => state.Offers.Sum(o => o.Offer.HoldsSlot ? o.Offer.Slots : 0);

    /// <summary>Whether candidates are looked for.</summary>
    public static bool IsMatching(NeedState state) => state.Stage is NeedStage.Received or NeedStage.Open;

    /// <summary>Whether a new list of candidates is wanted.</summary>
    public static bool IsMatchDue(NeedState state) => state.MatchDone < state.MatchWanted;

    /// <summary>Participants never to be suggested: the requester, everybody asked or who applied, and whom a coordinator passed over.</summary>
    public static ImmutableArray<ParticipantId> Excluded(NeedState state) =>
        state.Need is not { } need ? []
        : state.Offers.IsEmpty && state.PassedOver.IsEmpty ? [need.Requester]
        : [.. state.Offers.Where(o => o.Offer.Stage != OfferStage.Undelivered).Select(o => o.Offer.Participant)
            .Concat(state.PassedOver).Prepend(need.Requester).Distinct()];

    /// <summary>When the next ask or hold runs out, or the ladder's clock warns; null for never.</summary>
    public static DateTimeOffset? NextExpiry(NeedState state)
    {
        DateTimeOffset? next = null;
        foreach (var record in state.Offers)
        {
            if (Expires(record.Offer) && (next is null || record.Offer.Until < next))
                next = record.Offer.Until;
        }

        return state.Stage == NeedStage.Open && (next is null || state.RungWarnsAt < next) ? state.RungWarnsAt ?? next : next;
    }

    /// <summary>
    /// A mark of what districts are to watch for: the need as put, the floor, who is excluded; 0 when there is nothing to watch for. It
    /// differs whenever they are to be told anew (but for a chance of 2⁻⁶³).
    /// </summary>
    public static long WatchMark(NeedState state) => IsMatching(state) ? Mark(Mix((ulong)AskedMark(state), (uint)Floor(state))) : 0;

    /// <summary>The same without the floor: what is asked for, and who is excluded. Never 0.</summary>
    public static long AskedMark(NeedState state)
    {
        var mark = Mix((ulong)state.ContentVersion, ((uint)state.Stage << 8) | (uint)state.Rung);
        foreach (var participant in Excluded(state))
            mark = Mix(mark, participant.Number ^ (participant.IsPerson ? 0 : ulong.MaxValue));
        return Mark(mark);
    }

    /// <summary>The score a new candidate must reach to change the list.</summary>
    /// <param name="state">The state.</param>
    public static int Floor(NeedState state) =>
        state.Suggestions.Length < ListLength(state.Need!) ? int.MinValue : state.Suggestions[^1].Score;

    /// <summary>The length of a full list of candidates: 20, or two for each slot, at most 200.</summary>
    public static int ListLength(Need need) => Math.Clamp(2 * need.SlotsMaximum, 20, 200);

    /// <summary>Whether anybody is still to be told of something.</summary>
    /// <param name="state">The need.</param>
    /// <param name="known">What others know of it.</param>
    public static bool HasMail(NeedState state, NeedKnown known) =>
        state.Need is not null
        && (IsMatchDue(state) || known.Published < state.Version || known.Watched != WatchMark(state)
            || state.Offers.Any(o => o.IsUndelivered || o.MustStart || o.MustEnd || OutcomeViews.IsUntold(o)));

    /// <summary>The need as the present rung of the ladder lets it be asked: before triage of everybody.</summary>
    public static Need Asking(NeedState state) =>
        state.Stage == NeedStage.Received ? state.Need! : state.Need! with { Who = state.Need!.Who & Ladder.Owners(state.Rung) };

    /// <summary>Whether only the need's own district is asked.</summary>
    public static bool IsOwnDistrictOnly(NeedState state) =>
        state.Stage == NeedStage.Open && Ladder.OwnDistrictOnly(state.Rung) && state.Need!.Place is not null;

    /// <summary>Posts the need, or changes it.</summary>
    public static (NeedState State, Answer Answer) Put(NeedState state, PutNeed command, DateTimeOffset now)
    {
        var need = command.Need;
        var problems = FieldProblems.Of(NeedRules.Check(need), "need");
        if (problems.Length > 0)
            return (state, Answer.Invalid(problems, state.Version));
        if (!command.By.MayActFor(need.Requester) || (state.Need is { } before && before.Requester != need.Requester))
            return (state, Answer.Not(AnswerCode.Forbidden, state.Version));
        return state.Need is null ? Post(state, command, now) : Change(state, command, now);
    }

    /// <summary>
    /// Triage; accepting a need that is open already moves it to another rung of the ladder. One that is open may still be passed to a
    /// partner desk while no slot is held: whoever was asked is told that it ended.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="command">The decision.</param>
    /// <param name="rules">The rules in force: they say when the ladder's clock warns.</param>
    /// <param name="now">When.</param>
    public static (NeedState State, Answer Answer) Triage(NeedState state, TriageNeed command, Rulebook rules, DateTimeOffset now)
    {
        if (Refusal(state, command.By.IsDesk) is { } refusal)
            return (state, refusal);
        var refers = command.Decision == TriageDecision.Refer;
        var problems = FieldProblems.Text(command.Reason, "reason", 500, required: command.Decision != TriageDecision.Accept)
            .AddRange(FieldProblems.Text(command.Partner, "partner", 80, required: refers));
        if (refers && !command.Consented)
            problems = problems.Add(FieldProblems.Missing("consented"));
        if (!Enum.IsDefined(command.Decision))
            problems = problems.Add(FieldProblems.Of(new Problem("decision", ProblemCode.Unknown)));
        if (!Enum.IsDefined(command.Rung))
            problems = problems.Add(FieldProblems.Of(new Problem("rung", ProblemCode.Unknown)));
        if (problems.Length > 0)
            return (state, Answer.Invalid(problems, state.Version));
        var accepted = command.Decision == TriageDecision.Accept;
        if (state.Stage == NeedStage.Open && accepted)
            return Done(Rematching(OnRung(state, command.Rung, rules, now)), now, command.By, "rung_moved", command.Reason);
        if (state.Stage != NeedStage.Received && !(refers && state.Stage == NeedStage.Open && SlotsTaken(state) == 0))
            return (state, Answer.Not(AnswerCode.WrongStage, state.Version));
        if (accepted)
            return Done(Rematching(OnRung(state with { Stage = NeedStage.Open, Keeper = KeeperOf(state, command.By) }, command.Rung, rules, now)), now, command.By, "triaged", command.Reason);
        var routed = state with
        {
            Stage = NeedStage.Routed,
            Suggestions = [],
            Held = [],
            RungWarnsAt = null,
            Referral = refers ? new(command.Partner.Trim(), command.By, now) : null,
            Offers = [.. state.Offers.Select(o => o.Offer.IsOver ? o : Routed(o))],
        };
        return Done(Rematching(routed), now, command.By, command.Decision switch
        {
            TriageDecision.Refer => "referred",
            TriageDecision.Answer => "answered",
            _ => "refused",
        }, command.Reason);

        OfferRecord Routed(OfferRecord record) => record with
        {
            Offer = record.Offer with { Stage = OfferStage.Declined, Since = now, Until = null, Reason = "cancelled" },
            Version = state.Version + 1,
        };
    }

    /// <summary>引き継ぎ: another coordinator has the need, at any stage before it is over.</summary>
    public static (NeedState State, Answer Answer) HandOver(NeedState state, HandOverNeed command, DateTimeOffset now)
    {
        if (Refusal(state, command.By.IsDesk) is { } refusal)
            return (state, refusal);
        var problems = FieldProblems.Text(command.To, "to", 64, required: true).AddRange(FieldProblems.Text(command.Note, "note", 500));
        if (problems.Length > 0)
            return (state, Answer.Invalid(problems, state.Version));
        if (state.Stage is not (NeedStage.Received or NeedStage.Open or NeedStage.Filled))
            return (state, Answer.Not(AnswerCode.WrongStage, state.Version));
        return Done(state with { Keeper = command.To }, now, command.By, "handed_over", command.Note);
    }

    /// <summary>A coordinator's decision on a candidate.</summary>
    /// <param name="state">The state.</param>
    /// <param name="command">The decision.</param>
    /// <param name="candidate">The candidate: from the list, or as judged for a proposal; null when there is no such eligible candidate.</param>
    /// <param name="offer">The id for the offer it may become.</param>
    /// <param name="now">When.</param>
    public static (NeedState State, Answer Answer) Decide(NeedState state, DecideSuggestion command, Suggestion? candidate, OfferId offer, DateTimeOffset now)
    {
        if (Refusal(state, command.By.IsDesk) is { } refusal)
            return (state, refusal);
        var problems = FieldProblems.Text(command.Reason, "reason", 500, required: command.Decision == SuggestionDecision.PassOver);
        if (problems.Length > 0)
            return (state, Answer.Invalid(problems, state.Version));
        if (candidate is null || candidate.Owner != command.Owner)
            return (state, Answer.Not(AnswerCode.NotFound, state.Version));
        return command.Decision switch
        {
            SuggestionDecision.PassOver => PassOver(state, command, now),
            SuggestionDecision.Hold => Hold(state, command, now),
            _ => Ask(state, command, candidate, offer, now),
        };
    }

    /// <summary>内諾: holds a slot.</summary>
    /// <param name="state">The state.</param>
    /// <param name="answer">The participant's answer.</param>
    /// <param name="hold">How long the slot is held for the requester's consent.</param>
    /// <param name="now">When.</param>
    public static (NeedState State, Answer Answer) Accept(NeedState state, ParticipantAnswer answer, TimeSpan hold, DateTimeOffset now)
    {
        if (Refusal(state, answer, out var record) is { } refusal)
            return (state, refusal);
        return record.Offer.Stage switch
        {
            OfferStage.Sending or OfferStage.Asked => Agree(state, record, answer.By, hold, now),
            _ when record.Offer.HoldsSlot => (state, Answer.Done(state.Version)),
            OfferStage.Expired => (state, Answer.Not(AnswerCode.Expired, state.Version)),
            OfferStage.Passed or OfferStage.Declined or OfferStage.Withdrawn => (state, Answer.Not(AnswerCode.AlreadyAnswered, state.Version)),
            _ => (state, Answer.Not(AnswerCode.WrongStage, state.Version)),
        };
    }

    /// <summary>今回は見送る.</summary>
    public static (NeedState State, Answer Answer) Pass(NeedState state, ParticipantAnswer answer, DateTimeOffset now)
    {
        if (Refusal(state, answer, out var record) is { } refusal)
            return (state, refusal);
        return record.Offer.Stage switch
        {
            OfferStage.Sending or OfferStage.Asked => End(state, record, OfferStage.Passed, now, answer.By, "passed", Word(answer.Reason)),
            OfferStage.Passed => (state, Answer.Done(state.Version)),
            OfferStage.Expired => (state, Answer.Not(AnswerCode.Expired, state.Version)),
            OfferStage.Declined or OfferStage.Withdrawn => (state, Answer.Not(AnswerCode.AlreadyAnswered, state.Version)),
            _ => (state, Answer.Not(AnswerCode.WrongStage, state.Version)),
        };
    }

    /// <summary>
    /// The desk had recorded an answer by mistake, and nothing has followed from it: an ask that was made with the answer never was, so that
    /// the participant is a candidate again; one that stood before stands again. What was recorded stays among the steps.
    /// </summary>
    public static (NeedState State, Answer Answer) TakeBack(NeedState state, AnswerTakenBack answer, DateTimeOffset now)
    {
        if (Refusal(state, new(answer.Command, answer.By, answer.Participant, answer.Offer), out var record) is { } refusal)
            return (state, refusal);
        if (!answer.By.IsDesk)
            return (state, Answer.Not(AnswerCode.Forbidden, state.Version));
        if (state.Stage is not (NeedStage.Open or NeedStage.Filled) || record.Offer is not { Stage: OfferStage.Agreed or OfferStage.Passed, ByApplication: false }
            || (Live(state, answer.Participant) is { } live && live != record))
            return (state, Answer.Not(AnswerCode.WrongStage, state.Version));
        var (approve, propose) = AskCommands(answer.Told);
        var wasAskedByIt = (state.Commands.Find(approve) ?? state.Commands.Find(propose)) is { IsDone: true };
        var offer = wasAskedByIt
            ? record.Offer with { Stage = OfferStage.Undelivered, Since = now, Until = null, Reason = TakenBackWord }
            : record.Offer with { Stage = OfferStage.Asked, Since = now, Until = AskedUntil(state.Need!, record.MadeAt), Reason = "" };
        var taken = record with { Offer = offer, Version = state.Version + 1, Reached = OutcomeStep.Asked };
        return Done(Settled(Replace(Rematch(state), taken)), now, answer.By, TakenBackWord, "", offer.Id, offer.Resource);
    }

    /// <summary>The commands by which a telephone call asks somebody: as a candidate, or as somebody a coordinator proposes.</summary>
    /// <param name="told">The command that records the call's outcome.</param>
    public static (Guid Approve, Guid Propose) AskCommands(Guid told) => (DerivedIds.Command(told, "approve"), DerivedIds.Command(told, "propose"));

    /// <summary>The participant withdraws, at any step; a slot that was held returns.</summary>
    public static (NeedState State, Answer Answer) Withdraw(NeedState state, ParticipantAnswer answer, DateTimeOffset now)
    {
        if (Refusal(state, answer, out var record) is { } refusal)
            return (state, refusal);
        return record.Offer.Stage switch
        {
            OfferStage.Sending or OfferStage.Asked => End(state, record, OfferStage.Passed, now, answer.By, "passed", Word(answer.Reason)),
            OfferStage.Withdrawn or OfferStage.Passed => (state, Answer.Done(state.Version)),
            OfferStage.Completed => (state, Answer.Not(AnswerCode.WrongStage, state.Version)),
            _ when record.Offer.IsOver => (state, Answer.Not(AnswerCode.AlreadyAnswered, state.Version)),
            _ => End(state, record, OfferStage.Withdrawn, now, answer.By, "withdrawn", Word(answer.Reason)),
        };
    }

    /// <summary>What keeps an applicant's resource from meeting the need: its kind, the owner's kind, what must have been checked.</summary>
    public static Refusals ApplicationRefusals(NeedState state, Application application, Rulebook rules)
    {
        if (state.Need is not { } need)
            return Refusals.None;
        var why = application.Resource.Kind == need.Kind ? Refusals.None : Refusals.OtherKind;
        if (((int)rules.OwnersFor(need) >> (int)application.Applicant.Kind & 1) == 0)
            why |= Refusals.OwnerKind;
        var required = rules.RequiredFor(need);
        if ((EntryOf.Credentials(application.Applicant) & required) != required)
            why |= Refusals.Credentials;
        return why;
    }

    /// <summary>応募. A need that is not public answers as one that is not there.</summary>
    /// <param name="state">The state.</param>
    /// <param name="application">The application.</param>
    /// <param name="refusals">What keeps the resource from meeting the need, distance and time apart: those are the applicant's own affair.</param>
    /// <param name="offer">The id for the offer.</param>
    /// <param name="now">When.</param>
    public static (NeedState State, Answer Answer) Apply(NeedState state, Application application, Refusals refusals, OfferId offer, DateTimeOffset now)
    {
        var applicant = application.Applicant.Id;
        if (state.Need is not { Audience: Audience.Public } || state.Stage is NeedStage.Received or NeedStage.Routed)
            return (state, Answer.Not(AnswerCode.NotFound));
        if (!application.By.MayActFor(applicant))
            return (state, Answer.Not(AnswerCode.Forbidden, state.Version));
        var problems = FieldProblems.Text(application.Message, "message", 500);
        problems = problems.AddRange(SlotsProblems(state, applicant, application.Slots));
        if (state.Need.Requester == applicant || refusals != Refusals.None)
            problems = problems.Add(FieldProblems.Of(new Problem("resource", ProblemCode.Disagrees, "need")));
        if (problems.Length > 0)
            return (state, Answer.Invalid(problems, state.Version));
        if (state.Stage != NeedStage.Open)
            return (state, Answer.Not(state.Stage == NeedStage.Filled ? AnswerCode.AlreadyFilled : AnswerCode.WrongStage, state.Version));
        if (Live(state, applicant) is { } live)
            return (state, live.Offer is { ByApplication: true, Stage: OfferStage.Applied } ? Answer.Done(state.Version) : Answer.Not(AnswerCode.AlreadyAnswered, state.Version));
        if (IsCrowded(state))
            return (state, Answer.Not(AnswerCode.AlreadyFilled, state.Version));
        var added = new Offer(offer, applicant, application.Resource.Id, application.Resource.Title, OfferStage.Applied, true, application.Message, now, null, null, null, "") { Slots = application.Slots };
        return Done(Rematching(Add(state, added)), now, application.By, "applied", "", offer, application.Resource.Id);
    }

    /// <summary>The coordinator takes an application: 内諾, and a slot is held.</summary>
    public static (NeedState State, Answer Answer) TakeApplication(NeedState state, OfferStep step, TimeSpan hold, DateTimeOffset now)
    {
        if (Refusal(state, step, step.By.IsDesk, out var record) is { } refusal)
            return (state, refusal);
        return record.Offer.Stage switch
        {
            OfferStage.Applied => Agree(state, record, step.By, hold, now),
            _ when record.Offer is { ByApplication: true, HoldsSlot: true } => (state, Answer.Done(state.Version)),
            _ => (state, Answer.Not(AnswerCode.WrongStage, state.Version)),
        };
    }

    /// <summary>依頼者の承諾: from now on contacts are disclosed.</summary>
    public static (NeedState State, Answer Answer) Consent(NeedState state, OfferStep step, DateTimeOffset now)
    {
        if (Refusal(state, step, MayActForRequester(state, step.By), out var record) is { } refusal)
            return (state, refusal);
        return record.Offer switch
        {
            { Stage: OfferStage.Agreed } offer when offer.Until <= now => (state, Answer.Not(AnswerCode.Expired, state.Version)),
            { Stage: OfferStage.Agreed } offer => Move(state, record, offer with { Stage = OfferStage.Consented, Since = now, Until = null }, now, step.By, "consented", step.Reason),
            { IsDisclosed: true } => (state, Answer.Done(state.Version)),
            { Stage: OfferStage.Expired } => (state, Answer.Not(AnswerCode.Expired, state.Version)),
            _ => (state, Answer.Not(AnswerCode.WrongStage, state.Version)),
        };
    }

    /// <summary>The requester or the desk does not go on with somebody; a slot that was held returns.</summary>
    public static (NeedState State, Answer Answer) Decline(NeedState state, OfferStep step, DateTimeOffset now)
    {
        if (Refusal(state, step, MayActForRequester(state, step.By), out var record) is { } refusal)
            return (state, refusal);
        return record.Offer.Stage switch
        {
            OfferStage.Declined => (state, Answer.Done(state.Version)),
            OfferStage.Withdrawn when record.IsEnded || record.Offer.Collaboration is not null => (state, Answer.Done(state.Version)),
            OfferStage.Confirmed or OfferStage.Active => End(state, record with { IsExcused = true }, OfferStage.Withdrawn, now, step.By, "declined", step.Reason),
            OfferStage.Completed => (state, Answer.Not(AnswerCode.WrongStage, state.Version)),
            _ when record.Offer.IsOver => (state, Answer.Not(AnswerCode.AlreadyAnswered, state.Version)),
            _ => End(state, record, OfferStage.Declined, now, step.By, "declined", step.Reason),
        };
    }

    /// <summary>Sets the first meeting, or another date for it. Either side or the desk may; a meeting may be written down after it took place.</summary>
    public static (NeedState State, Answer Answer) PlanMeeting(NeedState state, OfferStep step, DateTimeOffset now)
    {
        var mayAct = MayActForRequester(state, step.By) || (Find(state, step.Offer) is { } own && step.By.MayActFor(own.Offer.Participant));
        if (Refusal(state, step, mayAct, out var record) is { } refusal)
            return (state, refusal);
        if (step.At is not { } at)
            return (state, Answer.Invalid([FieldProblems.Missing("at")], state.Version));
        if (at < now.AddDays(-90) || at > now.AddDays(730))
            return (state, Answer.Invalid([FieldProblems.Of(new Problem("at", ProblemCode.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"{now.AddDays(-90):yyyy-MM-dd}-{now.AddDays(730):yyyy-MM-dd}")))], state.Version));
        return record.Offer.Stage is OfferStage.Consented or OfferStage.MeetingPlanned
            ? Move(state, record, record.Offer with { Stage = OfferStage.MeetingPlanned, Since = now, MeetingAt = at }, now, step.By, "meeting_planned", step.Reason)
            : (state, Answer.Not(AnswerCode.WrongStage, state.Version));
    }

    /// <summary>確定: after the meeting, or at once where none is required.</summary>
    public static (NeedState State, Answer Answer) Confirm(NeedState state, OfferStep step, DateTimeOffset now)
    {
        if (Refusal(state, step, MayActForRequester(state, step.By), out var record) is { } refusal)
            return (state, refusal);
        if (record.Offer.Stage is OfferStage.Confirmed or OfferStage.Active or OfferStage.Completed)
            return (state, Answer.Done(state.Version));
        if (record.Offer.Stage != OfferStage.MeetingPlanned && (record.Offer.Stage != OfferStage.Consented || state.Need!.MeetingRequired))
            return (state, Answer.Not(AnswerCode.WrongStage, state.Version));
        var confirmed = record.Offer with { Stage = OfferStage.Confirmed, Since = now, Collaboration = DerivedIds.Collaboration(record.Offer.Id) };
        return Move(state, record, confirmed, now, step.By, "confirmed", step.Reason);
    }

    /// <summary>取下げ: everything that goes on ends.</summary>
    public static (NeedState State, Answer Answer) Cancel(NeedState state, CancelNeed command, DateTimeOffset now)
    {
        if (Refusal(state, MayActForRequester(state, command.By)) is { } refusal)
            return (state, refusal);
        var problems = FieldProblems.Text(command.Reason, "reason", 500);
        if (problems.Length > 0)
            return (state, Answer.Invalid(problems, state.Version));
        if (state.Stage == NeedStage.Cancelled)
            return (state, Answer.Done(state.Version));
        if (state.Stage is NeedStage.Completed or NeedStage.Routed)
            return (state, Answer.Not(AnswerCode.WrongStage, state.Version));
        var next = state with
        {
            Stage = NeedStage.Cancelled,
            Suggestions = [],
            Held = [],
            MatchDone = state.MatchWanted,
            Offers = [.. state.Offers.Select(o => OfferStages.IsGoing(o.Offer.Stage) ? Ended(o) : o)],
        };
        return Done(next, now, command.By, "cancelled", command.Reason);

        OfferRecord Ended(OfferRecord record) => record with
        {
            Offer = record.Offer with
            {
                Stage = record.Offer.Stage is OfferStage.Confirmed or OfferStage.Active ? OfferStage.Withdrawn : OfferStage.Declined,
                Since = now,
                Until = null,
                Reason = "cancelled",
            },
            IsExcused = true,
            Version = state.Version + 1,
        };
    }

    /// <summary>Asks and holds whose time is over end, slots return, and the ladder's clock warns. The same state when there is none.</summary>
    public static NeedState Expire(NeedState state, DateTimeOffset now)
    {
        foreach (var record in state.Offers)
        {
            if (Expires(record.Offer) && record.Offer.Until <= now)
                state = End(state, record with { IsExcused = record.IsExcused || record.Offer.Stage == OfferStage.Agreed || state.Stage == NeedStage.Filled }, OfferStage.Expired, now, Actor.System, record.Offer.Stage == OfferStage.Agreed ? "hold_expired" : "ask_expired", "").State;
        }

        return Warn(state, now);
    }

    /// <summary>Candidates were found.</summary>
    /// <param name="state">The state.</param>
    /// <param name="wish">The wish they answer.</param>
    /// <param name="found">What the search found.</param>
    /// <param name="now">When.</param>
    public static NeedState Matched(NeedState state, long wish, NeedMatch found, DateTimeOffset now)
    {
        var excluded = Excluded(state).ToHashSet();
        var list = IsMatching(state)
            ? [.. found.Suggestions.Where(s => !excluded.Contains(s.Owner)).Select(s => Known(state, state.Held.Contains(s.Resource) ? s with { Held = true } : s))]
            : ImmutableArray<Suggestion>.Empty;
        var next = wish > state.MatchDone ? state with { MatchDone = wish } : state;
        if (found.Rules > state.RulesVersion)
            next = Withdraw(next with { RulesVersion = found.Rules }, list, found, now);
        return SameList(state.Suggestions, list) ? next : next with { Suggestions = list, Version = next.Version + 1, ChangedAt = now };
    }

    // New rules never take a candidate away without a word.
    private static NeedState Withdraw(NeedState state, ImmutableArray<Suggestion> list, NeedMatch found, DateTimeOffset now)
    {
        Dictionary<Refusals, string> reasons = [];
        List<NeedStep> steps = [];
        foreach (var gone in found.Withdrawn)
        {
            if (!IsOn(state.Suggestions, gone.Resource) || IsOn(list, gone.Resource))
                continue;
            if (!reasons.TryGetValue(gone.Refusals, out var reason))
                reasons[gone.Refusals] = reason = string.Create(CultureInfo.InvariantCulture, $"{found.Rules} {gone.Refusals}");
            steps.Add(new(now, Actor.System, "rule_withdrew", null, gone.Resource, reason));
        }

        return steps.Count == 0 ? state : state with
        {
            Version = state.Version + 1,
            ChangedAt = now,
            Steps = [.. state.Steps.Concat(steps).TakeLast(StepCapacity)],
        };

        static bool IsOn(ImmutableArray<Suggestion> suggestions, ResourceId resource)
        {
            foreach (var suggestion in suggestions)
            {
                if (suggestion.Resource == resource)
                    return true;
            }

            return false;
        }
    }

    /// <summary>The nightly plan's proposal; a need that is not open has none.</summary>
    public static NeedState Planned(NeedState state, ImmutableArray<ResourceId> resources, DateTimeOffset now)
    {
        ImmutableArray<ResourceId> planned = state.Stage == NeedStage.Open ? resources : [];
        return state.Need is null || state.Planned.AsSpan().SequenceEqual(planned.AsSpan())
            ? state
            : state with { Planned = planned, Version = state.Version + 1, ChangedAt = now };
    }

    /// <summary>A participant's grain has been told of an offer.</summary>
    /// <param name="state">The state.</param>
    /// <param name="id">The offer.</param>
    /// <param name="version">The version it was told.</param>
    /// <param name="code">What became of it.</param>
    /// <param name="now">When.</param>
    public static NeedState Delivered(NeedState state, OfferId id, long version, ReceiveCode code, DateTimeOffset now)
    {
        if (Find(state, id) is not { } record || record.DeliveredVersion >= version)
            return state;
        var delivered = record with { DeliveredVersion = version };
        state = Replace(state, delivered);
        if (record.Offer.Stage != OfferStage.Sending)
            return state;
        return code == ReceiveCode.Delivered
            ? Step(Replace(state, delivered with { Offer = record.Offer with { Stage = OfferStage.Asked, Since = now } }), now, Actor.System, "asked", "", id, record.Offer.Resource)
            : Undeliverable(state, delivered, code, now);
    }

    /// <summary>A collaboration's grain knows that it begins.</summary>
    public static NeedState Started(NeedState state, OfferId id) =>
        Find(state, id) is { IsStarted: false } record ? Replace(state, record with { IsStarted = true }) : state;

    /// <summary>A collaboration's grain knows that it ends.</summary>
    public static NeedState Ended(NeedState state, OfferId id) =>
        Find(state, id) is { IsEnded: false } record ? Replace(state, record with { IsEnded = true }) : state;

    /// <summary>The outcomes' book has an outcome.</summary>
    public static NeedState OutcomeTold(NeedState state, OfferId id, OutcomeMark mark) =>
        Find(state, id) is { } record ? Replace(state, record with { ToldOutcome = mark }) : state;

    /// <summary>From a collaboration: where the activity stands.</summary>
    public static NeedState CollaborationMoved(NeedState state, CollaborationNotice notice, DateTimeOffset now)
    {
        if (Find(state, notice.Offer) is not { } record || record.Offer.Collaboration != notice.Collaboration || record.NoticeVersion >= notice.Version)
            return state;
        record = record with { NoticeVersion = notice.Version, IsStarted = true };
        state = Replace(state, record);
        return (notice.Stage, record.Offer.Stage) switch
        {
            (CollaborationStage.Active, OfferStage.Confirmed) => Move(state, record, record.Offer with { Stage = OfferStage.Active, Since = now }, now, Actor.System, "active", "").State,
            (CollaborationStage.Completed, OfferStage.Confirmed or OfferStage.Active) => Move(state, record, record.Offer with { Stage = OfferStage.Completed, Since = now }, now, Actor.System, "completed", "").State,
            (CollaborationStage.NoShow, OfferStage.Confirmed or OfferStage.Active) => End(state, record with { IsEnded = true }, OfferStage.Withdrawn, now, Actor.System, "no_show", "no_show").State,
            (CollaborationStage.Withdrawn, OfferStage.Confirmed or OfferStage.Active) => End(state, record with { IsEnded = true }, OfferStage.Withdrawn, now, Actor.System, "withdrawn", "").State,
            _ => state,
        };
    }

    /// <summary>The offer of that id; null when there is none.</summary>
    public static OfferRecord? Find(NeedState state, OfferId id)
    {
        foreach (var record in state.Offers)
        {
            if (record.Offer.Id == id)
                return record;
        }

        return null;
    }

    /// <summary>The live offer to a participant that did not begin as an application; null when there is none.</summary>
    public static OfferRecord? LiveAsk(NeedState state, ParticipantId participant) =>
        Live(state, participant) is { Offer.Stage: not OfferStage.Applied } record ? record : null;

    private static long Mark(ulong mixed) => (long)(mixed >> 1) | 1;

    // SplitMix64's finaliser (Steele, Lea and Flood, OOPSLA 2014).
    private static ulong Mix(ulong mark, ulong value)
    {
        var z = (mark ^ value) + 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private static NeedState OnRung(NeedState state, Rung rung, Rulebook rules, DateTimeOffset now) =>
        state with { Rung = rung, RungWarnsAt = Ladder.WarnsAt(rung, now, rules), RungWarnedAt = null };

    // The clock warns and moves nothing: a person does. Where enough have agreed there is nothing to warn of.
    private static NeedState Warn(NeedState state, DateTimeOffset now)
    {
        if (state.Stage != NeedStage.Open || state.RungWarnsAt is not { } at || at > now)
            return state;
        var warned = state with { RungWarnsAt = null };
        return SlotsTaken(state) >= state.Need!.SlotsMinimum ? warned
            : Step(warned with { RungWarnedAt = at }, now, Actor.System, "rung_warned", "", null, null);
    }

    // Whoever takes a need up has it, until it is handed over.
    private static string KeeperOf(NeedState state, Actor by) => state.Keeper.Length > 0 || by.Role == ActorRole.System ? state.Keeper : by.Account;

    private static (NeedState State, Answer Answer) Post(NeedState state, PutNeed command, DateTimeOffset now)
    {
        if (command.ExpectedVersion != 0)
            return (state, Answer.Not(AnswerCode.NotFound));
        if (command.Need.Deadline <= now)
            return (state, Answer.Invalid([FieldProblems.Of(new Problem("need.deadline", ProblemCode.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"{now:yyyy-MM-dd}-")))]));
        var next = state with { Need = command.Need, Stage = NeedStage.Received, PostedAt = now, ContentVersion = state.Version + 1 };
        return Done(Rematching(next), now, command.By, "posted", "");
    }

    private static (NeedState State, Answer Answer) Change(NeedState state, PutNeed command, DateTimeOffset now)
    {
        // The system's own steps (a new list, a delivery) make nobody's edit stale: only another edit does.
        if (command.ExpectedVersion < state.ContentVersion || command.ExpectedVersion > state.Version)
            return (state, Answer.Not(AnswerCode.Stale, state.Version));
        if (state.Stage is not (NeedStage.Received or NeedStage.Open or NeedStage.Filled))
            return (state, Answer.Not(AnswerCode.WrongStage, state.Version));
        if (command.Need.SlotsMaximum < SlotsTaken(state))
            return (state, Answer.Invalid([FieldProblems.Of(new Problem("need.slotsMaximum", ProblemCode.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"{SlotsTaken(state)}-{NeedRules.LargestSlotCount}")))], state.Version));
        var next = state with
        {
            Need = command.Need,
            ContentVersion = state.Version + 1,
            Offers = [.. state.Offers.Select(o => o.Offer.IsOver ? o : o with { Version = state.Version + 1 })],
        };
        return Done(Rematching(Settled(next)), now, command.By, "changed", "");
    }

    private static (NeedState State, Answer Answer) PassOver(NeedState state, DecideSuggestion command, DateTimeOffset now)
    {
        if (!IsMatching(state))
            return (state, Answer.Not(AnswerCode.WrongStage, state.Version));
        var next = Without(state, command.Owner) with { PassedOver = state.PassedOver.Add(command.Owner) };
        return Done(Rematching(next), now, command.By, "passed_over", command.Reason, null, command.Resource);
    }

    private static (NeedState State, Answer Answer) Hold(NeedState state, DecideSuggestion command, DateTimeOffset now)
    {
        if (!IsMatching(state))
            return (state, Answer.Not(AnswerCode.WrongStage, state.Version));
        if (state.Held.Contains(command.Resource))
            return (state, Answer.Done(state.Version));
        var next = state with
        {
            Held = state.Held.Add(command.Resource),
            Suggestions = [.. state.Suggestions.Select(s => s.Resource == command.Resource ? s with { Held = true } : s)],
        };
        return Done(next, now, command.By, "held", command.Reason, null, command.Resource);
    }

    private static (NeedState State, Answer Answer) Ask(NeedState state, DecideSuggestion command, Suggestion candidate, OfferId offer, DateTimeOffset now)
    {
        if (state.Stage != NeedStage.Open)
            return (state, Answer.Not(state.Stage == NeedStage.Filled ? AnswerCode.AlreadyFilled : AnswerCode.WrongStage, state.Version));
        if (candidate.Owner == state.Need!.Requester)
            return (state, Answer.Invalid([FieldProblems.Of(new Problem("owner", ProblemCode.Disagrees, "requester"))], state.Version));
        var problems = SlotsProblems(state, candidate.Owner, command.Slots);
        if (problems.Length > 0)
            return (state, Answer.Invalid(problems, state.Version));
        // Passing ends the asking for this need; somebody whose offer lives is not asked twice.
        if (Live(state, candidate.Owner) is not null || state.Offers.Any(o => o.Offer.Participant == candidate.Owner && o.Offer.Stage == OfferStage.Passed))
            return (state, Answer.Not(AnswerCode.AlreadyAnswered, state.Version));
        if (IsCrowded(state))
            return (state, Answer.Not(AnswerCode.AlreadyFilled, state.Version));
        var until = AskedUntil(state.Need, now);
        var sending = new Offer(offer, candidate.Owner, candidate.Resource, candidate.Title, OfferStage.Sending, false, "", now, until, null, null, "") { Slots = command.Slots, AtOnce = command.AtOnce };
        var what = command.Decision == SuggestionDecision.Propose ? "proposed" : "approved";
        return Done(Rematching(Add(Without(state, candidate.Owner), sending, candidate.Context)), now, command.By, what, command.Reason, offer, candidate.Resource);
    }

    private static DateTimeOffset AskedUntil(Need need, DateTimeOffset at) =>
        need.Deadline is { } deadline && deadline > at && deadline < at + AskLifetime ? deadline : at + AskLifetime;

    private static (NeedState State, Answer Answer) Agree(NeedState state, OfferRecord record, Actor by, TimeSpan hold, DateTimeOffset now)
    {
        if (state.Stage is not (NeedStage.Open or NeedStage.Filled))
            return (state, Answer.Not(AnswerCode.WrongStage, state.Version));
        if (record.Offer.Until <= now)
            return (state, Answer.Not(AnswerCode.Expired, state.Version));
        // Who says yes too late has not said no.
        return SlotsTaken(state) + record.Offer.Slots > state.Need!.SlotsMaximum
            ? (record.IsExcused ? state : Replace(state, record with { IsExcused = true }), Answer.Not(AnswerCode.AlreadyFilled, state.Version))
            : Move(state, record, record.Offer with { Stage = OfferStage.Agreed, Since = now, Until = now + hold }, now, by, "agreed", "");
    }

    private static (NeedState State, Answer Answer) Move(NeedState state, OfferRecord record, Offer offer, DateTimeOffset now, Actor by, string what, string reason) =>
        Done(Settled(Replace(state, record with { Offer = offer, Version = state.Version + 1, Reached = OutcomeViews.Reached(record.Reached, offer.Stage) })), now, by, what, reason, offer.Id, offer.Resource);

    private static (NeedState State, Answer Answer) End(NeedState state, OfferRecord record, OfferStage stage, DateTimeOffset now, Actor by, string what, string reason)
    {
        var ended = record.Offer with { Stage = stage, Since = now, Until = null, Reason = reason };
        return Move(Rematch(state), record, ended, now, by, what, reason);
    }

    private static NeedState Undeliverable(NeedState state, OfferRecord record, ReceiveCode code, DateTimeOffset now)
    {
        var reason = code switch
        {
            ReceiveCode.CapReached => "cap_reached",
            ReceiveCode.Paused => "paused",
            _ => "unknown_participant",
        };
        var offer = record.Offer with { Stage = OfferStage.Undelivered, Since = now, Until = null, Reason = reason };
        return Step(Rematch(Replace(state, record with { Offer = offer })), now, Actor.System, "undelivered", reason, offer.Id, offer.Resource);
    }

    // Filled when every slot is confirmed, open again when one returns, completed when all activities are over.
    private static NeedState Settled(NeedState state)
    {
        if (state.Stage is not (NeedStage.Open or NeedStage.Filled))
            return state;
        var settled = state.Offers.Sum(o => o.Offer.Stage is OfferStage.Confirmed or OfferStage.Active or OfferStage.Completed ? o.Offer.Slots : 0);
        if (settled < state.Need!.SlotsMaximum)
            return state.Stage == NeedStage.Open ? state : Rematching(state with { Stage = NeedStage.Open });
        return state.Offers.Any(o => o.Offer.Stage is OfferStage.Confirmed or OfferStage.Active)
            ? state with { Stage = NeedStage.Filled, Suggestions = [] }
            : state with { Stage = NeedStage.Completed, Suggestions = [] };
    }

    private static NeedState Rematch(NeedState state) => IsMatching(state) ? Rematching(state) : state;

    private static NeedState Rematching(NeedState state) => state with { MatchWanted = state.MatchWanted + 1 };

    private static (NeedState State, Answer Answer) Done(NeedState state, DateTimeOffset now, Actor by, string what, string reason, OfferId? offer = null, ResourceId? resource = null)
    {
        var next = Step(state, now, by, what, reason, offer, resource);
        return (next, Answer.Done(next.Version));
    }

    private static NeedState Step(NeedState state, DateTimeOffset now, Actor by, string what, string reason, OfferId? offer, ResourceId? resource) => state with
    {
        Version = state.Version + 1,
        ChangedAt = now,
        Steps = [.. state.Steps.TakeLast(StepCapacity - 1), new NeedStep(now, by, what, offer, resource, reason)],
    };

    private static NeedState Add(NeedState state, Offer offer, AskContext? context = null) =>
        state with { Offers = state.Offers.Add(new OfferRecord(offer, state.Version + 1, offer.Since) { Context = context }) };

    private static NeedState Replace(NeedState state, OfferRecord record)
    {
        for (var i = 0; i < state.Offers.Length; i++)
        {
            if (state.Offers[i].Offer.Id == record.Offer.Id)
                return state with { Offers = state.Offers.SetItem(i, record) };
        }

        throw new ArgumentException("There is no such offer.", nameof(record));
    }

    private static NeedState Without(NeedState state, ParticipantId owner) =>
        state with { Suggestions = [.. state.Suggestions.Where(s => s.Owner != owner)] };

    private static OfferRecord? Live(NeedState state, ParticipantId participant) =>
        state.Offers.FirstOrDefault(o => o.Offer.Participant == participant && !o.Offer.IsOver);

    private static ImmutableArray<FieldProblem> SlotsProblems(NeedState state, ParticipantId participant, int slots) =>
        Rosters.SlotsProblem(participant, slots) is { } problem ? [problem]
        : slots > state.Need!.SlotsMaximum ? [FieldProblems.Of(new Problem("slots", ProblemCode.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"1-{state.Need.SlotsMaximum}")))]
        : [];

    private static bool IsCrowded(NeedState state) => state.Offers.Count(o => !o.Offer.IsOver) >= LiveOfferCapacity;

    private static bool Expires(Offer offer) => offer.Until is not null && offer.Stage is OfferStage.Sending or OfferStage.Asked or OfferStage.Agreed;

    private static bool MayActForRequester(NeedState state, Actor by) => state.Need is { } need && by.MayActFor(need.Requester);

    private static Answer? Refusal(NeedState state, bool mayAct) =>
        state.Need is null ? Answer.Not(AnswerCode.NotFound)
        : !mayAct ? Answer.Not(AnswerCode.Forbidden, state.Version)
        : null;

    private static Answer? Refusal(NeedState state, OfferStep step, bool mayAct, out OfferRecord record)
    {
        record = Find(state, step.Offer)!;
        if (Refusal(state, mayAct) is { } refusal)
            return refusal;
        if (record is null)
            return Answer.Not(AnswerCode.NotFound, state.Version);
        var problems = FieldProblems.Text(step.Reason, "reason", 500);
        return problems.Length > 0 ? Answer.Invalid(problems, state.Version) : null;
    }

    // Somebody else's offer is answered as one that is not there: who was asked is nobody else's affair.
    private static Answer? Refusal(NeedState state, ParticipantAnswer answer, out OfferRecord record)
    {
        record = Find(state, answer.Offer)!;
        return record is null || record.Offer.Participant != answer.Participant ? Answer.Not(AnswerCode.NotFound)
            : !answer.By.MayActFor(answer.Participant) ? Answer.Not(AnswerCode.Forbidden, state.Version)
            : null;
    }

    private static string Word(PassReason reason) => reason == PassReason.None ? "" : reason.ToString().ToLowerInvariant();

    private static bool SameList(ImmutableArray<Suggestion> first, ImmutableArray<Suggestion> second)
    {
        if (first.Length != second.Length)
            return false;
        for (var i = 0; i < first.Length; i++)
        {
            if (!Same(first[i], second[i]) || (first[i].Context is null && second[i].Context is not null))
                return false;
        }

        return true;
    }

    // A list that only loses a few keeps the rest as they lie in memory: thousands of lists may change at once.
    private static Suggestion Known(NeedState state, Suggestion found)
    {
        foreach (var known in state.Suggestions)
        {
            if (Same(known, found) && Same(known.Context, found.Context))
                return known;
        }

        return found;
    }

    private static bool Same(Suggestion a, Suggestion b) =>
        ReferenceEquals(a, b)
        || (a.Score == b.Score && a.Resource == b.Resource && a.Owner == b.Owner && a.Title == b.Title && a.OwnerKind == b.OwnerKind && a.Level == b.Level && a.Held == b.Held
            && a.Facts == b.Facts && a.For.AsSpan().SequenceEqual(b.For.AsSpan()) && a.Against.AsSpan().SequenceEqual(b.Against.AsSpan()));

    private static bool Same(AskContext? a, AskContext? b) =>
        a is null || b is null ? a == b : a.Groups == b.Groups && a.Bins.AsSpan().SequenceEqual(b.Bins.AsSpan());
}
