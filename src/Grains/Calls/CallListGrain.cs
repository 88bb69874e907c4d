using Kyodo.Grains.Commands;
using Kyodo.Grains.Ids;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Outboxes;
using Kyodo.Grains.Participants;
using Kyodo.Grains.Storage;
using Kyodo.Matching.Model;
using Microsoft.Extensions.Logging;

namespace Kyodo.Grains.Calls;

/// <summary>
/// The call list: <see cref="CallLife"/> on durable state. A name is handed out only when that is stored; what is told is stored before it
/// is passed on, and passed on again by the outbox until it is answered.
/// </summary>
[GrainType("calls")]
public sealed class CallListGrain : Grain, ICallListGrain, IRemindable
{
    private readonly IPersistentState<CallListState> _storage;
    private readonly IIdSource _ids;
    private readonly TimeProvider _time;
    private readonly ILogger<CallListGrain> _logger;
    private readonly HashSet<Guid> _telling = [];
    private Durable<CallListState> _state = null!;
    private Outbox _outbox = null!;

    /// <summary>Made by the runtime.</summary>
    public CallListGrain([PersistentState("calls")] IPersistentState<CallListState> storage, IIdSource ids, TimeProvider time, ILogger<CallListGrain> logger)
    {
        _storage = storage;
        _ids = ids;
        _time = time;
        _logger = logger;
    }

    private DateTimeOffset Now => _time.GetUtcNow();

    // What a command is passing on just now is no mail; it becomes mail when the command fails.
    private IEnumerable<(NeedId Need, PersonCall Call)> Mail => CallLife.Untold(_state.Value).Where(c => !_telling.Contains(c.Call.Told!.Command));

    private IEnumerable<ToldCall> MailBack => CallLife.TakingBack(_state.Value).Where(l => !_telling.Contains(l.TakingBack!.Command));

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Formats.Check(_storage.State.Format, CallListState.CurrentFormat);
        _outbox = new(this, _time, _logger, () => Mail.Any() || MailBack.Any(), () => null, Send);
        _state = new(this, _storage, next => CallLife.Untold(next).Any() || CallLife.TakingBack(next).Any() ? _outbox.Prepare() : Task.CompletedTask, _outbox.Schedule);
        _outbox.Schedule();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<Answer> Put(PutOnCallList command)
    {
        if (await GrainFactory.Need(command.Need).Get() is not { } view)
            return Answer.Not(AnswerCode.NotFound);
        return view.Stage is NeedStage.Open
            ? await Run(command.Command, state => CallLife.Put(state, command, Now))
            : Answer.Not(AnswerCode.WrongStage);
    }

    /// <inheritdoc/>
    public Task<Answer> TakeOff(TakeOffCallList command) => Run(command.Command, state => CallLife.TakeOff(state, command));

    /// <inheritdoc/>
    public async Task<CallTurn> Next(TakeCall wish)
    {
        if (!wish.By.IsDesk)
            return new(null, null);
        if (CallLife.View(_state.Value, Now).HeldBy(wish.By, Now) is var (held, call) && IsWished(held) && await IsOpen(held) is not null)
            return new(Line(held, call), null);
        var outsideHours = false;
        var local = TimeZoneInfo.ConvertTime(Now, await Zone());
        foreach (var need in CallLife.Order(_state.Value, Now).Where(n => IsWished(n.Need)).ToList())
        {
            if (await IsOpen(need.Need) is not { } view)
            {
                await _state.Change(state => CallLife.Close(state, need.Need));
                continue;
            }

            foreach (var (participant, resource) in CallLife.Whom(_state.Value, need, view, Now).ToList())
            {
                var callable = await GrainFactory.Participant(participant).CallableAt(local);
                if (callable == Callable.No)
                    continue;
                if (wish.AnyHour || callable == Callable.Yes || need.Calls.Any(c => c.Participant == participant && c.AtTheirTime))
                    return new(await Take(need.Need, participant, resource, wish.By), null);
                outsideHours = true;
            }
        }

        return new(null, CallLife.View(_state.Value, Now).NextDue(Now)) { OutsideHours = outsideHours };

        bool IsWished(NeedId need) => wish.Need is not { } only || only == need;
    }

    /// <inheritdoc/>
    public async Task<Answer> Record(RecordCall command)
    {
        var refused = await _state.Change(state => CallLife.Record(state, command, Now));
        return refused ?? await Tell(CallLife.Untold(_state.Value).First(c => c.Call.Told!.Command == command.Command));
    }

    /// <inheritdoc/>
    public async Task<Answer> TakeBack(TakeBackCall command)
    {
        var answer = await _state.Change(state => CallLife.TakeBack(state, command, Now));
        return answer ?? await TellBack(CallLife.TakingBack(_state.Value).First(l => l.TakingBack!.Command == command.Command));
    }

    /// <inheritdoc/>
    public Task<CallListView> Get() => Task.FromResult(CallLife.View(_state.Value, Now));

    /// <inheritdoc/>
    public Task ReceiveReminder(string reminderName, TickStatus status) => _outbox.OnReminder();

    private static CallLine Line(NeedId need, PersonCall call) =>
        new(call.Call, need, call.Participant, call.Resource, call.Attempts, call.Interrupted, call.Since, call.Until!.Value);

    private Task<Answer> Run(Guid command, Func<CallListState, (CallListState State, Answer Answer)> step) =>
        _state.Change(state => CommandMemory.Once(state, command, Now, step));

    private async Task<NeedView?> IsOpen(NeedId need) => await GrainFactory.Need(need).Get() is { Stage: NeedStage.Open } view ? view : null;

    private async Task<TimeZoneInfo> Zone() =>
        await GrainFactory.Municipality(new MunicipalityCode(this.GetPrimaryKeyString()[..5])).Get() is { } municipality ? TimeZoneInfo.FindSystemTimeZoneById(municipality.TimeZone) : TimeZoneInfo.Utc;

    private async Task<CallLine> Take(NeedId need, ParticipantId participant, ResourceId resource, Actor by)
    {
        var call = _ids.NextGuid();
        await _state.Change(state => CallLife.Take(state, need, participant, resource, by, call, Now));
        return Line(need, _state.Value.Needs.First(n => n.Need == need).Calls.First(c => c.Call == call));
    }

    private Task<Answer> Tell((NeedId Need, PersonCall Call) untold) => Passing(untold.Call.Told!.Command, async () =>
    {
        var (need, call) = untold;
        var told = call.Told!;
        var answer = told.Outcome == CallOutcome.NotCalled ? await PassOver(need, call, told) : await Answered(need, call, told);
        return await _state.Change(state => CallLife.Conclude(state, told, answer, Now));
    });

    private Task<Answer> TellBack(ToldCall last) => Passing(last.TakingBack!.Command, async () =>
    {
        var taking = last.TakingBack!;
        var participant = last.Before.Participant;
        var answer = await GrainFactory.Participant(participant).TakeBackAnswer(new(taking.Command, taking.By with { For = participant }, last.Need, last.Told.Command));
        return await _state.Change(state => CallLife.TakenBack(state, taking, answer, Now));
    });

    private async Task<Answer> Passing(Guid command, Func<Task<Answer>> tell)
    {
        _telling.Add(command);
        try
        {
            return await tell();
        }
        finally
        {
            _telling.Remove(command);
            _outbox.Schedule();
        }
    }

    private Task<Answer> Answered(NeedId need, PersonCall call, RecordCall told) => GrainFactory.Participant(call.Participant).AnswerCall(
        new(told.Command, told.By with { For = call.Participant }, need, call.Resource, told.Outcome == CallOutcome.Agreed, told.Reason));

    // Somebody who is no candidate any more needs no passing over.
    private async Task<Answer> PassOver(NeedId need, PersonCall call, RecordCall told)
    {
        var answer = await GrainFactory.Need(need).Decide(new(told.Command, told.By, call.Resource, call.Participant, SuggestionDecision.PassOver, told.Note));
        return answer.Code == AnswerCode.NotFound ? Answer.Done(answer.Version) : answer;
    }

    private async Task Send()
    {
        foreach (var untold in Mail.ToList())
            await Tell(untold);
        foreach (var last in MailBack.ToList())
            await TellBack(last);
    }
}
