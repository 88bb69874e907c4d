using Kyodo.Grains.Commands;
using Kyodo.Grains.Outboxes;
using Kyodo.Grains.Storage;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Microsoft.Extensions.Logging;

namespace Kyodo.Grains.Rulebooks;

/// <summary>運用ルール: the rules in force, and an outbox that tells the districts.</summary>
[GrainType("rulebook")]
public sealed class RulebookGrain : Grain, IRulebookGrain, IRemindable
{
    private readonly IPersistentState<RulebookState> _storage;
    private readonly TimeProvider _time;
    private readonly ILogger<RulebookGrain> _logger;
    private Durable<RulebookState> _state = null!;
    private Outbox _outbox = null!;

    /// <summary>Made by the runtime.</summary>
    public RulebookGrain([PersistentState("rulebook")] IPersistentState<RulebookState> storage, TimeProvider time, ILogger<RulebookGrain> logger)
    {
        _storage = storage;
        _time = time;
        _logger = logger;
    }

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Formats.Check(_storage.State.Format, RulebookState.CurrentFormat);
        _outbox = new(this, _time, _logger, () => HasMail(_state.Value), () => null, Tell);
        _state = new(this, _storage, next => HasMail(next) ? _outbox.Prepare() : Task.CompletedTask, _outbox.Schedule);
        _outbox.Schedule();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<RulebookInForce> Get() => Task.FromResult(InForce(_state.Value));

    /// <inheritdoc/>
    public Task<Answer> Put(PutRulebook command) => _state.Change(state => CommandMemory.Once(state, command.Command, _time.GetUtcNow(), before =>
    {
        if (command.By.Role is not (ActorRole.Administrator or ActorRole.System))
            return (before, Answer.Not(AnswerCode.Forbidden, before.Version));
        var problems = FieldProblems.Of(RulebookRules.Check(command.Rules), "rules");
        if (problems.Length > 0)
            return (before, Answer.Invalid(problems, before.Version));
        return command.ExpectedVersion != before.Version
            ? (before, Answer.Not(AnswerCode.Stale, before.Version))
            : (before with { Rules = command.Rules, Version = before.Version + 1 }, Answer.Done(before.Version + 1));
    }));

    /// <inheritdoc/>
    public Task ReceiveReminder(string reminderName, TickStatus status) => _outbox.OnReminder();

    private static RulebookInForce InForce(RulebookState state) => new(state.Rules ?? Rulebook.Standard, state.Version);

    private static bool HasMail(RulebookState state) => state.Version > state.ToldVersion;

    private async Task Tell()
    {
        var rules = InForce(_state.Value);
        var municipality = await GrainFactory.Municipality(new MunicipalityCode(this.GetPrimaryKeyString()[..5])).Get()
            ?? throw new InvalidOperationException($"{this.GetPrimaryKeyString()} has no municipality yet.");
        await Task.WhenAll(municipality.Districts.Select(d => GrainFactory.District(d.Id).Govern(rules)));
        await _state.Change(state => state with { ToldVersion = Math.Max(state.ToldVersion, rules.Version) });
    }
}
