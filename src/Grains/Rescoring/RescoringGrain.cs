using System.Collections.Immutable;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Ids;
using Kyodo.Grains.Models;
using Kyodo.Grains.Municipalities;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Outboxes;
using Kyodo.Grains.Storage;
using Kyodo.Matching.Model;
using Microsoft.Extensions.Logging;

namespace Kyodo.Grains.Rescoring;

/// <summary>The nightly run: <see cref="RescoringLife"/> on durable state, an hourly look at the clock, and an outbox that does the work step by step.</summary>
[GrainType("rescoring")]
public sealed class RescoringGrain : Grain, IRescoringGrain, IRemindable
{
    private const string NightReminder = "night";
    private const int NeedsAtOnce = 16;

    private readonly IPersistentState<RescoringState> _storage;
    private readonly IIdSource _ids;
    private readonly TimeProvider _time;
    private readonly ILogger<RescoringGrain> _logger;
    private Durable<RescoringState> _state = null!;
    private Outbox _outbox = null!;
    private int _needsDone;
    private int _needsInAll;

    /// <summary>Made by the runtime.</summary>
    public RescoringGrain([PersistentState("rescoring")] IPersistentState<RescoringState> storage, IIdSource ids, TimeProvider time, ILogger<RescoringGrain> logger)
    {
        _storage = storage;
        _ids = ids;
        _time = time;
        _logger = logger;
    }

    private MunicipalityCode Code => new(this.GetPrimaryKeyString()[..5]);

    private DateTimeOffset Now => _time.GetUtcNow();

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Formats.Check(_storage.State.Format, RescoringState.CurrentFormat);
        _outbox = new(this, _time, _logger, () => _state.Value.Run is not null, () => null, Work);
        _state = new(this, _storage, next => next.Run is not null ? _outbox.Prepare() : Task.CompletedTask, _outbox.Schedule);
        _outbox.Schedule();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<Answer> Keep(int hour)
    {
        var zone = await Zone();
        var answer = await _state.Change(state => RescoringLife.Keep(state, hour, Now, zone));
        if (answer.IsDone)
            await this.RegisterOrUpdateReminder(NightReminder, ToNextHour(), TimeSpan.FromHours(1));
        return answer;
    }

    /// <inheritdoc/>
    public Task<RescoringView> Get()
    {
        var state = _state.Value;
        return Task.FromResult(new RescoringView(Progress(state), state.LastNight, state.Hour, [.. state.Reports.Reverse()]));
    }

    /// <inheritdoc/>
    public Task<Answer> Start(StartRun command) => Run(command.Command, state => RescoringLife.Start(state, command, Now));

    /// <inheritdoc/>
    public Task<Answer> Cancel(CancelRun command) => Run(command.Command, state => RescoringLife.Cancel(state, command));

    /// <inheritdoc/>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (reminderName == Outbox.Reminder)
        {
            await _outbox.OnReminder();
            return;
        }

        var zone = await Zone();
        var id = _ids.NextGuid();
        await _state.Change(state => RescoringLife.Tick(state, id, Now, zone));
    }

    private Task<Answer> Run(Guid command, Func<RescoringState, (RescoringState State, Answer Answer)> step) =>
        _state.Change(state => CommandMemory.Once(state, command, Now, step));

    private TimeSpan ToNextHour()
    {
        var wait = TimeSpan.FromHours(1) - TimeSpan.FromTicks(Now.UtcTicks % TimeSpan.TicksPerHour);
        // Reminders are at least a minute away.
        return wait < TimeSpan.FromMinutes(1) ? wait + TimeSpan.FromHours(1) : wait;
    }

    private async Task<Municipality> City() =>
        await GrainFactory.Municipality(Code).Get() ?? throw new InvalidOperationException($"Municipality {Code} is not set up yet.");

    private async Task<TimeZoneInfo> Zone() => TimeZoneInfo.FindSystemTimeZoneById((await City()).TimeZone);

    // Each step is stored before the next begins; a step that was begun and not stored is done again, which is harmless.
    private async Task Work()
    {
        while (_state.Value.Run is { } run)
        {
            if (run.IsCancelled)
            {
                await End(run, RunEnd.Cancelled, null);
                return;
            }

            switch (run.Stage)
            {
                case RunStage.Learning:
                    await Learn(run);
                    break;
                case RunStage.Adopting:
                    await Adopt(run);
                    break;
                case RunStage.Scoring:
                    await Score(run);
                    break;
                default:
                    await End(run, RunEnd.Done, await GrainFactory.NightWork(Code).Plan());
                    break;
            }
        }
    }

    private async Task Learn(RunState run)
    {
        var model = GrainFactory.Model(Code);
        var before = await model.Get();
        if (run.Kind == RunKind.Return)
        {
            var answer = await model.Return(new ReturnModel(run.Id, run.By));
            if (!answer.IsDone)
                _logger.LogWarning("There is no model to return to in {Municipality}.", Code.Value);
            var after = await model.Get();
            await _state.Change(state => RescoringLife.Learned(state, run.Id, null, before.Champion.Model.Version, after.Champion.Model.Version));
            return;
        }

        // After a crash between the promotion and its record, the promotion is what happened: nothing is learned twice in one run.
        if (before.Changes.LastOrDefault() is { IsReturn: false } last && last.At >= run.StartedAt)
        {
            await _state.Change(state => RescoringLife.Learned(state, run.Id, null, last.Before, last.After));
            return;
        }

        var (verdict, champion) = await GrainFactory.NightWork(Code).Contest(before);
        if (verdict.IsPromotion)
        {
            var answer = await model.Promote(new PromoteModel(run.Id, run.By, champion, verdict, before.Version));
            if (!answer.IsDone)
                throw new InvalidOperationException($"The challenger was refused: {answer.Code} {string.Join(", ", answer.Problems.Select(p => p.Field))}.");
        }

        var now = await model.Get();
        await _state.Change(state => RescoringLife.Learned(state, run.Id, verdict, before.Champion.Model.Version, now.Champion.Model.Version));
    }

    private async Task Adopt(RunState run)
    {
        var model = await GrainFactory.Model(Code).Get();
        var inForce = new ModelInForce(model.Champion.Model, model.Version);
        await Task.WhenAll((await City()).Districts.Select(d => GrainFactory.District(d.Id).Adopt(inForce)));
        (_needsDone, _needsInAll) = (0, 0);
        await _state.Change(state => RescoringLife.Adopted(state, run.Id));
    }

    private async Task Score(RunState run)
    {
        var districts = (await City()).Districts.Select(d => d.Id).ToList();
        // What is nowhere, or somewhere that is no district any more, is the first district's.
        var home = districts[0];
        var overviews = await Task.WhenAll(districts.Select(d => GrainFactory.District(d).Overview()));
        var needs = overviews.SelectMany(o => o.Watched).DistinctBy(w => w.Need).ToLookup(w => w.Place is { } place && districts.Contains(place) ? place : home, w => w.Need);
        _needsInAll = needs.Sum(n => n.Count());
        _needsDone = run.Districts.Sum(d => needs[d].Count());
        foreach (var district in districts.Except(run.Districts).ToList())
        {
            if (!await Score(run.Id, district, [.. needs[district].OrderBy(n => n.Number)]))
                return;
        }

        await _state.Change(state => RescoringLife.AllScored(state, run.Id));
    }

    // False when the run was cancelled meanwhile.
    private async Task<bool> Score(Guid run, DistrictId district, ImmutableArray<NeedId> needs)
    {
        List<Rescored> all = [];
        foreach (var chunk in needs.Chunk(NeedsAtOnce))
        {
            if (_state.Value.Run is not { IsCancelled: false })
                return false;
            all.AddRange(await Task.WhenAll(chunk.Select(need => GrainFactory.Need(need).Rescore())));
            _needsDone += chunk.Length;
        }

        await _state.Change(state => RescoringLife.Scored(state, run, district, all.Count(r => r.IsOpen), all.Count(r => r.ListChanged), all.Count(r => r.FirstChanged)));
        return true;
    }

    private Task End(RunState run, RunEnd end, PlanReport? plan) => _state.Change(state => RescoringLife.Ended(state, run.Id, end, plan, Now));

    // Learning is a quarter of the bar, the needs the next two, the plan the last.
    private RunProgress? Progress(RescoringState state) => state.Run is not { } run ? null : new(
        run.Id,
        run.Kind,
        run.StartedAt,
        run.Stage,
        run.Stage switch
        {
            RunStage.Learning => 50,
            RunStage.Adopting => 250,
            RunStage.Scoring => 300 + (450 * _needsDone / Math.Max(1, _needsInAll)),
            _ => 800,
        },
        _needsDone,
        _needsInAll,
        run.IsCancelled);
}
