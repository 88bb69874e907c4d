using System.Text.Json;
using Kyodo.Embedded.CodeGeneration;
using Kyodo.Embedded.Storage;
using Orleans.Runtime;

namespace Kyodo.Embedded.Reminders;

/// <summary>Keeps all reminders in memory and in the store, and calls their grains when they are due. Ticks that were missed are skipped.</summary>
internal sealed class ReminderService : IDisposable
{
    /// <summary>The name the records are stored under.</summary>
    public const string RecordName = "kyodo.reminders";

    private const int Format = 1;
    private static readonly TimeSpan s_shortestPeriod = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_longestWait = TimeSpan.FromDays(1);

    private readonly GrainHost _host;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Reminder> _reminders = new(StringComparer.Ordinal);
    private readonly PriorityQueue<Reminder, DateTime> _due = new();
    private readonly HashSet<string> _ticking = new(StringComparer.Ordinal);
    private readonly ITimer _clock;
    private bool _started;

    public ReminderService(GrainHost host)
    {
        _host = host;
        _clock = host.TimeProvider.CreateTimer(static state => ((ReminderService)state!).Tick(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private DateTime UtcNow => _host.TimeProvider.GetUtcNow().UtcDateTime;

    /// <summary>Reads what is stored and starts ticking.</summary>
    public async Task StartAsync()
    {
        await foreach (var record in _host.Store.ReadAllAsync(RecordName))
        {
            var stored = JsonSerializer.Deserialize<ReminderRecord>(record.Body.Span)!;
            if (stored.Format != Format)
                throw new InvalidDataException($"The reminder '{stored.Name}' has format {stored.Format}; this version of the program reads format {Format}.");
            var reminder = new Reminder(GrainId.Create(stored.GrainType, stored.GrainKey), stored.Name, stored.FirstTick, stored.Period);
            lock (_gate)
                Schedule(reminder, UtcNow.AddTicks(1));
        }

        lock (_gate)
        {
            _started = true;
            SetClock();
        }
    }

    public async Task<IGrainReminder> RegisterOrUpdateAsync(GrainId grain, string name, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(dueTime), dueTime, "A reminder's first tick cannot lie in the past.");
        if (period < s_shortestPeriod)
            throw new ArgumentException($"A reminder's period is at least {s_shortestPeriod}, not {period}.", nameof(period));
        var reminder = new Reminder(grain, name, UtcNow + dueTime, period);
        var body = JsonSerializer.SerializeToUtf8Bytes(new ReminderRecord(Format, grain.Type.ToString(), grain.Key.ToString(), name, reminder.FirstTick, period));
        await _host.Store.WriteAsync(RecordName, reminder.Key, body, IGrainStore.AnyVersion);
        lock (_gate)
        {
            Schedule(reminder, reminder.FirstTick);
            SetClock();
        }

        return reminder;
    }

    public async Task UnregisterAsync(GrainId grain, string name)
    {
        var key = Reminder.KeyOf(grain, name);
        await _host.Store.WriteAsync(RecordName, key, null, IGrainStore.AnyVersion);
        lock (_gate)
            _reminders.Remove(key);
    }

    public Task<IGrainReminder?> FindAsync(GrainId grain, string name)
    {
        lock (_gate)
            return Task.FromResult<IGrainReminder?>(_reminders.GetValueOrDefault(Reminder.KeyOf(grain, name)));
    }

    public Task<List<IGrainReminder>> ListAsync(GrainId grain)
    {
        lock (_gate)
            return Task.FromResult(_reminders.Values.Where(reminder => reminder.Grain == grain).ToList<IGrainReminder>());
    }

    public void Dispose()
    {
        lock (_gate)
            _started = false;
        _clock.Dispose();
    }

    /// <summary>Under the lock.</summary>
    private void Schedule(Reminder reminder, DateTime from)
    {
        _reminders[reminder.Key] = reminder;
        _due.Enqueue(reminder, reminder.NextTick(from));
    }

    /// <summary>Under the lock.</summary>
    private void SetClock()
    {
        if (!_started || !_due.TryPeek(out _, out var next))
            return;
        var wait = next - UtcNow;
        _clock.Change(wait < TimeSpan.Zero ? TimeSpan.Zero : wait > s_longestWait ? s_longestWait : wait, Timeout.InfiniteTimeSpan);
    }

    private void Tick()
    {
        var ready = new List<(Reminder Reminder, TickStatus Status)>();
        lock (_gate)
        {
            if (!_started)
                return;
            var now = UtcNow;
            while (_due.TryPeek(out var reminder, out var due) && due <= now)
            {
                _due.Dequeue();
                // One that was removed or set anew since it was scheduled is passed over here.
                if (!ReferenceEquals(_reminders.GetValueOrDefault(reminder.Key), reminder))
                    continue;
                _due.Enqueue(reminder, reminder.NextTick(now.AddTicks(1)));
                if (_ticking.Add(reminder.Key))
                    ready.Add((reminder, new TickStatus(reminder.FirstTick, reminder.Period, now)));
            }

            SetClock();
        }

        foreach (var (reminder, status) in ready)
            _ = TickAsync(reminder, status);
    }

    private async Task TickAsync(Reminder reminder, TickStatus status)
    {
        try
        {
            await new ReminderTick(reminder.ReminderName, status).SendAsync(new GrainProxyTarget(_host.Classes.Find(reminder.Grain.Type), reminder.Grain.Key.ToString()));
        }
        catch (Exception error)
        {
            _host.Log.ReminderFailed(error, reminder.Grain, reminder.ReminderName);
        }
        finally
        {
            lock (_gate)
                _ticking.Remove(reminder.Key);
        }
    }
}
