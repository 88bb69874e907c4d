using System.Collections.Immutable;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Ids;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Participants;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;

namespace Kyodo.Grains.Care;

/// <summary>What the office keeps about a participant, as pure steps on its state. It has no clock and no grain.</summary>
public static class CareLife
{
    /// <summary>The name that stands where personal data were erased.</summary>
    public const string ErasedName = "（削除済み）";

    /// <summary>Whether another participant is still to be told of a note or a merge, or a need of an erasure.</summary>
    public static bool HasMail(CareFile care) =>
        care.Erased is { Untold.IsEmpty: false } || care.Apart.Any(n => !n.IsTold) || care.Merges.Any(m => m.Stage is MergeStage.Begun or MergeStage.Undoing);

    /// <summary>What a viewer of the desk may read: a protected address only for administrators and those named.</summary>
    public static CareFile For(CareFile care, Actor viewer) =>
        !care.Facts.AddressProtected || MayOpenAddress(care, viewer) ? care : care with { Facts = care.Facts with { PostalCode = "", Address = "" } };

    /// <summary>Whether a viewer may read a protected address.</summary>
    public static bool MayOpenAddress(CareFile care, Actor viewer) =>
        viewer.Role is ActorRole.Administrator or ActorRole.System || care.Facts.MayOpen.Contains(viewer.Account);

    /// <summary>Makes a change.</summary>
    /// <param name="state">The state.</param>
    /// <param name="change">The change; exactly one of its members is there.</param>
    /// <param name="today">Local day.</param>
    /// <param name="now">When.</param>
    public static (ParticipantState State, Answer Answer) Keep(ParticipantState state, CareChange change, DateOnly today, DateTimeOffset now)
    {
        if (state.Participant is not { } participant)
            return (state, Answer.Not(AnswerCode.NotFound));
        if (!change.By.IsDesk)
            return (state, Answer.Not(AnswerCode.Forbidden, state.Version));
        if (state.Care.Erased is not null)
            return (state, Answer.Not(AnswerCode.WrongStage, state.Version));
        var care = state.Care;
        var (by, id) = (change.By, participant.Id);
        return change switch
        {
            { Facts: { } facts } => Facts(state, facts, by),
            { Guardian: { } guardian } => Checked(state, CareRules.Check(guardian, today), care with { Guardian = guardian }),
            { Consent: { } consent } => Checked(state, CareRules.Check(consent, today), care with { Consents = care.Consents.Add(consent with { By = by, At = now }) }, care.Consents.Length),
            { Apart: { } note } => Checked(
                state, CareRules.Check(note, id), care with { Apart = care.Apart.RemoveAll(n => n.With == note.With && n.Holds).Add(note with { By = by, At = now, EndedAt = null, IsTold = false }) }, care.Apart.Length),
            { Together: { } other } => Together(state, other, now),
            { Sent: { } sent } => Done(state, care with
            {
                Sent = [.. care.Sent.TakeLast(CareFile.SentCapacity - 1), sent with { By = by, At = now }],
                Copies = sent.Kind == PaperKind.GuardianCopy ? [.. care.Copies.Select(c => c.Offer == sent.Offer && c.SentAt is null ? c with { SentAt = now } : c)] : care.Copies,
            }),
            { Absorb: { } other } => Absorb(state, other, by, now),
            { Separate: { } other } => Separate(state, other, now),
            { Different: { } other } => other == id || other.Municipality != id.Municipality
                ? (state, Answer.Invalid([FieldProblems.Of(new Problem("different", ProblemCode.Disagrees, "id"))], state.Version))
                : Done(state, care with { Different = [.. care.Different.Remove(other).TakeLast(CareFile.Capacity - 1), other] }),
            { Representative: { } representative } => participant.Kind == ParticipantKind.Person
                ? (state, Answer.Invalid([FieldProblems.Of(new Problem("representative", ProblemCode.Disagrees, "kind"))], state.Version))
                : Checked(state, CareRules.Check(representative), care with { Representatives = care.Representatives.Add(representative with { By = by }) }, care.Representatives.Length),
            { Renewal: { } step } => Renew(state, step, today),
            { Erase: { } reason } => Erase(state, reason, change.ErasedIn, by, now),
            _ => (state, Answer.Invalid([FieldProblems.Missing("change")], state.Version)),
        };
    }

    /// <summary>They wish to go on: the registration is renewed, and asking rests no longer for want of an answer.</summary>
    public static (ParticipantState State, Answer Answer) GoOn(ParticipantState state, GoOn command, DateOnly today)
    {
        if (state.Participant is not { } participant)
            return (state, Answer.Not(AnswerCode.NotFound));
        if (!command.By.MayActFor(participant.Id))
            return (state, Answer.Not(AnswerCode.Forbidden, state.Version));
        return state.Care.Erased is null && state.Care.RenewalAskedOn is not null
            ? Renew(state, RenewalStep.Renewed, today)
            : (state, Answer.Not(AnswerCode.WrongStage, state.Version));
    }

    /// <summary>Another participant's grain says whether it has a note about this one.</summary>
    public static ParticipantState HearApart(ParticipantState state, ParticipantId from, bool apart)
    {
        var care = state.Care;
        if (care.ApartByOthers.Contains(from) == apart)
            return state;
        return Kept(state, care with { ApartByOthers = apart ? care.ApartByOthers.Add(from) : care.ApartByOthers.Remove(from) });
    }

    /// <summary>A note was told to the other's grain.</summary>
    public static ParticipantState ApartTold(ParticipantState state, ApartNote note)
    {
        var at = state.Care.Apart.IndexOf(note);
        return at < 0 ? state : state with { Care = state.Care with { Apart = state.Care.Apart.SetItem(at, note with { IsTold = true }) } };
    }

    /// <summary>A need has erased what it had.</summary>
    public static ParticipantState ErasureTold(ParticipantState state, NeedId need) =>
        state.Care.Erased is { } erased ? state with { Care = state.Care with { Erased = erased with { Untold = erased.Untold.Remove(need) } } } : state;

    /// <summary>This registration goes into another: it can give nothing any more, and says what it had. Nothing when it cannot.</summary>
    public static (ParticipantState State, Yielded? Yielded) Yield(ParticipantState state, ParticipantId into)
    {
        if (state is not { Participant: not null, Contact: { } contact } || state.Care.Erased is not null
            || (state.Care.MergedInto is { } other && other != into)
            || state.Care.Merges.Any(m => m.Other == into && m.Stage is MergeStage.Begun or MergeStage.Merged))
            return (state, null);
        var yielded = new Yielded(contact, state.Resources, [.. state.Standing.Asks], [.. state.Care.Apart.Where(n => n.Holds)]);
        return (state.Care.MergedInto is null ? Kept(state, state.Care with { MergedInto = into }) : state, yielded);
    }

    /// <summary>The merge was taken back: the registration stands for itself again.</summary>
    public static ParticipantState TakeBack(ParticipantState state, ParticipantId from) =>
        state.Care.MergedInto == from ? Kept(state, state.Care with { MergedInto = null }) : state;

    /// <summary>The other registration has answered.</summary>
    /// <param name="state">The state.</param>
    /// <param name="other">The other.</param>
    /// <param name="yielded">What it had; null when it cannot be merged.</param>
    public static ParticipantState Absorbed(ParticipantState state, ParticipantId other, Yielded? yielded)
    {
        if (state.Care.Merges.FirstOrDefault(m => m.Other == other && m.Stage == MergeStage.Begun) is not { } merge)
            return state;
        if (yielded is null)
            return Kept(state, With(state.Care, merge, merge with { Stage = MergeStage.Refused, EndedAt = merge.At }));
        var room = ParticipantLife.ResourceCapacity - state.Resources.Length;
        var taken = yielded.Resources.Take(room).Select(r => r with { Id = DerivedIds.Resource(r.Id, merge.At), Owner = state.Participant!.Id }).ToImmutableArray();
        var care = With(state.Care, merge, merge with { Stage = MergeStage.Merged, Contact = yielded.Contact, Resources = [.. taken.Select(r => r.Id)] });
        // Whom one of the two registrations is not to be paired with, the person is not.
        var notes = yielded.KeptApart.Where(n => n.With != state.Participant!.Id && care.Apart.All(own => own.With != n.With || !own.Holds)).Select(n => n with { IsTold = false });
        return Kept(
            state with
            {
                Resources = state.Resources.AddRange(taken),
                Standing = state.Standing with { Asks = [.. state.Standing.Asks.Concat(yielded.Asks).OrderBy(a => a.On).TakeLast(400)] },
                Version = state.Version + 1,
            },
            care with { Apart = care.Apart.AddRange(notes) });
    }

    /// <summary>The other registration knows that it stands for itself again.</summary>
    public static ParticipantState Separated(ParticipantState state, ParticipantId other) =>
        state.Care.Merges.FirstOrDefault(m => m.Other == other && m.Stage == MergeStage.Undoing) is { } merge
            ? Kept(state, With(state.Care, merge, merge with { Stage = MergeStage.Undone }))
            : state;

    /// <summary>Notes that the guardian of a minor is to have a copy of what an offer says now.</summary>
    public static CareFile Copying(CareFile care, ParticipantOffer offer, DateTimeOffset now) =>
        offer.Stage == OfferStage.Undelivered && care.Copies.Any(c => c.Offer == offer.Id && c.SentAt is null)
            ? care with { Copies = care.Copies.RemoveAll(c => c.Offer == offer.Id && c.SentAt is null) }
            : !care.Facts.Minor || offer.Stage is not (OfferStage.Asked or OfferStage.Confirmed) || care.Copies.Any(c => c.Offer == offer.Id && c.Stage == offer.Stage)
            ? care
            : care with { Copies = [.. care.Copies.TakeLast(2 * CareFile.Capacity - 1), new(offer.Id, offer.Title, offer.Stage, now, null)] };

    private static (ParticipantState State, Answer Answer) Facts(ParticipantState state, CareFacts facts, Actor by)
    {
        var before = state.Care;
        var problems = CareRules.Check(facts);
        if (problems.Length > 0)
            return (state, Answer.Invalid(problems, state.Version));
        // Who may not read the address does not change it, nor who may.
        if (before.Facts.AddressProtected && !MayOpenAddress(before, by))
            facts = facts with { PostalCode = before.Facts.PostalCode, Address = before.Facts.Address, AddressProtected = true, MayOpen = before.Facts.MayOpen };
        var participant = facts.AddressProtected ? state.Participant! with { Home = null } : state.Participant;
        return Done(state with { Participant = participant }, before with { Facts = facts });
    }

    private static (ParticipantState State, Answer Answer) Together(ParticipantState state, ParticipantId other, DateTimeOffset now) =>
        state.Care.Apart.FirstOrDefault(n => n.With == other && n.Holds) is { } note
            ? Done(state, state.Care with { Apart = state.Care.Apart.Replace(note, note with { EndedAt = now, IsTold = false }) })
            : (state, Answer.Not(AnswerCode.NotFound, state.Version));

    private static (ParticipantState State, Answer Answer) Absorb(ParticipantState state, ParticipantId other, Actor by, DateTimeOffset now)
    {
        var id = state.Participant!.Id;
        if (other == id || other.Municipality != id.Municipality || other.IsPerson != id.IsPerson)
            return (state, Answer.Invalid([FieldProblems.Of(new Problem("absorb", ProblemCode.Disagrees, "id"))], state.Version));
        if (state.Care.MergedInto is not null || state.Care.Merges.Length >= CareFile.Capacity)
            return (state, Answer.Not(AnswerCode.WrongStage, state.Version));
        if (state.Care.Merges.Any(m => m.Other == other && m.Stage is MergeStage.Begun or MergeStage.Merged or MergeStage.Undoing))
            return (state, Answer.Not(AnswerCode.AlreadyAnswered, state.Version));
        return Done(state, state.Care with { Merges = state.Care.Merges.Add(new(other, MergeStage.Begun, by, now, null, [], null)) });
    }

    private static (ParticipantState State, Answer Answer) Separate(ParticipantState state, ParticipantId other, DateTimeOffset now)
    {
        if (state.Care.Merges.FirstOrDefault(m => m.Other == other && m.Stage == MergeStage.Merged) is not { } merge)
            return (state, Answer.Not(AnswerCode.NotFound, state.Version));
        if (!merge.CanBeUndone(now))
            return (state, Answer.Not(AnswerCode.Expired, state.Version));
        return Done(
            state with { Resources = state.Resources.RemoveAll(r => merge.Resources.Contains(r.Id)) },
            With(state.Care, merge, merge with { Stage = MergeStage.Undoing, EndedAt = now }));
    }

    private static (ParticipantState State, Answer Answer) Renew(ParticipantState state, RenewalStep step, DateOnly today)
    {
        var care = state.Care;
        return step switch
        {
            RenewalStep.Renewed => Done(
                care.RestedOn is null ? state : state with { Participant = state.Participant! with { Paused = false } },
                care with { RenewedOn = today, RenewalAskedOn = null, RestedOn = null }),
            // Once: who did not answer is not asked again, but rests.
            RenewalStep.Asked => care.RenewalAskedOn is not null
                ? (state, Answer.Not(AnswerCode.AlreadyAnswered, state.Version))
                : Done(state, care with { RenewalAskedOn = today }),
            RenewalStep.Rested => care.RenewalAskedOn is null
                ? (state, Answer.Not(AnswerCode.WrongStage, state.Version))
                : Done(state with { Participant = state.Participant! with { Paused = true } }, care with { RestedOn = today }),
            _ => (state, Answer.Invalid([FieldProblems.Of(new Problem("renewal", ProblemCode.Unknown))], state.Version)),
        };
    }

    private static (ParticipantState State, Answer Answer) Erase(ParticipantState state, string reason, ImmutableArray<NeedId> needs, Actor by, DateTimeOffset now)
    {
        var problems = FieldProblems.Text(reason, "erase", 500, required: true);
        if (problems.Length > 0)
            return (state, Answer.Invalid(problems, state.Version));
        if (by.Role is not (ActorRole.Administrator or ActorRole.System))
            return (state, Answer.Not(AnswerCode.Forbidden, state.Version));
        // What is still going on is ended first, by people, so that the other side hears of it.
        if (!state.Intents.IsEmpty || HasMail(state.Care) || state.Offers.Any(o => OfferStages.IsGoing(o.Offer.Stage)))
            return (state, Answer.Not(AnswerCode.WrongStage, state.Version));
        var kept = state.Participant!;
        var participant = new Participant { Id = kept.Id, Kind = kept.Kind, RegisteredOn = kept.RegisteredOn, Paused = true, WeeklyAskCap = 0 };
        return Done(
            state with { Participant = participant, Contact = new Contact(ErasedName), Resources = [], Offers = [], Standing = new() },
            // The papers of consent are kept as long as the city's schedule says; they name nobody here.
            new() { Erased = new(reason, by, now) { Untold = needs }, MergedInto = state.Care.MergedInto, Consents = [.. state.Care.Consents.Select(c => c with { Note = "" })], Sent = state.Care.Sent });
    }

    private static CareFile With(CareFile care, Merge before, Merge after) => care with { Merges = care.Merges.Replace(before, after) };

    private static (ParticipantState State, Answer Answer) Checked(ParticipantState state, ImmutableArray<FieldProblem> problems, CareFile care, int count = 0)
    {
        if (count >= CareFile.Capacity)
            problems = problems.Add(FieldProblems.Of(new Problem("change", ProblemCode.TooMany, "100")));
        return problems.Length > 0 ? (state, Answer.Invalid(problems, state.Version)) : Done(state, care);
    }

    private static (ParticipantState State, Answer Answer) Done(ParticipantState state, CareFile care)
    {
        var next = Kept(state, care) with { Version = state.Version + 1 };
        return (next, Answer.Done(next.Version));
    }

    private static ParticipantState Kept(ParticipantState state, CareFile care)
    {
        var apart = care.NotToPairWith;
        return state with
        {
            Care = care,
            Standing = apart.SequenceEqual(state.Standing.KeptApart) ? state.Standing : state.Standing with { KeptApart = apart },
            Revision = state.Revision + 1,
        };
    }
}
