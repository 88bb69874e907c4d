using Kyodo.Grains.Commands;
using Kyodo.Grains.Outboxes;
using Kyodo.Grains.Storage;
using Kyodo.Matching.Model;
using Microsoft.Extensions.Logging;

namespace Kyodo.Grains.Municipalities;

/// <summary>A municipality's make-up, and an outbox that tells its districts.</summary>
[GrainType("municipality")]
public sealed class MunicipalityGrain : Grain, IMunicipalityGrain, IRemindable
{
    private readonly IPersistentState<MunicipalityState> _storage;
    private readonly TimeProvider _time;
    private readonly ILogger<MunicipalityGrain> _logger;
    private Durable<MunicipalityState> _state = null!;
    private Outbox _outbox = null!;

    /// <summary>Made by the runtime.</summary>
    public MunicipalityGrain([PersistentState("municipality")] IPersistentState<MunicipalityState> storage, TimeProvider time, ILogger<MunicipalityGrain> logger)
    {
        _storage = storage;
        _time = time;
        _logger = logger;
    }

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Formats.Check(_storage.State.Format, MunicipalityState.CurrentFormat);
        _outbox = new(this, _time, _logger, () => HasMail(_state.Value), () => null, Tell);
        _state = new(this, _storage, next => HasMail(next) ? _outbox.Prepare() : Task.CompletedTask, _outbox.Schedule);
        _outbox.Schedule();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<Municipality?> Get() => Task.FromResult(_state.Value.Municipality);

    /// <inheritdoc/>
    public Task<Answer> Put(Municipality municipality) => _state.Change(state =>
    {
        var version = state.Municipality?.Version ?? 0;
        var problems = MunicipalityRules.Check(municipality, new MunicipalityCode(this.GetPrimaryKeyString()[..5]), state.Municipality);
        if (problems.Length > 0)
            return (state, Answer.Invalid(problems, version));
        return municipality.Version != version
            ? (state, Answer.Not(AnswerCode.Stale, version))
            : (state with { Municipality = municipality with { Version = version + 1 } }, Answer.Done(version + 1));
    });

    /// <inheritdoc/>
    public Task ReceiveReminder(string reminderName, TickStatus status) => _outbox.OnReminder();

    private static bool HasMail(MunicipalityState state) => state.Municipality is { } municipality && municipality.Version > state.ToldVersion;

    private async Task Tell()
    {
        if (_state.Value.Municipality is not { } municipality)
            return;
        await Task.WhenAll(municipality.Districts.Select(d => GrainFactory.District(d.Id).Configure(municipality)));
        await _state.Change(state => state with { ToldVersion = municipality.Version });
    }
}
