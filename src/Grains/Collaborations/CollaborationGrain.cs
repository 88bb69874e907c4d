using Kyodo.Grains.Commands;
using Kyodo.Grains.Outboxes;
using Kyodo.Grains.ReadModel;
using Kyodo.Grains.Storage;
using Kyodo.Matching.Model;
using Microsoft.Extensions.Logging;

namespace Kyodo.Grains.Collaborations;

/// <summary>A collaboration: <see cref="CollaborationLife"/> on durable state, and an outbox to its need and the read model.</summary>
[GrainType("collaboration")]
public sealed class CollaborationGrain : Grain, ICollaborationGrain, IRemindable
{
    private readonly IPersistentState<CollaborationState> _storage;
    private readonly IReadModelWriter _readModel;
    private readonly TimeProvider _time;
    private readonly ILogger<CollaborationGrain> _logger;
    private Durable<CollaborationState> _state = null!;
    private Outbox _outbox = null!;

    /// <summary>Made by the runtime.</summary>
    public CollaborationGrain([PersistentState("collaboration")] IPersistentState<CollaborationState> storage, IReadModelWriter readModel, TimeProvider time, ILogger<CollaborationGrain> logger)
    {
        _storage = storage;
        _readModel = readModel;
        _time = time;
        _logger = logger;
    }

    private CollaborationId Id => new(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Formats.Check(_storage.State.Format, CollaborationState.CurrentFormat);
        _outbox = new(this, _time, _logger, () => CollaborationLife.HasMail(_state.Value), () => null, Tell);
        _state = new(this, _storage, next => CollaborationLife.HasMail(next) ? _outbox.Prepare() : Task.CompletedTask, _outbox.Schedule);
        _outbox.Schedule();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<Answer> Start(StartCollaboration command) => Run(command.Command, state => CollaborationLife.Start(state, command, _time.GetUtcNow()));

    /// <inheritdoc/>
    public Task<CollaborationView?> Get()
    {
        var state = _state.Value;
        return Task.FromResult(state.Start is not { } start ? null : new CollaborationView(
            Id,
            start.Need,
            start.Offer,
            start.Requester,
            start.Participant,
            start.Title,
            start.Windows,
            state.Stage,
            state.Work,
            state.RequesterReview,
            state.ParticipantReview,
            state.StartedAt,
            state.Version));
    }

    /// <inheritdoc/>
    public Task<Answer> Record(RecordHours command) => Run(command.Command, state => CollaborationLife.Record(state, command, _time.GetUtcNow()));

    /// <inheritdoc/>
    public Task<Answer> Review(ReviewCollaboration command) => Run(command.Command, state => CollaborationLife.Review(state, command, _time.GetUtcNow()));

    /// <inheritdoc/>
    public Task<Answer> End(EndCollaboration command) => Run(command.Command, state => CollaborationLife.End(state, command));

    /// <inheritdoc/>
    public Task Erase(ParticipantId participant) => _state.Change(state => CollaborationLife.Erase(state, participant));

    /// <inheritdoc/>
    public Task ReceiveReminder(string reminderName, TickStatus status) => _outbox.OnReminder();

    private Task<Answer> Run(Guid command, Func<CollaborationState, (CollaborationState State, Answer Answer)> step) =>
        _state.Change(state => CommandMemory.Once(state, command, _time.GetUtcNow(), step));

    private async Task Tell()
    {
        var state = _state.Value;
        if (state.Start is not { } start)
            return;
        await _readModel.Put(CollaborationViews.Row(Id, state), CancellationToken.None);
        await GrainFactory.Need(start.Need).CollaborationMoved(new CollaborationNotice(Id, start.Offer, state.Stage, state.Version));
        await _state.Change(now => now with { ToldVersion = Math.Max(now.ToldVersion, state.Version) });
    }
}
