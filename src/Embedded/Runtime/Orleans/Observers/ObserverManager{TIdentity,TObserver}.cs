using System.Collections;
using Microsoft.Extensions.Logging;

namespace Orleans.Utilities;

/// <summary>The observers of one grain; each is forgotten when it is not renewed in time. Used from the grain's turns only.</summary>
/// <typeparam name="TIdentity">What an observer is known by.</typeparam>
/// <typeparam name="TObserver">The observers' interface.</typeparam>
public class ObserverManager<TIdentity, TObserver> : IEnumerable<TObserver>
    where TIdentity : notnull
{
    private readonly ILogger _log;
    private readonly Dictionary<TIdentity, (TObserver Observer, DateTime LastSeen)> _observers = [];

    /// <summary>Starts without observers.</summary>
    /// <param name="expiration">How long an observer is kept after it was last subscribed.</param>
    /// <param name="log">Where changes are told.</param>
    public ObserverManager(TimeSpan expiration, ILogger log)
    {
        ArgumentNullException.ThrowIfNull(log);
        ExpirationDuration = expiration;
        _log = log;
        GetDateTime = static () => TimeProvider.System.GetUtcNow().UtcDateTime;
    }

    /// <summary>The clock; set it to the grain's <see cref="TimeProvider"/>.</summary>
    public Func<DateTime> GetDateTime { get; set; }

    /// <summary>How long an observer is kept after it was last subscribed.</summary>
    public TimeSpan ExpirationDuration { get; set; }

    /// <summary>How many observers there are, expired ones that nobody noticed included.</summary>
    public int Count => _observers.Count;

    /// <summary>A copy of the observers by what they are known by.</summary>
    public IReadOnlyDictionary<TIdentity, TObserver> Observers => _observers.ToDictionary(entry => entry.Key, entry => entry.Value.Observer);

    /// <summary>Forgets all.</summary>
    public void Clear() => _observers.Clear();

    /// <summary>Adds an observer or renews it.</summary>
    /// <param name="id">What it is known by.</param>
    /// <param name="observer">The observer.</param>
    public void Subscribe(TIdentity id, TObserver observer)
    {
        _observers[id] = (observer, GetDateTime());
        _log.LogDebug("Observer {Id} subscribed; {Count} in all.", id, _observers.Count);
    }

    /// <summary>Forgets an observer.</summary>
    /// <param name="id">What it is known by.</param>
    public void Unsubscribe(TIdentity id)
    {
        _observers.Remove(id);
        _log.LogDebug("Observer {Id} unsubscribed; {Count} left.", id, _observers.Count);
    }

    /// <summary>Tells every observer, one after the other; those that fail or have expired are forgotten.</summary>
    /// <param name="notification">What to tell.</param>
    /// <param name="predicate">Whom to tell; everybody when null.</param>
    public async Task Notify(Func<TObserver, Task> notification, Func<TObserver, bool>? predicate = null)
    {
        ArgumentNullException.ThrowIfNull(notification);
        foreach (var (id, entry) in Living())
        {
            if (predicate is not null && !predicate(entry.Observer))
                continue;
            try
            {
                await notification(entry.Observer);
            }
            catch (Exception error)
            {
                Forget(id, entry.LastSeen, error);
            }
        }
    }

    /// <summary>Tells every observer; those that fail or have expired are forgotten.</summary>
    /// <param name="notification">What to tell.</param>
    /// <param name="predicate">Whom to tell; everybody when null.</param>
    public void Notify(Action<TObserver> notification, Func<TObserver, bool>? predicate = null)
    {
        ArgumentNullException.ThrowIfNull(notification);
        foreach (var (id, entry) in Living())
        {
            if (predicate is not null && !predicate(entry.Observer))
                continue;
            try
            {
                notification(entry.Observer);
            }
            catch (Exception error)
            {
                Forget(id, entry.LastSeen, error);
            }
        }
    }

    /// <summary>Forgets those that were not renewed in time.</summary>
    public void ClearExpired()
    {
        var now = GetDateTime();
        foreach (var (id, entry) in _observers.ToArray())
        {
            if (entry.LastSeen + ExpirationDuration < now)
                _observers.Remove(id);
        }
    }

    /// <summary>The observers as they are now.</summary>
    public IEnumerator<TObserver> GetEnumerator() => _observers.Values.Select(entry => entry.Observer).ToList().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // A copy: subscriptions may come while a notification awaits.
    private KeyValuePair<TIdentity, (TObserver Observer, DateTime LastSeen)>[] Living()
    {
        ClearExpired();
        return [.. _observers];
    }

    private void Forget(TIdentity id, DateTime lastSeen, Exception error)
    {
        // One that was renewed while its notification failed has earned another try.
        if (_observers.TryGetValue(id, out var entry) && entry.LastSeen == lastSeen)
            _observers.Remove(id);
        _log.LogDebug(error, "Observer {Id} failed and is forgotten.", id);
    }
}
