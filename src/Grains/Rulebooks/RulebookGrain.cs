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
            : PutInForce(before, command.Rules, command.By, command.By);
    }));

    /// <inheritdoc/>
    public Task<RulebookView> View() => Task.FromResult(new RulebookView(InForce(_state.Value), _state.Value.Draft, [.. _state.Value.Versions.Reverse()]));

    /// <inheritdoc/>
    public Task<Answer> Draft(PutRulebook command) => _state.Change(state => CommandMemory.Once(state, command.Command, _time.GetUtcNow(), before =>
    {
        if (!command.By.IsDesk)
            return (before, Answer.Not(AnswerCode.Forbidden, before.Version));
        // Who approves is not known yet.
        var problems = FieldProblems.Of(RulebookRules.Check(command.Rules with { Approver = command.Rules.Author }), "rules");
        if (problems.Length > 0)
            return (before, Answer.Invalid(problems, before.Version));
        return command.ExpectedVersion != before.Version
            ? (before, Answer.Not(AnswerCode.Stale, before.Version))
            : (before with { Draft = new(command.Rules, command.By, _time.GetUtcNow(), before.Version) }, Answer.Done(before.Version));
    }));

    /// <inheritdoc/>
    public Task<Answer> Approve(ApproveRulebook command) => _state.Change(state => CommandMemory.Once(state, command.Command, _time.GetUtcNow(), before =>
    {
        if (before.Draft is not { } draft)
            return (before, Answer.Not(AnswerCode.NotFound, before.Version));
        if (draft.At != command.DraftedAt || draft.From != before.Version)
            return (before, Answer.Not(AnswerCode.Stale, before.Version));
        var isAuthor = command.By.Account == draft.By.Account;
        if (!command.Accept)
        {
            return isAuthor || command.By.Role == ActorRole.Administrator
                ? (before with { Draft = null }, Answer.Done(before.Version))
                : (before, Answer.Not(AnswerCode.Forbidden, before.Version));
        }

        // Two people: nobody puts their own rules in force.
        if (command.By.Role != ActorRole.Administrator || isAuthor)
            return (before, Answer.Not(AnswerCode.Forbidden, before.Version));
        var rules = draft.Rules with { Approver = command.Approver };
        var problems = FieldProblems.Of(RulebookRules.Check(rules), "rules");
        return problems.Length > 0 ? (before, Answer.Invalid(problems, before.Version)) : PutInForce(before, rules, draft.By, command.By);
    }));

    private (RulebookState State, Answer Answer) PutInForce(RulebookState before, Rulebook rules, Actor author, Actor approver)
    {
        const int kept = 100;
        var version = before.Version + 1;
        return (
            before with { Rules = rules, Version = version, Draft = null, Versions = [.. before.Versions.TakeLast(kept - 1), new(version, rules, author, approver, _time.GetUtcNow())] },
            Answer.Done(version));
    }

    /// <inheritdoc/>
    public Task ReceiveReminder(string reminderName, TickStatus status) => _outbox.OnReminder();

    private static RulebookInForce InForce(RulebookState state) => new(state.Rules ?? Rulebook.Standard, state.Version);

    private static bool HasMail(RulebookState state) => state.Version > state.ToldVersion;

    private async Task Tell()
    {
        var rules = InForce(_state.Value);
        var municipality = await GrainFactory.Municipality(new MunicipalityCode(this.GetPrimaryKeyString()[..5])).Get()
            ?? throw new InvalidOperationException($"{this.GetPrimaryKeyString()} has no municipality yet.");
        // Needs look for candidates when every district goes by the new rules: once, and not once for each district.
        await Task.WhenAll(municipality.Districts.Select(d => GrainFactory.District(d.Id).Govern(rules with { IsSpreading = true })));
        await Task.WhenAll(municipality.Districts.Select(d => GrainFactory.District(d.Id).Govern(rules)));
        await _state.Change(state => state with { ToldVersion = Math.Max(state.ToldVersion, rules.Version) });
    }
}
