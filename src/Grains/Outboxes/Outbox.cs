using Microsoft.Extensions.Logging;

namespace Kyodo.Grains.Outboxes;

/// <summary>
/// Sends what a grain's state says is unsent. It is started right after the write by an interleaving timer, so that a command is
/// answered before its news go out; it retries with growing pauses; a reminder, registered before the first write that leaves
/// something to do, brings the grain back after a crash and goes when nothing is left.
/// </summary>
public sealed class Outbox
{
    /// <summary>The reminder's name.</summary>
    public const string Reminder = "outbox";

    /// <summary>The first pause after a failure; each further one is twice as long.</summary>
    public static TimeSpan FirstPause { get; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest pause.</summary>
    public static TimeSpan LongestPause { get; } = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LongestSleep = TimeSpan.FromDays(7);
    private static readonly TimeSpan ReminderDue = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ReminderPeriod = TimeSpan.FromMinutes(5);
    private readonly IGrainBase _grain;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Func<bool> _hasMail;
    private readonly Func<DateTimeOffset?> _nextDue;
    private readonly Func<Task> _round;
    private IGrainTimer? _timer;
    private IGrainReminder? _reminder;
    private bool _running;
    private int _failures;

    /// <summary>Makes an outbox; it does nothing before <see cref="Schedule"/>.</summary>
    /// <param name="grain">The grain; it receives reminders and passes them to <see cref="OnReminder"/>.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Told of failures; never of names.</param>
    /// <param name="hasMail">Whether the state, as it is stored, has something to send now.</param>
    /// <param name="nextDue">When something falls due (an expiry); null for nothing.</param>
    /// <param name="round">Sends all there is and records what was sent; throws what failed, after recording the rest.</param>
    public Outbox(IGrainBase grain, TimeProvider time, ILogger logger, Func<bool> hasMail, Func<DateTimeOffset?> nextDue, Func<Task> round)
    {
        _grain = grain;
        _time = time;
        _logger = logger;
        _hasMail = hasMail;
        _nextDue = nextDue;
        _round = round;
    }

    /// <summary>Makes sure that a reminder stands; before a write that leaves something to do.</summary>
    public async Task Prepare() =>
        _reminder ??= await _grain.RegisterOrUpdateReminder(Reminder, ReminderDue, ReminderPeriod);

    /// <summary>Sets the timer by the state as it is stored now; after each write and on activation.</summary>
    public void Schedule()
    {
        if (!_running)
            Arm(Wait());
    }

    private void Arm(TimeSpan wait)
    {
        try
        {
            if (_timer is not null)
                _timer.Change(wait, Timeout.InfiniteTimeSpan);
            else if (wait != Timeout.InfiniteTimeSpan)
                _timer = NewTimer(wait);
        }
        catch (ObjectDisposedException)
        {
            // The activation is going away: the reminder brings the grain back.
            _timer = null;
        }
    }

    private IGrainTimer NewTimer(TimeSpan wait) => _grain.RegisterGrainTimer(Run, new GrainTimerCreationOptions { DueTime = wait, Period = Timeout.InfiniteTimeSpan, Interleave = true });

    /// <summary>From the grain's reminder: sends, and ends the reminder when nothing is left to do.</summary>
    public async Task OnReminder()
    {
        if (!_running)
            await Run();
        if (_hasMail() || _nextDue() is not null || _running)
            return;
        if (_reminder is not null || (_reminder = await _grain.GetReminder(Reminder)) is not null)
            await _grain.UnregisterReminder(_reminder);
        _reminder = null;
    }

    private TimeSpan Wait()
    {
        if (_hasMail())
            return TimeSpan.Zero;
        if (_nextDue() is not { } due)
            return Timeout.InfiniteTimeSpan;
        var wait = due - _time.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestSleep ? LongestSleep : wait;
    }

    private async Task Run()
    {
        _running = true;
        try
        {
            do
            {
                await _round();
            }
            while (_hasMail());
            _failures = 0;
        }
        catch (Exception failure)
        {
            // Whatever it was, the state still says what is unsent: it is tried again.
            _failures++;
            _logger.LogWarning(failure, "The outbox of {Grain} failed {Failures} times; it tries again in {Pause}.", _grain.GrainContext.GrainId, _failures, Pause());
        }
        finally
        {
            _running = false;
        }

        Arm(_failures > 0 ? Pause() : Wait());
    }

    private TimeSpan Pause() =>
        TimeSpan.FromTicks(Math.Min(FirstPause.Ticks << Math.Min(_failures - 1, 20), LongestPause.Ticks));
}
