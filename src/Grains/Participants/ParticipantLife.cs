using System.Collections.Immutable;
using Kyodo.Grains.Care;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;

namespace Kyodo.Grains.Participants;

/// <summary>
/// The life of a person or a group as pure steps: registration, resources, the list of offers, caps, and the answers that go to needs. It
/// has no clock and no grain.
/// </summary>
public static class ParticipantLife
{
    /// <summary>Most resources of one participant.</summary>
    public const int ResourceCapacity = 200;

    /// <summary>How long an offer that has ended stays in the list.</summary>
    public static TimeSpan EndedOfferLifetime { get; } = TimeSpan.FromDays(90);

    /// <summary>Whether the district or the look-up is to hear of something.</summary>
    public static bool HasNews(ParticipantState state) =>
        state.ListedRevision < state.Revision || state.PublishedRevision < state.Revision || CareLife.HasMail(state.Care);

    /// <summary>Registers the participant or changes its registration.</summary>
    public static (ParticipantState State, Answer Answer) Put(ParticipantState state, PutParticipant command)
    {
        var participant = command.Participant;
        var problems = FieldProblems.Of(ParticipantRules.Check(participant), "participant").AddRange(FieldProblems.Of(ContactRules.Check(command.Contact), "contact"));
        if (problems.Length > 0)
            return (state, Answer.Invalid(problems, state.Version));
        if (!command.By.MayActFor(participant.Id))
            return (state, Answer.Not(AnswerCode.Forbidden, state.Version));
        // What was checked is written down by the desk, not by whom it concerns.
        if (!command.By.IsDesk && participant.Credentials != (state.Participant?.Credentials ?? Credentials.None))
            return (state, Answer.Invalid([FieldProblems.Of(new Problem("participant.credentials", ProblemCode.Unknown))], state.Version));
        if (state.Participant is null && command.ExpectedVersion != 0)
            return (state, Answer.Not(AnswerCode.NotFound));
        if (command.ExpectedVersion != state.Version)
            return (state, Answer.Not(AnswerCode.Stale, state.Version));
        if (state.Care.Erased is not null)
            return (state, Answer.Not(AnswerCode.WrongStage, state.Version));
        if (state.Care.Facts.AddressProtected)
            participant = participant with { Home = null };
        return Changed(state with
        {
            // The day of registration is corrected by the office's own list only, when it is imported.
            Participant = state.Participant is { } before && command.By.Role != ActorRole.System ? participant with { RegisteredOn = before.RegisteredOn } : participant,
            Contact = command.Contact,
            ListedIn = state.ListedIn ?? participant.Home?.District,
        });
    }

    /// <summary>Adds or changes a resource.</summary>
    public static (ParticipantState State, Answer Answer) PutResource(ParticipantState state, PutResource command)
    {
        if (Refusal(state, command.By) is { } refusal)
            return (state, refusal);
        var problems = FieldProblems.Of(ResourceRules.Check(command.Resource), "resource");
        if (command.Resource.Owner != state.Participant!.Id)
            problems = problems.Add(FieldProblems.Of(new Problem("resource.owner", ProblemCode.Disagrees, "participant")));
        var at = IndexOf(state, command.Resource.Id);
        if (at < 0 && state.Resources.Length >= ResourceCapacity)
            problems = problems.Add(FieldProblems.Of(new Problem("resource", ProblemCode.TooMany, "200")));
        if (problems.Length > 0)
            return (state, Answer.Invalid(problems, state.Version));
        return Changed(state with
        {
            Resources = at < 0 ? state.Resources.Add(command.Resource) : state.Resources.SetItem(at, command.Resource),
        });
    }

    /// <summary>Takes a resource away.</summary>
    public static (ParticipantState State, Answer Answer) RemoveResource(ParticipantState state, RemoveResource command)
    {
        if (Refusal(state, command.By) is { } refusal)
            return (state, refusal);
        var at = IndexOf(state, command.Resource);
        return at < 0 ? (state, Answer.Not(AnswerCode.NotFound, state.Version)) : Changed(state with { Resources = state.Resources.RemoveAt(at) });
    }

    /// <summary>Takes up an answer to an offer, or refuses it here; no answer means that the need is to be told.</summary>
    public static (ParticipantState State, Answer? Answer) Intend(ParticipantState state, Guid command, Actor by, IntentKind kind, OfferId offer, PassReason reason)
    {
        if (state.Commands.Answered(command) is { } answered)
            return (state, answered);
        if (Refusal(state, by) is { } refusal)
            return (state, refusal);
        if (!Enum.IsDefined(reason))
            return (state, Answer.Invalid([FieldProblems.Of(new Problem("reason", ProblemCode.Unknown))], state.Version));
        if (Find(state, offer) is not { } entry)
            return (state, Answer.Not(AnswerCode.NotFound, state.Version));
        if (state.Intents.FirstOrDefault(i => i.Offer == offer) is { } pending)
            return pending.Command == command ? (state, null) : (state, Answer.Not(AnswerCode.AlreadyAnswered, state.Version));
        return (state with { Intents = state.Intents.Add(new Intent(command, kind, by, entry.Offer.Need, offer, reason, null, "")) }, null);
    }

    /// <summary>Takes up that an answer is taken back, or refuses it here; no answer means that the need is to be told.</summary>
    public static (ParticipantState State, Answer? Answer) Intend(ParticipantState state, TakeBackAnswer command)
    {
        if (state.Commands.Answered(command.Command) is { } answered)
            return (state, answered);
        if (!command.By.IsDesk)
            return (state, Answer.Not(AnswerCode.Forbidden, state.Version));
        if (state.Intents.Any(i => i.Command == command.Command))
            return (state, null);
        // Answered anew since, by whichever way; or a guardian's copy of it has gone out.
        if (state.Offers.FirstOrDefault(e => e.AnsweredBy == command.Told && e.Offer.Need == command.Need) is not { } entry
            || state.Intents.Any(i => i.Offer == entry.Offer.Id)
            || state.Care.Copies.Any(c => c.Offer == entry.Offer.Id && c.SentAt is not null))
            return (state, Answer.Not(AnswerCode.WrongStage, state.Version));
        return (state with { Intents = state.Intents.Add(new Intent(command.Command, IntentKind.TakeBack, command.By, command.Need, entry.Offer.Id, PassReason.None, null, "") { Told = command.Told }) }, null);
    }

    /// <summary>Takes up an application, or refuses it here; no answer means that the need is to be told.</summary>
    /// <param name="state">The state.</param>
    /// <param name="command">The application.</param>
    /// <param name="kind">The kind of resource the need asks for; null when there is no such public need.</param>
    public static (ParticipantState State, Answer? Answer) Intend(ParticipantState state, ApplyToNeed command, ResourceKind? kind)
    {
        if (state.Commands.Answered(command.Command) is { } answered)
            return (state, answered);
        if (Refusal(state, command.By) is { } refusal)
            return (state, refusal);
        var problems = FieldProblems.Text(command.Message, "message", 500);
        if (problems.Length > 0)
            return (state, Answer.Invalid(problems, state.Version));
        if (kind is null)
            return (state, Answer.Not(AnswerCode.NotFound, state.Version));
        if (Rosters.SlotsProblem(state.Participant!.Id, command.Slots) is { } wrong)
            return (state, Answer.Invalid([wrong], state.Version));
        if (state.Care.AwaitsGuardian || state.Care.MergedInto is not null)
            return (state, Answer.Not(AnswerCode.WrongStage, state.Version));
        var resource = state.Resources.FirstOrDefault(r => command.Resource is { } wanted ? r.Id == wanted : r.Kind == kind);
        if (resource is null)
            return (state, Answer.Invalid([FieldProblems.Of(new Problem("resource", command.Resource is null ? ProblemCode.Missing : ProblemCode.Unknown))], state.Version));
        if (state.Intents.FirstOrDefault(i => i.Kind == IntentKind.Apply && i.Need == command.Need) is { } pending)
            return pending.Command == command.Command ? (state, null) : (state, Answer.Not(AnswerCode.AlreadyAnswered, state.Version));
        return (state with { Intents = state.Intents.Add(new Intent(command.Command, IntentKind.Apply, command.By, command.Need, null, PassReason.None, resource.Id, command.Message) { Slots = command.Slots }) }, null);
    }

    /// <summary>The need has answered: writes the answer down for the command, and what follows from it.</summary>
    /// <param name="state">The state.</param>
    /// <param name="intent">What the need was told.</param>
    /// <param name="answer">Its answer.</param>
    /// <param name="stands">When an answer was taken back: whether the ask stands again.</param>
    /// <param name="now">When.</param>
    public static (ParticipantState State, Answer Answer) Record(ParticipantState state, Intent intent, Answer answer, bool stands, DateTimeOffset now)
    {
        // Two turns may have told the need at once (a command and the outbox); the first record stands.
        if (state.Commands.Find(intent.Command) is { } first)
            return (state, first);
        var next = state with
        {
            Intents = state.Intents.RemoveAll(i => i.Command == intent.Command),
            Commands = state.Commands.With(intent.Command, answer, now),
        };
        if (!answer.IsDone || intent.Offer is not { } id || Find(next, id) is not { } entry)
            return (next, answer);
        if (intent.Kind == IntentKind.TakeBack)
            return (TakenBack(next, entry, answer.Version, stands, now), answer);
        // The whole offer follows from the need's outbox; its stage is known now. The version stays, so that what follows is taken.
        var stage = intent.Kind switch
        {
            IntentKind.Accept => OfferStage.Agreed,
            IntentKind.Withdraw when entry.Offer.Stage is not OfferStage.Asked => OfferStage.Withdrawn,
            _ => OfferStage.Passed,
        };
        return (Updated(next, entry with { Offer = entry.Offer with { Stage = stage }, ChangedAt = now, AnsweredBy = intent.Command }, intent.Reason), answer);
    }

    // What the need's outbox still brings of the answer is older than this and comes to nothing; what it brings of its end is taken.
    private static ParticipantState TakenBack(ParticipantState state, OfferEntry entry, long version, bool stands, DateTimeOffset now) =>
        Updated(state, entry.Offer.Version >= version
            ? entry with { AnsweredBy = null }
            : entry with { Offer = entry.Offer with { Stage = stands ? OfferStage.Asked : OfferStage.Undelivered, Version = version - 1 }, ChangedAt = now, AnsweredBy = null }, PassReason.None);

    /// <summary>From a need: an offer, new or changed. A new ask is checked against the pause and the weekly cap.</summary>
    /// <param name="state">The state.</param>
    /// <param name="offer">The offer.</param>
    /// <param name="now">Now.</param>
    /// <param name="zone">The municipality's time zone: an ask that comes in hours they do not want is shown when those end.</param>
    public static (ParticipantState State, ReceiveCode Code) Receive(ParticipantState state, ParticipantOffer offer, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (state.Participant is not { } participant)
            return (state, ReceiveCode.Unknown);
        if (Find(state, offer.Id) is { } entry)
            return offer.Version <= entry.Offer.Version ? (state, ReceiveCode.Delivered) : (Updated(state, Rosters.Follow(entry, offer, now), PassReason.None), ReceiveCode.Delivered);
        // What ended before it arrived was never seen.
        if (HasEnded(offer.Stage))
            return (state, ReceiveCode.Delivered);
        if (offer.Stage == OfferStage.Asked)
        {
            if (participant.Paused || state.Care.AwaitsGuardian || state.Care.MergedInto is not null)
                return (state, ReceiveCode.Paused);
            if (state.Standing.AsksThisWeek(offer.AskedOn) >= participant.WeeklyAskCap)
                return (state, ReceiveCode.CapReached);
            state = Revised(state with { Standing = state.Standing.WithAsk(offer.AskedOn) });
        }

        var received = new OfferEntry(offer, now) { ShownFrom = offer.Stage == OfferStage.Asked && !offer.AtOnce ? ShownFrom(state.Care.Facts, now, zone) : null };
        var kept = state.Offers.RemoveAll(e => HasEnded(e.Offer.Stage) && e.ChangedAt < now - EndedOfferLifetime);
        return (Updated(state with { Offers = kept.Add(received) }, received, PassReason.None), ReceiveCode.Delivered);
    }

    private static DateTimeOffset? ShownFrom(CareFacts facts, DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        if (QuietHours.IsWanted(facts, local))
            return null;
        var next = QuietHours.Next(facts, local);
        // A time that a change of clocks leaves out is an hour later.
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(next) ? next.AddHours(1) : next, zone);
    }

    /// <summary>The district has the listing and the look-up the row of a revision.</summary>
    public static ParticipantState Told(ParticipantState state, long revision) => state with
    {
        ListedRevision = Math.Max(revision, state.ListedRevision),
        PublishedRevision = Math.Max(revision, state.PublishedRevision),
    };

    /// <summary>The listing is about to go to a district: from now on it may be there.</summary>
    public static ParticipantState ListingIn(ParticipantState state, DistrictId district) => state with { ListedIn = district };

    /// <summary>The offer of that id; null when it is not in the list.</summary>
    public static OfferEntry? Find(ParticipantState state, OfferId offer) => state.Offers.FirstOrDefault(e => e.Offer.Id == offer);

    private static bool HasEnded(OfferStage stage) => stage >= OfferStage.Completed;

    private static Answer? Refusal(ParticipantState state, Actor by) =>
        state.Participant is not { } participant ? Answer.Not(AnswerCode.NotFound)
        : !by.MayActFor(participant.Id) ? Answer.Not(AnswerCode.Forbidden, state.Version)
        : null;

    private static int IndexOf(ParticipantState state, ResourceId resource)
    {
        for (var i = 0; i < state.Resources.Length; i++)
        {
            if (state.Resources[i].Id == resource)
                return i;
        }

        return -1;
    }

    private static (ParticipantState State, Answer Answer) Changed(ParticipantState state)
    {
        var next = Revised(state with { Version = state.Version + 1 });
        return (next, Answer.Done(next.Version));
    }

    private static ParticipantState Revised(ParticipantState state) => state with { Revision = state.Revision + 1 };

    private static ParticipantState Updated(ParticipantState state, OfferEntry entry, PassReason reason)
    {
        var before = Find(state, entry.Offer.Id)!;
        var standing = state.Standing;
        if (entry.Offer.Stage == OfferStage.Passed && before.Offer.Stage != OfferStage.Passed)
        {
            standing = standing.WithPass(entry.Offer.AskedOn, reason == PassReason.Kind ? entry.Offer.Field : null);
            entry = entry with { MadeReluctant = standing.Reluctant != state.Standing.Reluctant };
        }
        else if (entry.Offer.Stage is OfferStage.Asked or OfferStage.Undelivered && before.Offer.Stage != entry.Offer.Stage)
        {
            standing = TakenBack(standing, before, entry.Offer.Stage == OfferStage.Asked);
            entry = entry with { MadeReluctant = false };
        }

        var care = CareLife.Copying(state.Care, entry.Offer, entry.ChangedAt);
        var isCareNew = care != state.Care;
        state = state with { Offers = state.Offers.Replace(before, entry), Care = care };
        var held = Held(state);
        var regular = RegularHours(state);
        if (!isCareNew && standing == state.Standing && regular == standing.RegularHours && held.SequenceEqual(standing.Held))
            return state;
        return Revised(state with { Standing = standing with { Held = held, RegularHours = regular } });
    }

    // An answer that was none leaves no trace in what matching knows of them; an ask that was made with it neither.
    private static Standing TakenBack(Standing standing, OfferEntry before, bool stands)
    {
        if (before.MadeReluctant)
            standing = standing with { Reluctant = standing.Reluctant.Without(before.Offer.Field) };
        var isPassed = before.Offer.Stage == OfferStage.Passed;
        return !stands ? standing.WithoutAsk(new(before.Offer.AskedOn, isPassed)) : isPassed ? standing.WithoutPass(before.Offer.AskedOn) : standing;
    }

    private static bool IsHeld(ParticipantOffer offer) =>
        offer.Stage is OfferStage.Agreed or OfferStage.Consented or OfferStage.MeetingPlanned or OfferStage.Confirmed or OfferStage.Active;

    private static ImmutableArray<Holding> Held(ParticipantState state) =>
        [.. state.Offers.Where(e => IsHeld(e.Offer))
            .SelectMany(e => e.Offer.Windows.Select(w => new Holding(e.Offer.Resource, e.Offer.Kind, w)))
            .TakeLast(400)];

    private static WeeklyHours RegularHours(ParticipantState state) =>
        state.Offers.Where(e => IsHeld(e.Offer) && e.Offer is { Frequency: Frequency.Regular, Presence: not Presence.GoodsOnly })
            .Aggregate(WeeklyHours.None, (hours, e) => hours.Union(e.Offer.Hours));
}
