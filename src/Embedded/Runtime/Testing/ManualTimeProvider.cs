namespace Kyodo.Embedded.Testing;

/// <summary>
/// A clock that stands still until it is told to go on. Timers run on the thread that advances it, in the order of their times, and see the
/// clock at exactly their time.
/// </summary>
public sealed class ManualTimeProvider : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<(ManualTimer Timer, long Generation), (long At, long Order)> _due = new();
    private readonly DateTimeOffset _start;
    private readonly TimeZoneInfo _zone;
    private long _elapsed;
    private long _order;

    /// <summary>A clock that stands at a moment.</summary>
    /// <param name="start">The moment; by default a Monday in spring.</param>
    /// <param name="localTimeZone">The local zone; UTC by default.</param>
    public ManualTimeProvider(DateTimeOffset? start = null, TimeZoneInfo? localTimeZone = null)
    {
        _start = start ?? new DateTimeOffset(2026, 4, 6, 0, 0, 0, TimeSpan.Zero);
        _zone = localTimeZone ?? TimeZoneInfo.Utc;
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => _zone;

    /// <summary>When the next timer is due; null when none is set.</summary>
    public DateTimeOffset? NextTimer
    {
        get
        {
            lock (_gate)
            {
                DropStale();
                return _due.TryPeek(out _, out var due) ? _start.AddTicks(due.At) : null;
            }
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start.AddTicks(Interlocked.Read(ref _elapsed));

    /// <inheritdoc/>
    public override long GetTimestamp() => Interlocked.Read(ref _elapsed);

    /// <summary>Lets time pass, and every timer that becomes due run.</summary>
    /// <param name="by">How long; not negative.</param>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var end = Interlocked.Read(ref _elapsed) + by.Ticks;
        while (TakeDue(end) is { } timer)
            timer.Run();
        lock (_gate)
            _elapsed = Math.Max(_elapsed, end);
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private ManualTimer? TakeDue(long end)
    {
        lock (_gate)
        {
            DropStale();
            if (!_due.TryPeek(out var next, out var due) || due.At > end)
                return null;
            _due.Dequeue();
            _elapsed = Math.Max(_elapsed, due.At);
            if (next.Timer.Period != Timeout.InfiniteTimeSpan)
                Schedule(next.Timer, next.Timer.Period);
            else
                next.Timer.Generation++;
            return next.Timer;
        }
    }

    /// <summary>Under the lock.</summary>
    private void DropStale()
    {
        while (_due.TryPeek(out var next, out _) && next.Generation != next.Timer.Generation)
            _due.Dequeue();
    }

    /// <summary>Under the lock.</summary>
    private void Schedule(ManualTimer timer, TimeSpan dueTime)
    {
        timer.Generation++;
        if (dueTime != Timeout.InfiniteTimeSpan)
            _due.Enqueue((timer, timer.Generation), (_elapsed + dueTime.Ticks, _order++));
    }

    private sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        private bool _disposed;

        public TimeSpan Period { get; private set; } = Timeout.InfiniteTimeSpan;

        /// <summary>Changes whenever the timer is set, which makes older entries of the queue void.</summary>
        public long Generation { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                if (_disposed)
                    return false;
                Period = period == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : period;
                clock.Schedule(this, dueTime);
                return true;
            }
        }

        public void Run() => callback(state);

        public void Dispose()
        {
            lock (clock._gate)
            {
                _disposed = true;
                Generation++;
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
