using System.ComponentModel;
using System.Runtime.ExceptionServices;
using System.Threading.Tasks.Sources;
using Kyodo.Embedded.Activations;
using Kyodo.Embedded.Scheduling;

namespace Kyodo.Embedded.CodeGeneration;

/// <summary>A call with its answer. The caller awaits the object itself; awaiting it costs no allocation.</summary>
/// <typeparam name="TResult">The answer's type; <see cref="NoResult"/> when there is none.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GrainRequest<TResult> : GrainRequest, IValueTaskSource<TResult>, IValueTaskSource, IWorkItem
{
    private static readonly Action<object?> s_answered = static _ => throw new InvalidOperationException("A marker is never called.");

    private TResult? _result;
    private ExceptionDispatchInfo? _error;
    private short _version;
    private bool _hasAnswer;
    private Action<object?>? _continuation;
    private object? _continuationState;
    private object? _continuationPlace;
    private ExecutionContext? _continuationContext;

    Dispatcher IWorkItem.Dispatcher => Host.Dispatcher;

    /// <summary>Sends the request; the caller gets a result without a task.</summary>
    /// <param name="proxy">Whom to call.</param>
    protected ValueTask<TResult> SendForResult(GrainProxy proxy) => SendForResult(proxy.Target);

    private protected ValueTask<TResult> SendForResult(GrainProxyTarget target)
    {
        var answer = new ValueTask<TResult>(this, _version);
        SendTo(target);
        return answer;
    }

    /// <summary>Sends the request; the caller gets no result and no task.</summary>
    /// <param name="proxy">Whom to call.</param>
    protected ValueTask Send(GrainProxy proxy)
    {
        if (IsOneWay)
        {
            SendTo(proxy.Target);
            return default;
        }

        var answer = new ValueTask(this, _version);
        SendTo(proxy.Target);
        return answer;
    }

    /// <summary>Takes the callee's answer when it comes.</summary>
    /// <param name="task">What the callee's method returned.</param>
    protected void CompleteWhenDone(Task<TResult> task)
    {
        if (task.IsCompletedSuccessfully)
            CompleteWith(task.Result);
        else if (task.IsCompleted)
            CompleteWith(ErrorOf(task));
        else
            _ = task.ContinueWith(static (done, state) => ((GrainRequest<TResult>)state!).CompleteWhenDone((Task<TResult>)done), this, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, Callee!);
    }

    /// <inheritdoc cref="CompleteWhenDone(Task{TResult})"/>
    protected void CompleteWhenDone(ValueTask<TResult> task)
    {
        if (task.IsCompletedSuccessfully)
            CompleteWith(task.Result);
        else
            CompleteWhenDone(task.AsTask());
    }

    /// <summary>Takes the end of a method without a result.</summary>
    /// <param name="task">What the callee's method returned.</param>
    protected void CompleteWhenDone(Task task)
    {
        if (task.IsCompletedSuccessfully)
            CompleteWith(default(TResult)!);
        else if (task.IsCompleted)
            CompleteWith(ErrorOf(task));
        else
            _ = task.ContinueWith(static (done, state) => ((GrainRequest<TResult>)state!).CompleteWhenDone(done), this, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, Callee!);
    }

    /// <inheritdoc cref="CompleteWhenDone(Task)"/>
    protected void CompleteWhenDone(ValueTask task)
    {
        if (task.IsCompletedSuccessfully)
        {
            task.GetAwaiter().GetResult();
            CompleteWith(default(TResult)!);
        }
        else
        {
            CompleteWhenDone(task.AsTask());
        }
    }

    /// <summary>Takes the callee's result, in the callee's turn.</summary>
    /// <param name="result">The answer.</param>
    protected void CompleteWith(TResult result)
    {
        Callee!.Finished(this);
        if (!TryAnswer())
            return;
        _result = result;
        Answer();
    }

    internal sealed override void CompleteWith(Exception error)
    {
        Callee!.Finished(this);
        Fail(error);
    }

    private protected sealed override void AnswerWith(Exception error)
    {
        _error = ExceptionDispatchInfo.Capture(error);
        Answer();
    }

    private void Answer()
    {
        if (IsOneWay)
        {
            if (_error is { } lost)
                Host.LogLostError(Method, lost.SourceException);
            Recycle();
            return;
        }

        Volatile.Write(ref _hasAnswer, true);
        if (Interlocked.CompareExchange(ref _continuation, s_answered, null) is not null)
            ScheduleContinuation();
    }

    private void ScheduleContinuation()
    {
        switch (_continuationPlace)
        {
            case null:
                Host.Dispatcher.Post(this);
                break;
            case Activation caller:
                caller.EnqueueTurn(this);
                break;
            case TaskScheduler scheduler:
                _ = Task.Factory.StartNew(static state => ((GrainRequest)state!).ResumeCaller(), this, CancellationToken.None, TaskCreationOptions.None, scheduler);
                break;
            case SynchronizationContext context:
                context.Post(static state => ((GrainRequest)state!).ResumeCaller(), this);
                break;
            default:
                throw new InvalidOperationException($"A caller cannot be resumed on {_continuationPlace}.");
        }
    }

    void IWorkItem.Run() => ResumeCaller();

    internal sealed override void ResumeCaller()
    {
        // The continuation takes the answer, and with it this object goes back to the pool: nothing of it may be touched afterwards.
        var continuation = _continuation!;
        var state = _continuationState;
        if (_continuationContext is { } context)
            ExecutionContext.Run(context, _ => continuation(state), null);
        else
            continuation(state);
    }

    ValueTaskSourceStatus IValueTaskSource<TResult>.GetStatus(short token) => StatusFor(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => StatusFor(token);

    void IValueTaskSource<TResult>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        RegisterContinuation(continuation, state, token, flags);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        RegisterContinuation(continuation, state, token, flags);

    TResult IValueTaskSource<TResult>.GetResult(short token) => TakeAnswer(token);

    void IValueTaskSource.GetResult(short token) => TakeAnswer(token);

    private ValueTaskSourceStatus StatusFor(short token)
    {
        CheckVersion(token);
        if (!Volatile.Read(ref _hasAnswer))
            return ValueTaskSourceStatus.Pending;
        if (_error is null)
            return ValueTaskSourceStatus.Succeeded;
        return _error.SourceException is OperationCanceledException ? ValueTaskSourceStatus.Canceled : ValueTaskSourceStatus.Faulted;
    }

    private void RegisterContinuation(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        CheckVersion(token);
        if ((flags & ValueTaskSourceOnCompletedFlags.FlowExecutionContext) != 0)
            _continuationContext = ExecutionContext.Capture();
        if ((flags & ValueTaskSourceOnCompletedFlags.UseSchedulingContext) != 0)
        {
            if (SynchronizationContext.Current is { } context && context.GetType() != typeof(SynchronizationContext))
                _continuationPlace = context;
            else if (TaskScheduler.Current is var scheduler && scheduler != TaskScheduler.Default)
                _continuationPlace = scheduler;
        }

        _continuationState = state;
        var before = Interlocked.CompareExchange(ref _continuation, continuation, null);
        if (before is null)
            return;
        if (!ReferenceEquals(before, s_answered))
            throw new InvalidOperationException("A ValueTask may be awaited only once.");
        _continuation = continuation;
        ScheduleContinuation();
    }

    private TResult TakeAnswer(short token)
    {
        CheckVersion(token);
        if (!Volatile.Read(ref _hasAnswer))
            throw new InvalidOperationException("The answer of a ValueTask may be taken only once it is there.");
        var result = _result!;
        var error = _error;
        // From here on a second await of the same ValueTask is refused.
        _version++;
        if (IsReusable)
            Recycle();
        error?.Throw();
        return result;
    }

    private void CheckVersion(short token)
    {
        if (token != _version)
            throw new InvalidOperationException("A ValueTask may be awaited only once.");
    }

    /// <summary>Makes the object ready for another call; the generated class then clears its arguments.</summary>
    protected void Renew()
    {
        Reset();
        _result = default;
        _error = null;
        _hasAnswer = false;
        _continuation = null;
        _continuationState = null;
        _continuationPlace = null;
        _continuationContext = null;
    }

    private static Exception ErrorOf(Task task)
    {
        if (task.IsCanceled)
        {
            try
            {
                task.GetAwaiter().GetResult();
            }
            catch (OperationCanceledException canceled)
            {
                return canceled;
            }
        }

        return task.Exception!.InnerException!;
    }
}
