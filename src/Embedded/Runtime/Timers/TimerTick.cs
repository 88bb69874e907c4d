using Kyodo.Embedded.Activations;
using Kyodo.Embedded.CodeGeneration;
using Orleans.Runtime;

namespace Kyodo.Embedded.Timers;

/// <summary>A timer's tick as its activation sees it: a request like any other, used again for each tick.</summary>
internal sealed class TimerTick : GrainRequest<NoResult>
{
    private static readonly RequestMethod s_waiting = new("Orleans.Runtime.IGrainTimer", "Tick", RequestOptions.OneWay, null);
    private static readonly RequestMethod s_interleaving = new("Orleans.Runtime.IGrainTimer", "Tick", RequestOptions.OneWay | RequestOptions.AlwaysInterleave, null);

    private readonly GrainTimer _timer;
    private readonly Func<CancellationToken, Task> _callback;

    public TimerTick(GrainTimer timer, Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        _timer = timer;
        _callback = callback;
        Method = options.Interleave ? s_interleaving : s_waiting;
        CountsAsUse = options.KeepAlive;
        Host = activation.Host;
    }

    protected internal override RequestMethod Method { get; }

    internal override bool CountsAsUse { get; }

    private protected override GrainHost Host { get; }

    protected internal override void Invoke(object target)
    {
        if (_timer.Disposing.IsCancellationRequested)
            CompleteWith(default(NoResult));
        else
            CompleteWhenDone(_callback(_timer.Disposing));
    }

    protected override void Recycle()
    {
        Renew();
        _timer.Ticked();
    }

    /// <summary>A timer ends with its activation, and so does a tick that waits.</summary>
    internal override void DeliverAgain()
    {
    }
}
