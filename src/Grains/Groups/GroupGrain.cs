using System.Collections.Immutable;
using Kyodo.Grains.Care;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Districts;
using Kyodo.Grains.Participants;
using Kyodo.Grains.ReadModel;
using Kyodo.Grains.Storage;
using Kyodo.Matching.Model;
using Microsoft.Extensions.Logging;

namespace Kyodo.Grains.Groups;

/// <summary>A group: <see cref="ParticipantFlow"/> under a group's key.</summary>
[GrainType("group")]
public sealed class GroupGrain : Grain, IGroupGrain, IRemindable
{
    private readonly IPersistentState<ParticipantState> _storage;
    private readonly IReadModelWriter _readModel;
    private readonly TimeProvider _time;
    private readonly ILogger<GroupGrain> _logger;
    private ParticipantFlow _flow = null!;

    /// <summary>Made by the runtime.</summary>
    public GroupGrain([PersistentState("group")] IPersistentState<ParticipantState> storage, IReadModelWriter readModel, TimeProvider time, ILogger<GroupGrain> logger)
    {
        _storage = storage;
        _readModel = readModel;
        _time = time;
        _logger = logger;
    }

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Formats.Check(_storage.State.Format, ParticipantState.CurrentFormat);
        _flow = new(new ParticipantId(this.GetPrimaryKeyString()), this, _storage, GrainFactory, _readModel, _time, _logger);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<Answer> Put(PutParticipant command) => _flow.Put(command);

    /// <inheritdoc/>
    public Task<Answer> PutResource(PutResource command) => _flow.PutResource(command);

    /// <inheritdoc/>
    public Task<Answer> RemoveResource(RemoveResource command) => _flow.RemoveResource(command);

    /// <inheritdoc/>
    public Task<ParticipantView?> Get() => _flow.Get();

    /// <inheritdoc/>
    public Task<Answer> Accept(AcceptOffer command) => _flow.Accept(command);

    /// <inheritdoc/>
    public Task<Answer> Pass(PassOffer command) => _flow.Pass(command);

    /// <inheritdoc/>
    public Task<Answer> AnswerCall(AnswerCall command) => _flow.AnswerCall(command);

    /// <inheritdoc/>
    public Task<Answer> TakeBackAnswer(TakeBackAnswer command) => _flow.TakeBackAnswer(command);

    /// <inheritdoc/>
    public Task<Answer> Apply(ApplyToNeed command) => _flow.Apply(command);

    /// <inheritdoc/>
    public Task<Answer> Withdraw(WithdrawOffer command) => _flow.Withdraw(command);

    /// <inheritdoc/>
    public Task<Answer> Consent(RequesterStep command) => _flow.Consent(command);

    /// <inheritdoc/>
    public Task<Answer> Decline(RequesterStep command) => _flow.Decline(command);

    /// <inheritdoc/>
    public Task<Contact?> ContactFor(NeedId need, OfferId offer, ParticipantId viewer) => _flow.ContactFor(need, offer, viewer);

    /// <inheritdoc/>
    public Task<ImmutableArray<ActivityMatch>> Activities(int count, bool publicOnly) => _flow.Activities(count, publicOnly);

    /// <inheritdoc/>
    public Task<Answer> PutRoster(PutRoster command) => _flow.PutRoster(command);

    /// <inheritdoc/>
    public Task<ImmutableArray<RosterName>> Roster(OfferId offer) => _flow.Roster(offer);

    /// <inheritdoc/>
    public Task<ImmutableArray<HeldAsk>> HeldBack(Actor viewer) => _flow.HeldBack(viewer);

    /// <inheritdoc/>
    public Task<Answer> Keep(CareChange change) => _flow.Keep(change);

    /// <inheritdoc/>
    public Task<Answer> GoOn(GoOn command) => _flow.GoOn(command);

    /// <inheritdoc/>
    public Task<Callable> CallableAt(DateTimeOffset local) => _flow.CallableAt(local);

    /// <inheritdoc/>
    public Task<CareFile?> Care(Actor viewer) => _flow.Care(viewer);

    /// <inheritdoc/>
    public Task<Yielded?> Yield(ParticipantId into) => _flow.Yield(into);

    /// <inheritdoc/>
    public Task TakeBack(ParticipantId from) => _flow.TakeBack(from);

    /// <inheritdoc/>
    public Task HearApart(ParticipantId from, bool apart) => _flow.HearApart(from, apart);

    /// <inheritdoc/>
    public Task<ReceiveCode> Receive(ParticipantOffer offer) => _flow.Receive(offer);

    /// <inheritdoc/>
    public Task ReceiveReminder(string reminderName, TickStatus status) => _flow.OnReminder();
}
