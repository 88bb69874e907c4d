using System.ComponentModel;
using System.Diagnostics;
using Kyodo.Embedded.Activations;
using Kyodo.Embedded.Diagnostics;
using Orleans.Runtime;

namespace Kyodo.Embedded.CodeGeneration;

/// <summary>A call on its way: arguments, caller, deadline. Pooled by the generated classes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GrainRequest
{
    private const int Pending = 0;
    private const int Answered = 1;
    private int _status;
    private Activity? _span;
    private CancellationTokenSource? _cancellation;
    private CancellationToken _callerToken;
    private CancellationTokenRegistration _callerCancellation;

    /// <summary>Only this assembly and generated code make requests.</summary>
    private protected GrainRequest()
    {
    }

    /// <summary>The next request that waits for the same activation.</summary>
    internal GrainRequest? NextWaiting { get; set; }

    /// <summary>Whether the activation that has it was asked to end while it waited already.</summary>
    internal bool CameBeforeEnd { get; set; }

    /// <summary>The activation that has it; null before delivery.</summary>
    internal Activation? Callee { get; set; }

    /// <summary>Where to deliver it again if the activation that has it goes away.</summary>
    internal GrainProxyTarget? Target { get; private set; }

    /// <summary>The activation whose turn made the call; null for callers outside the grains.</summary>
    internal Activation? Caller { get; private set; }

    /// <summary>The request the calling activation was working on, if it was only one.</summary>
    internal GrainRequest? CallerRequest { get; private set; }

    /// <summary>The <see cref="Generation"/> of <see cref="CallerRequest"/> when this was sent.</summary>
    internal int CallerGeneration { get; private set; }

    /// <summary>Changes each time the object is used for another call.</summary>
    internal int Generation { get; private set; }

    /// <summary>When, in the host's milliseconds, the caller stops waiting.</summary>
    internal long Deadline { get; private set; }

    /// <summary>When, in the host's milliseconds, it was sent.</summary>
    internal long SentAt { get; private set; }

    /// <summary>The caller's request context.</summary>
    internal RequestContextValues? Context { get; private set; }

    /// <summary>The caller's span.</summary>
    internal ActivityContext ParentSpan { get; private set; }

    /// <summary>The host it runs in; known once it is sent.</summary>
    private protected virtual GrainHost Host => Target!.Host;

    internal bool IsOneWay => (Method.Options & RequestOptions.OneWay) != 0;

    /// <summary>Whether it keeps its callee from being collected.</summary>
    internal virtual bool CountsAsUse => true;

    internal bool IsAnswered => Volatile.Read(ref _status) == Answered;

    /// <summary>Whether both sides are done with the object once the caller has taken the answer.</summary>
    private protected bool IsReusable { get; private set; } = true;

    /// <summary>The token the callee sees; cancelled when the caller cancels or stops waiting.</summary>
    protected CancellationToken CalleeToken => _cancellation?.Token ?? CancellationToken.None;

    /// <summary>The method that is called.</summary>
    protected internal abstract RequestMethod Method { get; }

    /// <summary>Calls the method on the target and hands the outcome to one of the Complete methods.</summary>
    /// <param name="target">The grain or observer.</param>
    protected internal abstract void Invoke(object target);

    /// <summary>Resumes the caller; called in a turn of the calling activation, or outside all turns.</summary>
    internal abstract void ResumeCaller();

    /// <summary>Called in the callee's turn when its method has thrown before returning.</summary>
    internal abstract void CompleteWith(Exception error);

    /// <summary>Forgets arguments and returns to the pool.</summary>
    protected abstract void Recycle();

    /// <summary>Sets what only a call with a cancellation token needs.</summary>
    /// <param name="callerToken">The token the caller gave.</param>
    protected void UseCancellation(CancellationToken callerToken)
    {
        _callerToken = callerToken;
        _cancellation = new CancellationTokenSource();
        if (callerToken.CanBeCanceled)
            _callerCancellation = callerToken.UnsafeRegister(static (state, token) => ((GrainRequest)state!).CancelByCaller(token), this);
    }

    /// <summary>Sends the request to a proxy's target.</summary>
    private protected void SendTo(GrainProxyTarget target)
    {
        Target = target;
        Context = RequestContextValues.Current;
        SentAt = target.Host.Now;
        if (Activation.Current is { } caller)
        {
            Caller = caller;
            CallerRequest = caller.OnlyRunning;
            CallerGeneration = CallerRequest?.Generation ?? 0;
        }

        var timeout = Method.TimeoutMilliseconds ?? target.Host.DefaultTimeoutMilliseconds;
        Deadline = SentAt + timeout + target.Host.TimeoutSlack;
        if (GrainTelemetry.Source.HasListeners() && Activity.Current is { } span)
            ParentSpan = span.Context;
        if (target.Host.IsStopping && Caller is null)
            Fail(new OrleansException("The grain host is stopping and takes no more calls."));
        else if (_callerToken.IsCancellationRequested)
            Fail(new OperationCanceledException(_callerToken));
        else
            target.Deliver(this);
    }

    /// <summary>Whoever turns this true answers the caller; everybody else comes too late.</summary>
    private protected bool TryAnswer() => Interlocked.CompareExchange(ref _status, Answered, Pending) == Pending;

    /// <summary>
    /// Takes the right to answer away from the callee, which may still be at work on the object. Only where the object cannot be recycled
    /// meanwhile: under the lock of the activation that lists it, or in a callback its recycling waits for.
    /// </summary>
    internal bool TryGiveUp()
    {
        if (!TryAnswer())
            return false;
        IsReusable = false;
        return true;
    }

    /// <summary>After a successful <see cref="TryGiveUp"/>: ends the caller's wait; the callee may go on, and sees its token cancelled.</summary>
    internal void GiveUp(Exception error)
    {
        if (_cancellation is { } cancellation)
        {
            // Whatever the callee registered on its token runs in a turn of its own activation.
            if (Callee is { } callee)
                _ = Task.Factory.StartNew(static state => ((CancellationTokenSource)state!).Cancel(), cancellation, CancellationToken.None, TaskCreationOptions.None, callee);
            else
                cancellation.Cancel();
        }

        AnswerWith(error);
    }

    /// <summary>Ends the call with an error unless it is answered already.</summary>
    internal void Fail(Exception error)
    {
        if (TryAnswer())
            AnswerWith(error);
    }

    private protected abstract void AnswerWith(Exception error);

    private void CancelByCaller(CancellationToken token)
    {
        if (TryGiveUp())
            GiveUp(new OperationCanceledException(token));
    }

    /// <summary>Finds another activation, after the one that had it is gone.</summary>
    internal virtual void DeliverAgain() => Target!.Deliver(this);

    /// <summary>Begins the callee's span, if anybody listens.</summary>
    internal void StartSpan(Activation callee)
    {
        if (!GrainTelemetry.Source.HasListeners())
            return;
        _span = GrainTelemetry.Source.StartActivity(Method.Name, ActivityKind.Server, ParentSpan);
        _span?.SetTag("rpc.orleans.target_id", callee.GrainId.ToString());
    }

    /// <summary>Ends the callee's span.</summary>
    internal void StopSpan()
    {
        _span?.Dispose();
        _span = null;
    }

    /// <summary>Makes the object ready for another call.</summary>
    private protected void Reset()
    {
        _callerCancellation.Dispose();
        _callerCancellation = default;
        _cancellation = null;
        _callerToken = default;
        NextWaiting = null;
        CameBeforeEnd = false;
        Callee = null;
        Target = null;
        Caller = null;
        CallerRequest = null;
        Context = null;
        ParentSpan = default;
        Generation++;
        _status = Pending;
    }
}
