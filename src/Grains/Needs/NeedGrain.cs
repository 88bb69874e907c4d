using System.Collections.Immutable;
using Kyodo.Grains.Collaborations;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Districts;
using Kyodo.Grains.Ids;
using Kyodo.Grains.Municipalities;
using Kyodo.Grains.Outboxes;
using Kyodo.Grains.Outcomes;
using Kyodo.Grains.Participants;
using Kyodo.Grains.ReadModel;
using Kyodo.Grains.Rulebooks;
using Kyodo.Grains.Storage;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Microsoft.Extensions.Logging;

namespace Kyodo.Grains.Needs;

/// <summary>
/// A need: <see cref="NeedLife"/> on durable state. A command is stored and answered; then the outbox looks for candidates, writes the
/// row, tells the desk, the participants, the collaborations and the watching districts, and records what they know.
/// </summary>
[GrainType("need")]
public sealed class NeedGrain : Grain, INeedGrain, IRemindable
{
    // More would hold too many calls at once when a large need is cancelled.
    private const int DeliveriesInOneRound = 64;

    private readonly IPersistentState<NeedState> _storage;
    private readonly IPersistentState<NeedKnown> _knownStorage;
    private readonly IReadModelWriter _readModel;
    private readonly IIdSource _ids;
    private readonly TimeProvider _time;
    private readonly ILogger<NeedGrain> _logger;
    private NeedId _id;
    private Durable<NeedState> _state = null!;
    private Durable<NeedKnown> _known = null!;
    private Outbox _outbox = null!;
    private long _searches;
    private long _lastSearchTaken;
    private IReadOnlyDictionary<DistrictId, long> _searched = new Dictionary<DistrictId, long>();

    /// <summary>Made by the runtime.</summary>
    public NeedGrain(
        [PersistentState("need")] IPersistentState<NeedState> storage,
        [PersistentState(NeedKnown.Name)] IPersistentState<NeedKnown> known,
        IReadModelWriter readModel,
        IIdSource ids,
        TimeProvider time,
        ILogger<NeedGrain> logger)
    {
        _storage = storage;
        _knownStorage = known;
        _readModel = readModel;
        _ids = ids;
        _time = time;
        _logger = logger;
    }

    private DateTimeOffset Now => _time.GetUtcNow();

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Formats.Check(_storage.State.Format, NeedState.CurrentFormat);
        Formats.Check(_knownStorage.State.Format, NeedKnown.CurrentFormat);
        _storage.State = _storage.State.Upgraded();
        _id = new(this.GetPrimaryKeyString());
        _outbox = new(this, _time, _logger, () => NeedLife.HasMail(_state.Value, _known.Value), () => NeedLife.NextExpiry(_state.Value), Send);
        _known = new(this, _knownStorage, static _ => Task.CompletedTask, static () => { });
        _state = new(this, _storage, next => NeedLife.HasMail(next, _known.Value) || NeedLife.NextExpiry(next) is not null ? _outbox.Prepare() : Task.CompletedTask, _outbox.Schedule);
        _outbox.Schedule();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<Answer> Put(PutNeed command)
    {
        if (command.Need.Id != _id)
            return Answer.Invalid([FieldProblems.Of(new Problem("need.id", ProblemCode.Disagrees, "key"))]);
        if (command.Need.Place is { } place && (await Municipality()).Districts.All(d => d.Id != place.District))
            return Answer.Invalid([FieldProblems.Of(new Problem("need.place.district", ProblemCode.Unknown))]);
        return await Run(command.Command, state => NeedLife.Put(state, command, Now));
    }

    /// <inheritdoc/>
    public async Task<Answer> Triage(TriageNeed command)
    {
        var rules = (await Rules()).Rules;
        return await Run(command.Command, state => NeedLife.Triage(state, command, rules, Now));
    }

    /// <inheritdoc/>
    public Task<NeedView?> Get() => Task.FromResult(NeedViews.Desk(_state.Value));

    /// <inheritdoc/>
    public Task<OfferSides?> Disclosed(OfferId offer) => Task.FromResult(NeedViews.Sides(_state.Value, offer));

    /// <inheritdoc/>
    public async Task<ParticipantOffer?> OfferTo(ParticipantId participant) =>
        NeedLife.LiveAsk(_state.Value, participant) is { } record
            ? NeedViews.Offer(_state.Value, record, TimeZoneInfo.FindSystemTimeZoneById((await Municipality()).TimeZone))
            : null;

    /// <inheritdoc/>
    public async Task<Answer> Decide(DecideSuggestion command)
    {
        var offer = NewOffer();
        // New rules hold for asks at once, also where the list on screen does not go by them yet.
        if (command.Decision is SuggestionDecision.Propose or SuggestionDecision.Approve
            && (command.Decision == SuggestionDecision.Propose || (await Rules()).Version != _state.Value.RulesVersion))
        {
            var judged = await Judge(command.Resource);
            return await Run(command.Command, state => NeedLife.Decide(state, command, judged, offer, Now));
        }

        return await Run(command.Command, state => NeedLife.Decide(state, command, state.Suggestions.FirstOrDefault(s => s.Resource == command.Resource), offer, Now));
    }

    /// <inheritdoc/>
    public async Task<Answer> Accept(ParticipantAnswer answer)
    {
        var hold = await Hold();
        return await Run(answer.Command, state => NeedLife.Accept(state, answer, hold, Now));
    }

    /// <inheritdoc/>
    public Task<Answer> Pass(ParticipantAnswer answer) => Run(answer.Command, state => NeedLife.Pass(state, answer, Now));

    /// <inheritdoc/>
    public Task<Answer> TakeBackAnswer(AnswerTakenBack answer) => Run(answer.Command, state => NeedLife.TakeBack(state, answer, Now));

    /// <inheritdoc/>
    public Task<Answer> Withdraw(ParticipantAnswer answer) => Run(answer.Command, state => NeedLife.Withdraw(state, answer, Now));

    /// <inheritdoc/>
    public async Task<Answer> Apply(Application application)
    {
        var rules = (await Rules()).Rules;
        var offer = NewOffer();
        return await Run(application.Command, state => NeedLife.Apply(state, application, NeedLife.ApplicationRefusals(state, application, rules), offer, Now));
    }

    /// <inheritdoc/>
    public async Task<Answer> TakeApplication(OfferStep step)
    {
        var hold = await Hold();
        return await Run(step.Command, state => NeedLife.TakeApplication(state, step, hold, Now));
    }

    /// <inheritdoc/>
    public Task<Answer> Consent(OfferStep step) => Run(step.Command, state => NeedLife.Consent(state, step, Now));

    /// <inheritdoc/>
    public Task<Answer> Decline(OfferStep step) => Run(step.Command, state => NeedLife.Decline(state, step, Now));

    /// <inheritdoc/>
    public Task<Answer> PlanMeeting(OfferStep step) => Run(step.Command, state => NeedLife.PlanMeeting(state, step, Now));

    /// <inheritdoc/>
    public async Task<Answer> Confirm(OfferStep step)
    {
        var answer = await Run(step.Command, state => NeedLife.Confirm(state, step, Now));
        // The outbox would start it too; awaited here, it is there when the answer is.
        if (answer.IsDone && NeedLife.Find(_state.Value, step.Offer) is { MustStart: true } record)
        {
            await Start(_state.Value.Need!, record);
            await _state.Change(state => NeedLife.Started(state, step.Offer));
        }

        return answer;
    }

    /// <inheritdoc/>
    public Task<Answer> HandOver(HandOverNeed command) => Run(command.Command, state => NeedLife.HandOver(state, command, Now));

    /// <inheritdoc/>
    public Task<Answer> Cancel(CancelNeed command) => Run(command.Command, state => NeedLife.Cancel(state, command, Now));

    /// <inheritdoc/>
    public Task Rematch(DistrictId district, long number) =>
        NeedLife.IsMatching(_state.Value) && _searched.GetValueOrDefault(district, -1) < number ? Match() : Task.CompletedTask;

    /// <inheritdoc/>
    public async Task<Rescored> Rescore()
    {
        if (!NeedLife.IsMatching(_state.Value))
            return new(false, false, false);
        var before = _state.Value.Suggestions;
        await Match();
        var after = _state.Value.Suggestions;
        return new(
            true,
            !before.Select(s => s.Resource).SequenceEqual(after.Select(s => s.Resource)),
            before.FirstOrDefault()?.Resource != after.FirstOrDefault()?.Resource);
    }

    /// <inheritdoc/>
    public Task Plan(ImmutableArray<ResourceId> resources) => _state.Change(state => NeedLife.Planned(state, resources, Now));

    /// <inheritdoc/>
    public async Task Erase(ParticipantId participant, Actor by)
    {
        await _state.Change(state => NeedErasure.Erase(NeedLife.Expire(state, Now), participant, by, Now));
        foreach (var activity in _state.Value.Need is null ? [] : NeedErasure.Activities(_state.Value, participant).ToList())
            await GrainFactory.Collaboration(activity).Erase(participant);
    }

    /// <inheritdoc/>
    public Task CollaborationMoved(CollaborationNotice notice) => _state.Change(state => NeedLife.CollaborationMoved(state, notice, Now));

    /// <inheritdoc/>
    public Task ReceiveReminder(string reminderName, TickStatus status) => _outbox.OnReminder();

    private Task<Answer> Run(Guid command, Func<NeedState, (NeedState State, Answer Answer)> step) =>
        _state.Change(state => CommandMemory.Once(NeedLife.Expire(state, Now), command, Now, step));

    private OfferId NewOffer() => OfferId.Of(_id.Municipality, _ids.NextNumber());

    private async Task<Municipality> Municipality() =>
        await GrainFactory.Municipality(_id.Municipality).Get() ?? throw new InvalidOperationException($"Municipality {_id.Municipality} is not set up yet.");

    private Task<RulebookInForce> Rules() => GrainFactory.Rulebook(_id.Municipality).Get();

    private async Task<TimeSpan> Hold() => TimeSpan.FromHours((await Rules()).Rules.HoldHours);

    // Everything that is to be told goes out side by side, so that one slow hearer keeps nobody waiting; what was told is recorded together,
    // also when something failed.
    private async Task Send()
    {
        await _state.Change(state => NeedLife.Expire(state, Now));
        List<Func<NeedState, NeedState>> records = [];
        List<Func<NeedKnown, NeedKnown>> known = [];
        try
        {
            await Task.WhenAll(MatchAndPublish(known), Deliver(records), Collaborate(records), TellOutcomes(records));
        }
        finally
        {
            await Task.WhenAll(
                _state.Change(state => records.Aggregate(state, (next, record) => record(next))),
                _known.Change(now => known.Aggregate(now, (next, record) => record(next))));
        }
    }

    private async Task MatchAndPublish(List<Func<NeedKnown, NeedKnown>> known)
    {
        if (NeedLife.IsMatchDue(_state.Value))
            await Match();
        await Publish(known);
        await Watch(known);
    }

    private async Task Match()
    {
        var state = _state.Value;
        var search = ++_searches;
        Dictionary<DistrictId, long> searched = [];
        var found = NeedLife.IsMatching(state) ? await Search(state, searched) : NeedMatch.Nothing(state.RulesVersion);
        // A search that began earlier may end later: it must not bring back an older list.
        if (search < _lastSearchTaken)
            return;
        (_lastSearchTaken, _searched) = (search, searched);
        await _state.Change(now => NeedLife.Matched(now, state.MatchWanted, found, Now));
    }

    // Districts hear of new rules one after the other, but a list goes by one version of them: whoever has not heard is asked by those in force.
    private async Task<NeedMatch> Search(NeedState state, Dictionary<DistrictId, long> searched)
    {
        RulebookInForce? rules = null;
        while (true)
        {
            var (found, newest) = await Search(state, rules, searched);
            if (found.Rules >= newest)
                return found;
            var inForce = await Rules();
            // Nothing newer to be had: then the oldest counts, and the next search tries again.
            if (inForce.Version <= found.Rules)
                return found;
            rules = inForce;
        }
    }

    private async Task<(NeedMatch Found, long NewestRules)> Search(NeedState state, RulebookInForce? rules, Dictionary<DistrictId, long> searched)
    {
        var need = NeedLife.Asking(state);
        var count = NeedLife.ListLength(need);
        var excluded = NeedLife.Excluded(state);
        var mark = NeedLife.AskedMark(state);
        ImmutableArray<Suggestion> best = [];
        List<PreviewedCandidate> withdrawn = [];
        var (oldest, newest) = (long.MaxValue, state.RulesVersion);
        ImmutableArray<ulong> before = [.. state.Suggestions.Select(s => s.Resource.Number)];
        foreach (var district in await Districts(state))
        {
            var floor = best.Length < count ? int.MinValue : best[^1].Score;
            var found = await GrainFactory.District(district).Candidates(new CandidateQuery(need, count, floor, excluded, before) { Rules = rules, Mark = mark });
            searched[district] = found.Number;
            withdrawn.AddRange(found.Withdrawn);
            (oldest, newest) = (Math.Min(oldest, found.Rules), Math.Max(newest, found.Rules));
            best = NeedMatch.Merge(best, found.Suggestions, count);
        }

        return (new(best, [.. withdrawn], oldest), newest);
    }

    // The own district first: it has the best candidates, so that the others can stop early.
    private async Task<ImmutableArray<DistrictId>> Districts(NeedState state)
    {
        var own = state.Need!.Place?.District;
        return NeedLife.IsOwnDistrictOnly(state)
            ? [own!.Value]
            : [.. (await Municipality()).Districts.Select(d => d.Id).OrderBy(d => d == own ? 0 : 1)];
    }

    private async Task<Suggestion?> Judge(ResourceId resource)
    {
        if (_state.Value is not { Need: { } need } state)
            return null;
        var rules = await Rules();
        foreach (var district in (await Municipality()).Districts)
        {
            if (await GrainFactory.District(district.Id).Judge(need, NeedLife.Excluded(state), resource, rules) is { } suggestion)
                return suggestion;
        }

        return null;
    }

    private async Task Publish(List<Func<NeedKnown, NeedKnown>> known)
    {
        var state = _state.Value;
        if (state.Need is null || _known.Value.Published >= state.Version)
            return;
        var row = NeedViews.Row(state);
        // The row first: whoever hears of it from the desk reads it there.
        await _readModel.Put(row, CancellationToken.None);
        await GrainFactory.Desk(_id.Municipality).Publish(row, state.Steps[^1].What);
        known.Add(now => now with { Published = Math.Max(now.Published, state.Version) });
    }

    private async Task Watch(List<Func<NeedKnown, NeedKnown>> known)
    {
        var state = _state.Value;
        var mark = NeedLife.WatchMark(state);
        if (_known.Value.Watched == mark)
            return;
        var watching = mark == 0 ? [] : await Districts(state);
        var watched = mark == 0 ? null : new WatchedNeed(NeedLife.Asking(state), state.Stage == NeedStage.Open, NeedLife.Floor(state), NeedLife.Excluded(state), 0, state.Version) { Mark = NeedLife.AskedMark(state) };
        var searched = _searched;
        await Task.WhenAll((await Municipality()).Districts.Select(d =>
            watched is not null && watching.Contains(d.Id)
                ? GrainFactory.District(d.Id).Watch(watched with { Searched = searched.GetValueOrDefault(d.Id) })
                : GrainFactory.District(d.Id).Unwatch(_id, state.Version)));
        known.Add(now => now with { Watched = mark });
    }

    private async Task Deliver(List<Func<NeedState, NeedState>> records)
    {
        var state = _state.Value;
        var undelivered = state.Offers.Where(o => o.IsUndelivered).Take(DeliveriesInOneRound).ToList();
        if (undelivered.Count == 0)
            return;
        var zone = TimeZoneInfo.FindSystemTimeZoneById((await Municipality()).TimeZone);
        await Task.WhenAll(undelivered.Select(async record =>
        {
            var code = await GrainFactory.Participant(record.Offer.Participant).Receive(NeedViews.Offer(state, record, zone));
            records.Add(now => NeedLife.Delivered(now, record.Offer.Id, record.Version, code, Now));
        }));
    }

    private async Task Collaborate(List<Func<NeedState, NeedState>> records)
    {
        var state = _state.Value;
        foreach (var record in state.Offers.Where(o => o.MustStart || o.MustEnd))
        {
            if (!record.IsStarted)
            {
                await Start(state.Need!, record);
                records.Add(now => NeedLife.Started(now, record.Offer.Id));
            }

            if (record.MustEnd)
            {
                await GrainFactory.Collaboration(record.Offer.Collaboration!.Value).End(
                    new EndCollaboration(DerivedIds.Command(record.Offer.Id, "end"), Actor.System, CollaborationStage.Withdrawn, record.Offer.Reason));
                records.Add(now => NeedLife.Ended(now, record.Offer.Id));
            }
        }
    }

    private async Task TellOutcomes(List<Func<NeedState, NeedState>> records)
    {
        var state = _state.Value;
        foreach (var day in state.Offers.Where(OutcomeViews.IsUntold).Take(DeliveriesInOneRound).GroupBy(o => OutcomeDay.Of(o.MadeAt)).ToList())
        {
            await GrainFactory.OutcomeBook(_id.Municipality, day.Key).Record([.. day.Select(record => OutcomeViews.Of(state, record)!)]);
            records.AddRange(day.Select(record => (Func<NeedState, NeedState>)(now => NeedLife.OutcomeTold(now, record.Offer.Id, OutcomeViews.Mark(record)!))));
        }
    }

    private Task<Answer> Start(Need need, OfferRecord record) => GrainFactory.Collaboration(record.Offer.Collaboration!.Value).Start(
        new StartCollaboration(DerivedIds.Command(record.Offer.Id, "start"), Actor.System, need.Id, record.Offer.Id, need.Requester, record.Offer.Participant, need.Title, [.. need.Windows]) { People = record.Offer.Slots });
}
