using Kyodo.Embedded.CodeGeneration;
using Kyodo.Embedded.Scheduling;
using Kyodo.Embedded.Storage;
using Kyodo.Embedded.Timers;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;

namespace Kyodo.Embedded.Activations;

/// <summary>
/// One grain (or observer) in memory: the task scheduler its turns run on, the requests that wait for it and those at work. Whatever
/// touches the grain runs here, one turn at a time, on whichever thread the dispatcher has.
/// </summary>
internal sealed class Activation : TaskScheduler, IGrainContext, IWorkItem
{
    private static readonly Action<object?> s_takeTurns = static state => ((Activation)state!).TakeTurns();

    [ThreadStatic]
    private static Activation? t_current;

    [ThreadStatic]
    private static Task? t_starting;

    private readonly Lock _gate = new();
    private readonly WeakReference<object>? _observer;
    private Queue<object>? _turns;
    private GrainRequest? _firstWaiting;
    private GrainRequest? _lastWaiting;
    private GrainRequest? _running;
    private List<GrainRequest>? _alsoRunning;
    private int _blocking;
    private int _blockingReadOnly;
    private bool _scheduled;
    private bool _requestsFirst;
    private Stage _stage;
    private DeactivationReason? _endReason;
    private object? _instance;
    private AsyncServiceScope? _scope;
    private List<IPersistentRecord>? _records;
    private List<GrainTimer>? _timers;
    private TaskCompletionSource? _ended;
    private long _lastUsed;
    private long _keepUntil = long.MinValue;
    private long _handled;

    /// <summary>A grain's activation; the grain is made by its first turn.</summary>
    public Activation(GrainClass grainClass, string key)
    {
        Host = grainClass.Host;
        Class = grainClass;
        Key = key;
        _lastUsed = Host.Now;
    }

    /// <summary>An observer's; the object is there already, and held weakly.</summary>
    public Activation(GrainHost host, string key, object observer)
    {
        Host = host;
        Key = key;
        _observer = new WeakReference<object>(observer);
        _stage = Stage.Active;
    }

    /// <summary>The activation whose turn this thread is taking.</summary>
    public static new Activation? Current => t_current;

    public GrainHost Host { get; }

    /// <summary>Null for observers.</summary>
    public GrainClass? Class { get; }

    public string Key { get; }

    public Dispatcher Dispatcher => Host.Dispatcher;

    public GrainId GrainId => GrainId.Create(Class?.GrainType ?? Observers.ObserverRegistry.GrainType, Key);

    public GrainReference GrainReference => Class is null
        ? throw new InvalidOperationException("An observer knows no reference to itself.")
        : Class.MakeReference(this);

    public object? GrainInstance => _instance;

    /// <summary>How many requests it has finished.</summary>
    public long Handled => Volatile.Read(ref _handled);

    public IServiceProvider ActivationServices => (_scope ??= Host.Services.CreateAsyncScope()).ServiceProvider;

    public Task Deactivated
    {
        get
        {
            lock (_gate)
            {
                if (_stage == Stage.Ended)
                    return Task.CompletedTask;
                return (_ended ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }
        }
    }

    /// <summary>The request at work, if it is exactly one.</summary>
    public GrainRequest? OnlyRunning => _alsoRunning is null or { Count: 0 } ? _running : null;

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Takes a request; false when this activation is gone.</summary>
    public bool TryEnqueue(GrainRequest request)
    {
        lock (_gate)
        {
            if (_stage == Stage.Ended)
                return false;
            request.Callee = this;
            if (_lastWaiting is null)
                _firstWaiting = request;
            else
                _lastWaiting.NextWaiting = request;
            _lastWaiting = request;
            if (_scheduled)
                return true;
            _scheduled = true;
        }

        Dispatcher.Post(this);
        return true;
    }

    /// <summary>Takes a turn that continues something begun here: a <see cref="Task"/> or a <see cref="GrainRequest"/> whose caller is resumed.</summary>
    public void EnqueueTurn(object turn)
    {
        lock (_gate)
        {
            (_turns ??= new Queue<object>(2)).Enqueue(turn);
            if (_scheduled)
                return;
            _scheduled = true;
        }

        Dispatcher.Post(this);
    }

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_endReason is not null)
                return;
            _endReason = deactivationReason;
            if (_stage is Stage.New or Stage.Activating)
                return;
            BeginEnding();
            if (_scheduled)
                return;
            _scheduled = true;
        }

        Dispatcher.Post(this);
    }

    public void DelayDeactivation(TimeSpan timeSpan)
    {
        if (timeSpan == TimeSpan.MaxValue || timeSpan == Timeout.InfiniteTimeSpan)
            _keepUntil = long.MaxValue;
        else if (timeSpan < TimeSpan.Zero)
            _keepUntil = long.MinValue;
        else
            _keepUntil = Host.Now + (long)timeSpan.TotalMilliseconds;
    }

    public IGrainTimer RegisterTimer(Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        if (!ReferenceEquals(t_current, this))
            throw new InvalidOperationException("A grain timer is registered in a turn of its own grain only.");
        var timer = new GrainTimer(this, callback, options);
        lock (_gate)
        {
            if (_stage == Stage.Ended)
                throw new InvalidOperationException($"{GrainId} is deactivated and cannot start timers.");
            (_timers ??= []).Add(timer);
        }

        timer.Change(options.DueTime, options.Period);
        return timer;
    }

    public void Forget(GrainTimer timer)
    {
        lock (_gate)
            _timers?.Remove(timer);
    }

    /// <summary>Adds a stored state that is read before the grain is activated; while the grain is constructed only.</summary>
    public void Add(IPersistentRecord record) => (_records ??= []).Add(record);

    /// <summary>Called in a turn of this activation when a request's method is done, before the caller is told.</summary>
    public void Finished(GrainRequest request)
    {
        lock (_gate)
        {
            if (ReferenceEquals(_running, request))
            {
                _running = null;
                if (_alsoRunning is { Count: > 0 } others)
                {
                    _running = others[^1];
                    others.RemoveAt(others.Count - 1);
                }
            }
            else
            {
                _alsoRunning?.Remove(request);
            }

            var options = request.Method.Options;
            if ((options & RequestOptions.AlwaysInterleave) == 0)
            {
                _blocking--;
                if ((options & RequestOptions.ReadOnly) != 0)
                    _blockingReadOnly--;
            }

            _handled++;
            if (_stage == Stage.Ending && _running is null)
                EnqueueEnd();
        }

        if (request.CountsAsUse)
            _lastUsed = Host.Now;
        request.StopSpan();
    }

    /// <summary>Ends the waits that have lasted too long, and this activation if nobody has used it for long.</summary>
    /// <param name="now">The host's milliseconds.</param>
    /// <param name="idleAge">After how many unused milliseconds it goes.</param>
    public void Sweep(long now, long idleAge)
    {
        if (_firstWaiting is null && _running is null)
        {
            if (_stage == Stage.Active && _observer is null && now - _lastUsed > idleAge && now > _keepUntil)
                Deactivate(new DeactivationReason(DeactivationReasonCode.ActivationIdle, "Nobody called it for longer than the collection age."));
            return;
        }

        List<GrainRequest>? late = null;
        lock (_gate)
        {
            GrainRequest? before = null;
            for (var request = _firstWaiting; request is not null; request = request.NextWaiting)
            {
                if (IsLate(request, now) && request.TryGiveUp())
                {
                    (late ??= []).Add(request);
                    Unlink(request, before);
                    continue;
                }

                before = request;
            }

            if (_running is not null && IsLate(_running, now) && _running.TryGiveUp())
                (late ??= []).Add(_running);
            foreach (var request in _alsoRunning ?? [])
            {
                if (IsLate(request, now) && request.TryGiveUp())
                    (late ??= []).Add(request);
            }
        }

        foreach (var request in late ?? [])
        {
            Host.Telemetry.CountTimeout();
            request.GiveUp(new TimeoutException($"{request.Method.Name} on {GrainId} did not answer within {now - request.SentAt} ms."));
        }
    }

    /// <summary>After an abort: tells the callers outside the grains that nobody will answer.</summary>
    public void Abandon()
    {
        List<GrainRequest> abandoned = [];
        lock (_gate)
        {
            for (var request = _firstWaiting; request is not null; request = request.NextWaiting)
                abandoned.Add(request);
            if (_running is not null)
                abandoned.Add(_running);
            abandoned.AddRange(_alsoRunning ?? []);
            abandoned.RemoveAll(static request => request.Caller is not null || request.IsOneWay || !request.TryGiveUp());
        }

        foreach (var request in abandoned)
            request.GiveUp(new OrleansException("The grain host ended before it answered; whether the call took effect is not known."));
    }

    /// <summary>Adds the requests sent at a time or before that are not answered yet, with what each waits behind.</summary>
    public void AddWaits(long sentBy, List<Wait> waits)
    {
        if (_firstWaiting is null && _running is null)
            return;
        lock (_gate)
        {
            // A turn that is under way or due may still end the wait.
            if (_scheduled)
                return;
            GrainRequest[] running = _running is null ? [] : [_running, .. _alsoRunning ?? []];
            foreach (var request in running)
            {
                if (request.SentAt <= sentBy && !request.IsAnswered)
                    waits.Add(new Wait(this, request, request.CallerRequest, []));
            }

            GrainRequest[] blocking = [.. running.Where(request => (request.Method.Options & RequestOptions.AlwaysInterleave) == 0)];
            for (var request = _firstWaiting; request is not null; request = request.NextWaiting)
            {
                if (request.SentAt <= sentBy && !request.IsOneWay)
                    waits.Add(new Wait(this, request, request.CallerRequest, blocking));
            }
        }
    }

    /// <summary>Ends the wait of a request that has not begun; false when it has, or is no longer here.</summary>
    public bool TryRefuse(GrainRequest refused, Exception error)
    {
        lock (_gate)
        {
            GrainRequest? before = null;
            var request = _firstWaiting;
            while (request is not null && !ReferenceEquals(request, refused))
            {
                before = request;
                request = request.NextWaiting;
            }

            if (request is null || !request.TryGiveUp())
                return false;
            Unlink(request, before);
        }

        refused.GiveUp(error);
        return true;
    }

    /// <summary>Whether it is an observer whose object is gone.</summary>
    public bool IsCollected => _observer is not null && !_observer.TryGetTarget(out _);

    public bool Equals(IGrainContext? other) => ReferenceEquals(this, other);

    public override string ToString() => GrainId.ToString();

    void IWorkItem.Run()
    {
        // A killed process takes no more turns; staying scheduled, this is not posted again.
        if (Host.IsAborted)
            return;
        // Nothing of the poster's flow of control comes along: neither AsyncLocals nor culture cross calls.
        ExecutionContext.Restore(RequestContextValues.Empty);
        var task = new Task(s_takeTurns, this);
        t_starting = task;
        task.Start(this);
    }

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_gate)
            return _turns?.OfType<Task>().ToArray() ?? [];
    }

    protected override void QueueTask(Task task)
    {
        if (ReferenceEquals(t_starting, task))
        {
            t_starting = null;
            TryExecuteTask(task);
            return;
        }

        EnqueueTurn(task);
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        ReferenceEquals(t_current, this) && TryExecuteTask(task);

    private static bool IsLate(GrainRequest request, long now) => request.Deadline < now && !request.IsOneWay && !request.IsAnswered;

    private void TakeTurns()
    {
        var outer = t_current;
        t_current = this;
        for (var left = Dispatcher.TurnsInARow; left > 0; left--)
        {
            object turn;
            bool isNew;
            lock (_gate)
            {
                if (!TryTakeNext(out turn!, out isNew))
                {
                    _scheduled = false;
                    t_current = outer;
                    return;
                }
            }

            if (turn is Task task)
                TryExecuteTask(task);
            else if (isNew)
                Start((GrainRequest)turn);
            else if (turn is GrainRequest answered)
                answered.ResumeCaller();
            else
                ((Action)turn)();
        }

        t_current = outer;
        Dispatcher.Post(this);
    }

    private bool TryTakeNext(out object? turn, out bool isNew)
    {
        isNew = false;
        if (_stage == Stage.New)
        {
            _stage = Stage.Activating;
            turn = (Action)BeginActivating;
            return true;
        }

        // Continuations and new requests take turns, so that a grain that yields in a long piece of work still answers.
        _requestsFirst = Dispatcher.Shuffles ? Dispatcher.Choose(2) == 0 : !_requestsFirst;
        if (_requestsFirst && TryTakeRequest(out turn))
        {
            isNew = true;
            return true;
        }

        if (_turns is { Count: > 0 } turns)
        {
            turn = turns.Dequeue();
            return true;
        }

        isNew = true;
        return TryTakeRequest(out turn);
    }

    private bool TryTakeRequest(out object? taken)
    {
        taken = null;
        if (_firstWaiting is null || (_stage != Stage.Active && (_stage != Stage.Ending || _running is null)))
            return false;
        if (Dispatcher.Shuffles)
            MoveOneForward();
        GrainRequest? before = null;
        for (var request = _firstWaiting; request is not null; before = request, request = request.NextWaiting)
        {
            if (!MayStart(request))
                continue;
            Unlink(request, before);
            if (_running is null)
                _running = request;
            else
                (_alsoRunning ??= []).Add(request);
            var options = request.Method.Options;
            if ((options & RequestOptions.AlwaysInterleave) == 0)
            {
                _blocking++;
                if ((options & RequestOptions.ReadOnly) != 0)
                    _blockingReadOnly++;
            }

            taken = request;
            return true;
        }

        return false;
    }

    /// <summary>Lets one of the waiting requests, each the first of its caller, be the first of all.</summary>
    private void MoveOneForward()
    {
        var callers = new HashSet<Activation>();
        var candidates = new List<(GrainRequest Request, GrainRequest? Before)>();
        GrainRequest? before = null;
        for (var request = _firstWaiting; request is not null; before = request, request = request.NextWaiting)
        {
            if (request.Caller is null || callers.Add(request.Caller))
                candidates.Add((request, before));
        }

        var (chosen, beforeChosen) = candidates[candidates.Count == 1 ? 0 : Dispatcher.Choose(candidates.Count)];
        if (beforeChosen is null)
            return;
        Unlink(chosen, beforeChosen);
        chosen.NextWaiting = _firstWaiting;
        _firstWaiting = chosen;
    }

    private bool MayStart(GrainRequest request) =>
        _stage == Stage.Ending ? MayStartWhileEnding(request) && MayInterleave(request) : _blocking == 0 || MayInterleave(request);

    // What is still running may wait for these, and the activation for what is still running.
    private static bool MayStartWhileEnding(GrainRequest request) => request.CameBeforeEnd || request.Caller is not null;

    private bool MayInterleave(GrainRequest request) =>
        _blocking == 0
        || Class is { IsReentrant: true }
        || (request.Method.Options & RequestOptions.AlwaysInterleave) != 0
        || ((request.Method.Options & RequestOptions.ReadOnly) != 0 && _blocking == _blockingReadOnly);

    private void Unlink(GrainRequest request, GrainRequest? before)
    {
        if (before is null)
            _firstWaiting = request.NextWaiting;
        else
            before.NextWaiting = request.NextWaiting;
        if (ReferenceEquals(_lastWaiting, request))
            _lastWaiting = before;
        request.NextWaiting = null;
    }

    private void Start(GrainRequest request)
    {
        if (request.CountsAsUse)
            _lastUsed = Host.Now;
        if (request.IsAnswered)
        {
            // Its caller gave up while it waited.
            Finished(request);
            return;
        }

        object? target = _instance;
        if (_observer is not null && !_observer.TryGetTarget(out target))
        {
            request.CompleteWith(new OrleansException($"Observer {Key} is gone: the object was collected."));
            return;
        }

        if (request.Context is { } context)
            ExecutionContext.Restore(context.Alone);
        request.StartSpan(this);
        try
        {
            request.Invoke(target!);
        }
        catch (Exception error)
        {
            request.CompleteWith(error);
        }

        // Only a method that is not async can have left something behind.
        ExecutionContext.Restore(RequestContextValues.Empty);
    }

    private void BeginActivating() => _ = ActivateAsync();

    private async Task ActivateAsync()
    {
        try
        {
            _instance = Class!.Create(this);
            foreach (var record in _records ?? [])
                await record.ReadStateAsync();
            await ((IGrainBase)_instance).OnActivateAsync(Host.Abandoned);
        }
        catch (Exception error)
        {
            Host.Log.ActivationFailed(error, GrainId);
            await EndAsync(new DeactivationReason(DeactivationReasonCode.ActivationFailed, error, "The grain could not be activated."), error);
            return;
        }

        Host.Telemetry.CountActivation();
        lock (_gate)
        {
            _stage = Stage.Active;
            if (_endReason is not null)
                BeginEnding();
        }
    }

    /// <summary>Under the lock.</summary>
    private void BeginEnding()
    {
        _stage = Stage.Ending;
        if (_running is null)
        {
            EnqueueEnd();
            return;
        }

        for (var request = _firstWaiting; request is not null; request = request.NextWaiting)
            request.CameBeforeEnd = true;
    }

    /// <summary>Under the lock.</summary>
    private void EnqueueEnd() => (_turns ??= new Queue<object>(2)).Enqueue((Action)(() => _ = DeactivateAsync()));

    private async Task DeactivateAsync()
    {
        var reason = _endReason!.Value;
        try
        {
            if (_instance is IGrainBase grain)
                await grain.OnDeactivateAsync(reason, Host.Abandoned);
        }
        catch (Exception error)
        {
            Host.Log.DeactivationFailed(error, GrainId);
        }

        Host.Telemetry.CountDeactivation();
        await EndAsync(reason, null);
    }

    /// <summary>Gives up name, timers and services; waiting requests fail with the error, or without one go to another activation.</summary>
    private async Task EndAsync(DeactivationReason reason, Exception? error)
    {
        Class?.Remove(this);
        GrainRequest? waiting;
        List<GrainTimer>? timers;
        TaskCompletionSource? ended;
        lock (_gate)
        {
            _stage = Stage.Ended;
            _endReason ??= reason;
            waiting = _firstWaiting;
            _firstWaiting = _lastWaiting = null;
            timers = _timers;
            _timers = null;
            ended = _ended;
        }

        foreach (var timer in timers ?? [])
            timer.Dispose();
        while (waiting is not null)
        {
            var next = waiting.NextWaiting;
            waiting.NextWaiting = null;
            if (error is not null)
                waiting.Fail(error);
            else
                waiting.DeliverAgain();
            waiting = next;
        }

        if (_scope is { } scope)
            await scope.DisposeAsync();
        ended?.TrySetResult();
    }
}
