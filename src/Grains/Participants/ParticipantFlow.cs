using System.Collections.Immutable;
using Kyodo.Grains.Care;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Districts;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Outboxes;
using Kyodo.Grains.ReadModel;
using Kyodo.Grains.Storage;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Microsoft.Extensions.Logging;

namespace Kyodo.Grains.Participants;

/// <summary>
/// What a person's and a group's grain do: <see cref="ParticipantLife"/> on durable state, needs told of answers (intent stored first, the
/// need's answer recorded after), and an outbox to the district and the read model.
/// </summary>
public sealed class ParticipantFlow
{
    private readonly ParticipantId _id;
    private readonly IGrainFactory _grains;
    private readonly IReadModelWriter _readModel;
    private readonly TimeProvider _time;
    private readonly Outbox _outbox;
    private readonly Durable<ParticipantState> _state;
    private readonly HashSet<Guid> _telling = [];

    /// <summary>Made by the grain on activation, when its state has been read.</summary>
    /// <param name="id">The grain's key.</param>
    /// <param name="grain">The grain.</param>
    /// <param name="storage">Its state.</param>
    /// <param name="grains">Other grains.</param>
    /// <param name="readModel">Where the row goes.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Told of failures; never of names.</param>
    public ParticipantFlow(ParticipantId id, IGrainBase grain, IPersistentState<ParticipantState> storage, IGrainFactory grains, IReadModelWriter readModel, TimeProvider time, ILogger logger)
    {
        _id = id;
        _grains = grains;
        _readModel = readModel;
        _time = time;
        _outbox = new(grain, time, logger, HasMail, () => null, Send);
        _state = new(grain, storage, next => !next.Intents.IsEmpty || ParticipantLife.HasNews(next) ? _outbox.Prepare() : Task.CompletedTask, _outbox.Schedule);
        _outbox.Schedule();
    }

    /// <inheritdoc cref="IParticipantGrain.Put"/>
    public async Task<Answer> Put(PutParticipant command)
    {
        if (command.Participant.Id != _id)
            return Answer.Invalid([FieldProblems.Of(new Problem("participant.id", ProblemCode.Disagrees, "key"))]);
        if (command.Participant.Home is { } home && !await IsKnown(home.District))
            return Answer.Invalid([FieldProblems.Of(new Problem("participant.home.district", ProblemCode.Unknown))]);
        return await Run(command.Command, state => ParticipantLife.Put(state, command));
    }

    /// <inheritdoc cref="IParticipantGrain.PutResource"/>
    public async Task<Answer> PutResource(PutResource command)
    {
        if (command.Resource.Place is { } place && !await IsKnown(place.District))
            return Answer.Invalid([FieldProblems.Of(new Problem("resource.place.district", ProblemCode.Unknown))]);
        return await Run(command.Command, state => ParticipantLife.PutResource(state, command));
    }

    /// <inheritdoc cref="IParticipantGrain.RemoveResource"/>
    public Task<Answer> RemoveResource(RemoveResource command) => Run(command.Command, state => ParticipantLife.RemoveResource(state, command));

    /// <inheritdoc cref="IParticipantGrain.Get"/>
    public Task<ParticipantView?> Get()
    {
        var state = _state.Value;
        return Task.FromResult(state is { Participant: { } participant, Contact: { } contact }
            ? new ParticipantView(participant, contact, state.Resources, [.. state.Offers.Reverse().Where(e => !e.IsHeldBack(_time.GetUtcNow()) && e.Offer.Stage != OfferStage.Undelivered).Select(e => e.Offer)], state.Version) { RenewalAskedOn = state.Care.RenewalAskedOn, RestedOn = state.Care.RestedOn }
            : null);
    }

    /// <inheritdoc cref="IParticipantGrain.Accept"/>
    public Task<Answer> Accept(AcceptOffer command) => AnswerOffer(command.Command, command.By, IntentKind.Accept, command.Offer, PassReason.None);

    /// <inheritdoc cref="IParticipantGrain.Pass"/>
    public Task<Answer> Pass(PassOffer command) => AnswerOffer(command.Command, command.By, IntentKind.Pass, command.Offer, command.Reason);

    /// <inheritdoc cref="IParticipantGrain.Withdraw"/>
    public Task<Answer> Withdraw(WithdrawOffer command) => AnswerOffer(command.Command, command.By, IntentKind.Withdraw, command.Offer, command.Reason);

    /// <inheritdoc cref="IParticipantGrain.AnswerCall"/>
    public async Task<Answer> AnswerCall(AnswerCall command)
    {
        if (_state.Value.Commands.Find(command.Command) is { } first)
            return first;
        if (!command.By.IsDesk)
            return Answer.Not(AnswerCode.Forbidden, _state.Value.Version);
        var need = _grains.Need(command.Need);
        if (await need.OfferTo(_id) is not { } offer)
        {
            var asked = await Ask(need, command);
            if (!asked.IsDone)
                return asked;
            if (await need.OfferTo(_id) is not { } made)
                return Answer.Not(AnswerCode.WrongStage, _state.Value.Version);
            offer = made;
        }

        return await Receive(offer) switch
        {
            ReceiveCode.Delivered => await AnswerOffer(command.Command, command.By, command.Agrees ? IntentKind.Accept : IntentKind.Pass, offer.Id, command.Reason),
            ReceiveCode.CapReached => Answer.Not(AnswerCode.CapReached, _state.Value.Version),
            ReceiveCode.Paused => Answer.Not(AnswerCode.Paused, _state.Value.Version),
            _ => Answer.Not(AnswerCode.NotFound, _state.Value.Version),
        };
    }

    /// <inheritdoc cref="IParticipantGrain.TakeBackAnswer"/>
    public async Task<Answer> TakeBackAnswer(TakeBackAnswer command)
    {
        if (_state.Value.Commands.Find(command.Command) is { } first)
            return first;
        var refused = await _state.Change(state => ParticipantLife.Intend(state, command));
        return refused ?? await Tell(_state.Value.Intents.First(i => i.Command == command.Command));
    }

    /// <inheritdoc cref="IParticipantGrain.Apply"/>
    public async Task<Answer> Apply(ApplyToNeed command)
    {
        var need = await _grains.Need(command.Need).Get();
        // A note between the two is nobody's business: the call is then simply not there for the applicant.
        ResourceKind? kind = need is { Need.Audience: Audience.Public } && !_state.Value.Standing.KeptApart.Contains(need.Need.Requester) ? need.Need.Kind : null;
        var refused = await _state.Change(state => ParticipantLife.Intend(state, command, kind));
        return refused ?? await Tell(_state.Value.Intents.First(i => i.Command == command.Command));
    }

    /// <inheritdoc cref="IParticipantGrain.Consent"/>
    public Task<Answer> Consent(RequesterStep step) => _grains.Need(step.Need).Consent(new OfferStep(step.Command, step.By, step.Offer));

    /// <inheritdoc cref="IParticipantGrain.Decline"/>
    public Task<Answer> Decline(RequesterStep step) => _grains.Need(step.Need).Decline(new OfferStep(step.Command, step.By, step.Offer));

    /// <inheritdoc cref="IParticipantGrain.ContactFor"/>
    public async Task<Contact?> ContactFor(NeedId need, OfferId offer, ParticipantId viewer)
    {
        var sides = await _grains.Need(need).Disclosed(offer);
        var areSides = sides is not null && viewer != _id
            && ((sides.Requester == _id && sides.Participant == viewer) || (sides.Participant == _id && sides.Requester == viewer));
        return areSides ? _state.Value.Contact : null;
    }

    /// <inheritdoc cref="IParticipantGrain.Activities"/>
    public async Task<ImmutableArray<ActivityMatch>> Activities(int count, bool publicOnly)
    {
        var state = _state.Value;
        // Every district watches every open need, so one of them knows them all.
        return state.Participant is not null && await District(state) is { } district
            ? await _grains.District(district).Activities(new ActivityQuery(Listing(state), count, publicOnly))
            : [];
    }

    /// <inheritdoc cref="IParticipantGrain.Receive"/>
    public async Task<ReceiveCode> Receive(ParticipantOffer offer)
    {
        var zone = await Zone();
        return await _state.Change(state => ParticipantLife.Receive(state, offer, _time.GetUtcNow(), zone));
    }

    /// <inheritdoc cref="IParticipantGrain.PutRoster"/>
    public Task<Answer> PutRoster(PutRoster command) => Run(command.Command, state => Rosters.Put(state, command, _time.GetUtcNow()));

    /// <inheritdoc cref="IParticipantGrain.Roster"/>
    public Task<ImmutableArray<RosterName>> Roster(OfferId offer) =>
        Task.FromResult(ParticipantLife.Find(_state.Value, offer) is { } entry ? entry.Roster : []);

    /// <inheritdoc cref="IParticipantGrain.HeldBack"/>
    public Task<ImmutableArray<HeldAsk>> HeldBack(Actor viewer)
    {
        var now = _time.GetUtcNow();
        return Task.FromResult<ImmutableArray<HeldAsk>>(viewer.IsDesk ? [.. _state.Value.Offers.Where(e => e.IsHeldBack(now)).Select(e => new HeldAsk(e.Offer, e.ShownFrom!.Value)).OrderBy(h => h.ShownFrom)] : []);
    }

    /// <inheritdoc cref="IParticipantGrain.Keep"/>
    public async Task<Answer> Keep(CareChange change)
    {
        var now = _time.GetUtcNow();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, await Zone()).DateTime);
        return await Run(change.Command, state => CareLife.Keep(state, change, today, now));
    }

    /// <inheritdoc cref="IParticipantGrain.GoOn"/>
    public async Task<Answer> GoOn(GoOn command)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(_time.GetUtcNow(), await Zone()).DateTime);
        return await Run(command.Command, state => CareLife.GoOn(state, command, today));
    }

    /// <inheritdoc cref="IParticipantGrain.CallableAt"/>
    public Task<Callable> CallableAt(DateTimeOffset local) => Task.FromResult(
        _state.Value is not { Contact.Telephone.Length: > 0, Participant.Paused: false } state ? Callable.No
        : QuietHours.IsWanted(state.Care.Facts, local.DateTime) ? Callable.Yes : Callable.OutsideHours);

    /// <inheritdoc cref="IParticipantGrain.Care"/>
    public Task<CareFile?> Care(Actor viewer) =>
        Task.FromResult(viewer.IsDesk && _state.Value.Participant is not null ? CareLife.For(_state.Value.Care, viewer) : null);

    /// <inheritdoc cref="IParticipantGrain.Yield"/>
    public Task<Yielded?> Yield(ParticipantId into) => _state.Change(state => CareLife.Yield(state, into));

    /// <inheritdoc cref="IParticipantGrain.TakeBack"/>
    public Task TakeBack(ParticipantId from) => _state.Change(state => CareLife.TakeBack(state, from));

    /// <inheritdoc cref="IParticipantGrain.HearApart"/>
    public Task HearApart(ParticipantId from, bool apart) => _state.Change(state => CareLife.HearApart(state, from, apart));

    /// <summary>From the grain's reminder.</summary>
    public Task OnReminder() => _outbox.OnReminder();

    /// <summary>For the desk's look-up.</summary>
    /// <param name="state">The state; it is registered.</param>
    public static ParticipantRow Row(ParticipantState state) => new(
        state.Participant!.Id,
        state.Participant.Kind,
        state.Contact!.Name,
        state.Contact.Kana,
        string.Concat(state.Contact.Telephone.Where(char.IsAsciiDigit)),
        state.Participant.Home?.District,
        state.Participant.Home?.Label ?? "",
        state.Resources.Aggregate(SkillSet.Empty, (all, r) => all.Union(r.Skills)),
        state.Resources.Length,
        state.Participant.Paused,
        state.Participant.RegisteredOn,
        state.Revision)
    {
        Mail = state.Contact.Mail,
        Method = state.Contact.Method,
        MergedInto = state.Care.MergedInto,
        Different = string.Join(' ', state.Care.Different.Select(d => d.Value)),
        Marks = Marks(state.Care),
        RenewedOn = state.Care.RenewedOn ?? state.Participant.RegisteredOn,
        RenewalAskedOn = state.Care.RenewalAskedOn,
    };

    private static CareMarks Marks(CareFile care) =>
        Mark(care.Erased is not null, CareMarks.Erased)
        | Mark(care.Facts.AddressProtected, CareMarks.AddressProtected)
        | Mark(care.Apart.Any(n => n.Holds) || !care.ApartByOthers.IsEmpty, CareMarks.KeptApart)
        | Mark(care.Facts.Cautions.Length > 0, CareMarks.Cautions)
        | Mark(care.Facts.Minor, CareMarks.Minor)
        | Mark(care.AwaitsGuardian, CareMarks.AwaitsGuardian)
        | Mark(care.Copies.Any(c => c.SentAt is null), CareMarks.CopyDue)
        | Mark(care.RestedOn is not null, CareMarks.Rested);

    private static CareMarks Mark(bool isSo, CareMarks mark) => isSo ? mark : CareMarks.None;

    private Task<Answer> Run(Guid command, Func<ParticipantState, (ParticipantState State, Answer Answer)> step) =>
        _state.Change(state => CommandMemory.Once(state, command, _time.GetUtcNow(), step));

    private async Task<Answer> AnswerOffer(Guid command, Actor by, IntentKind kind, OfferId offer, PassReason reason)
    {
        var refused = await _state.Change(state => ParticipantLife.Intend(state, command, by, kind, offer, reason));
        return refused ?? await Tell(_state.Value.Intents.First(i => i.Command == command));
    }

    private async Task<Answer> Tell(Intent intent)
    {
        _telling.Add(intent.Command);
        try
        {
            var answer = await Ask(intent);
            // Whether the ask itself stands again after its answer was taken back, the need alone knows.
            var stands = intent.Kind == IntentKind.TakeBack && answer.IsDone && (await _grains.Need(intent.Need).OfferTo(_id))?.Id == intent.Offer;
            return await _state.Change(state => ParticipantLife.Record(state, intent, answer, stands, _time.GetUtcNow()));
        }
        finally
        {
            _telling.Remove(intent.Command);
            _outbox.Schedule();
        }
    }

    // An answer that a command is passing on just now is no mail; it becomes mail when the command fails.
    private IEnumerable<Intent> Untold => _state.Value.Intents.Where(i => !_telling.Contains(i.Command));

    private bool HasMail() => Untold.Any() || ParticipantLife.HasNews(_state.Value);

    private async Task<Answer> Ask(Intent intent)
    {
        var need = _grains.Need(intent.Need);
        if (intent.Offer is not { } offer)
            return await Apply(need, intent);
        var answer = new ParticipantAnswer(intent.Command, intent.By, _id, offer, intent.Reason);
        return intent.Kind switch
        {
            IntentKind.Accept => await need.Accept(answer),
            IntentKind.Pass => await need.Pass(answer),
            IntentKind.TakeBack => await need.TakeBackAnswer(new(intent.Command, intent.By, _id, offer, intent.Told!.Value)),
            _ => await need.Withdraw(answer),
        };
    }

    // Somebody who left the list of candidates while they were on the telephone is asked as somebody a coordinator proposes.
    private async Task<Answer> Ask(INeedGrain need, AnswerCall call)
    {
        var by = call.By with { For = null };
        var (approve, propose) = NeedLife.AskCommands(call.Command);
        var answer = await need.Decide(new(approve, by, call.Resource, _id, SuggestionDecision.Approve, ""));
        return answer.Code == AnswerCode.NotFound
            ? await need.Decide(new(propose, by, call.Resource, _id, SuggestionDecision.Propose, ""))
            : answer;
    }

    private async Task<Answer> Apply(INeedGrain need, Intent intent)
    {
        var state = _state.Value;
        // The resource may have been taken away while the need was not to be reached.
        return state.Resources.FirstOrDefault(r => r.Id == intent.Resource) is { } resource
            ? await need.Apply(new Application(intent.Command, intent.By, state.Participant!, resource, intent.Message) { Slots = intent.Slots })
            : Answer.Not(AnswerCode.WrongStage, state.Version);
    }

    private async Task Send()
    {
        foreach (var intent in Untold.ToList())
            await Tell(intent);
        await TellOthers();
        var state = _state.Value;
        var listing = state.ListedRevision < state.Revision ? List(state) : Task.CompletedTask;
        var publishing = state.PublishedRevision < state.Revision ? _readModel.Put(Row(state), CancellationToken.None) : Task.CompletedTask;
        await Task.WhenAll(listing, publishing);
        if (state.ListedRevision < state.Revision || state.PublishedRevision < state.Revision)
            await _state.Change(now => ParticipantLife.Told(now, state.Revision));
    }

    // Notes and merges are between two participants: the other hears of them here, and again until it has answered.
    private async Task TellOthers()
    {
        foreach (var note in _state.Value.Care.Apart.Where(n => !n.IsTold).ToList())
        {
            await _grains.Participant(note.With).HearApart(_id, _state.Value.Care.Apart.Any(n => n.With == note.With && n.Holds));
            await _state.Change(state => CareLife.ApartTold(state, note));
        }

        foreach (var need in _state.Value.Care.Erased?.Untold.ToList() ?? [])
        {
            await _grains.Need(need).Erase(_id, _state.Value.Care.Erased!.By);
            await _state.Change(state => CareLife.ErasureTold(state, need));
        }

        foreach (var merge in _state.Value.Care.Merges.Where(m => m.Stage is MergeStage.Begun or MergeStage.Undoing).ToList())
        {
            if (merge.Stage == MergeStage.Undoing)
            {
                await _grains.Participant(merge.Other).TakeBack(_id);
                await _state.Change(state => CareLife.Separated(state, merge.Other));
            }
            else
            {
                var yielded = await _grains.Participant(merge.Other).Yield(_id);
                await _state.Change(state => CareLife.Absorbed(state, merge.Other, yielded));
            }
        }
    }

    private async Task List(ParticipantState state)
    {
        var district = await District(state) ?? throw new InvalidOperationException($"Municipality {_id.Municipality} has no districts yet.");
        if (state.ListedIn != district)
        {
            if (state.ListedIn is { } before)
                await _grains.District(before).Unlist(_id, state.Revision);
            await _state.Change(now => ParticipantLife.ListingIn(now, district));
        }

        await _grains.District(district).List(Listing(state));
    }

    // Somebody whose home is not known (or protected) is kept by the first district: where it is kept moves no score.
    private async Task<DistrictId?> District(ParticipantState state) =>
        state.Participant?.Home?.District
        ?? (await _grains.Municipality(_id.Municipality).Get())?.Districts[0].Id;

    private async Task<TimeZoneInfo> Zone() =>
        await _grains.Municipality(_id.Municipality).Get() is { } municipality ? TimeZoneInfo.FindSystemTimeZoneById(municipality.TimeZone) : TimeZoneInfo.Utc;

    private async Task<bool> IsKnown(DistrictId district) =>
        await _grains.Municipality(_id.Municipality).Get() is { } municipality && municipality.Districts.Any(d => d.Id == district);

    // Whoever may not be asked at present is listed as resting; a registration that was merged has nothing of its own.
    private static ParticipantListing Listing(ParticipantState state) => new(
        state.Care.AwaitsGuardian ? state.Participant! with { Paused = true } : state.Participant!,
        state.Standing,
        state.Care.MergedInto is null ? state.Resources : [],
        state.Revision);
}
