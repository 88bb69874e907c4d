using Kyodo.Grains.Ids;
using Kyodo.Grains.ReadModel;
using Kyodo.Matching.Model;
using Microsoft.Extensions.Logging;
using Orleans.Utilities;

namespace Kyodo.Grains.Desks;

/// <summary>
/// The coordinators' live desk. It stores nothing: rows are in the read model, and a new activation is a new epoch, upon which everybody
/// takes a fresh snapshot.
/// </summary>
[GrainType("desk")]
public sealed class DeskGrain : Grain, IDeskGrain
{
    /// <summary>How many events can be caught up on.</summary>
    public const int Capacity = 1_000;

    /// <summary>How long a subscription lasts without renewal.</summary>
    public static readonly TimeSpan SubscriptionLifetime = TimeSpan.FromMinutes(5);

    private readonly TimeProvider _time;
    private readonly Guid _epoch;
    private readonly DeskEvent?[] _ring = new DeskEvent?[Capacity];
    private readonly Dictionary<NeedId, long> _versions = [];
    private readonly ObserverManager<IDeskObserver> _observers;
    private long _number;

    /// <summary>Made by the runtime.</summary>
    public DeskGrain(IIdSource ids, TimeProvider time, ILogger<DeskGrain> logger)
    {
        _time = time;
        _epoch = ids.NextGuid();
        _observers = new(SubscriptionLifetime, logger) { GetDateTime = () => time.GetUtcNow().UtcDateTime };
    }

    /// <inheritdoc/>
    public Task Publish(NeedRow row, string what)
    {
        if (_versions.GetValueOrDefault(row.Id) >= row.Version)
            return Task.CompletedTask;
        _versions[row.Id] = row.Version;
        var happened = new DeskEvent(_epoch, ++_number, _time.GetUtcNow(), row, what);
        _ring[_number % Capacity] = happened;
        return _observers.Notify(observer => observer.Happened(happened));
    }

    /// <inheritdoc/>
    public Task<DeskPosition> Position() => Task.FromResult(new DeskPosition(_epoch, _number));

    /// <inheritdoc/>
    public Task<DeskCatchUp> CatchUp(DeskPosition after)
    {
        var position = new DeskPosition(_epoch, _number);
        if (after.Epoch != _epoch || after.Number < _number - Capacity || after.Number > _number || after.Number < 0)
            return Task.FromResult(new DeskCatchUp(position, false, []));
        var events = new DeskEvent[(int)(_number - after.Number)];
        for (var i = 0; i < events.Length; i++)
            events[i] = _ring[(after.Number + 1 + i) % Capacity]!;
        return Task.FromResult(new DeskCatchUp(position, true, [.. events]));
    }

    /// <inheritdoc/>
    public Task<DeskPosition> Subscribe(IDeskObserver observer)
    {
        _observers.Subscribe(observer, observer);
        return Position();
    }

    /// <inheritdoc/>
    public Task Unsubscribe(IDeskObserver observer)
    {
        _observers.Unsubscribe(observer);
        return Task.CompletedTask;
    }
}
