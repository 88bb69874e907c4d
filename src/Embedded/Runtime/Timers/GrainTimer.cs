using Kyodo.Embedded.Activations;
using Orleans.Runtime;

namespace Kyodo.Embedded.Timers;

/// <summary>A timer of one activation. The next tick is counted from the end of the last, so that ticks never pile up.</summary>
internal sealed class GrainTimer : IGrainTimer
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);
    private readonly Lock _gate = new();
    private readonly Activation _activation;
    private readonly TimerTick _tick;
    private readonly ITimer _clock;
    private readonly CancellationTokenSource _disposing = new();
    private TimeSpan _period = Timeout.InfiniteTimeSpan;
    private bool _ticking;
    private bool _changed;
    private TimeSpan _changedDueTime;
    private bool _disposed;

    public GrainTimer(Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        Check(options.DueTime, options.Period);
        _activation = activation;
        _tick = new TimerTick(this, activation, callback, options);
        _clock = activation.Host.TimeProvider.CreateTimer(static state => ((GrainTimer)state!).Fire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public CancellationToken Disposing => _disposing.Token;

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime, period);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _period = period;
            if (_ticking)
            {
                _changed = true;
                _changedDueTime = dueTime;
            }
            else
            {
                _clock.Change(dueTime, Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            _disposed = true;
        }

        _clock.Dispose();
        _activation.Forget(this);
        _disposing.Cancel();
    }

    /// <summary>Called in the activation's turn when a tick's callback is done.</summary>
    public void Ticked()
    {
        lock (_gate)
        {
            _ticking = false;
            if (_disposed)
                return;
            _clock.Change(_changed ? _changedDueTime : _period, Timeout.InfiniteTimeSpan);
            _changed = false;
        }
    }

    private static void Check(TimeSpan dueTime, TimeSpan period)
    {
        CheckOne(dueTime, nameof(dueTime));
        CheckOne(period, nameof(period));
    }

    private static void CheckOne(TimeSpan value, string name)
    {
        if (value != Timeout.InfiniteTimeSpan && (value < TimeSpan.Zero || value > s_longest))
            throw new ArgumentOutOfRangeException(name, value, $"A timer's times are infinite, or from zero to {s_longest}.");
    }

    private void Fire()
    {
        lock (_gate)
        {
            if (_disposed || _ticking)
                return;
            _ticking = true;
        }

        _activation.TryEnqueue(_tick);
    }
}
