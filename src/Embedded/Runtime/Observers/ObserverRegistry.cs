using System.Collections.Concurrent;
using Kyodo.Embedded.Activations;
using Orleans;
using Orleans.Runtime;

namespace Kyodo.Embedded.Observers;

/// <summary>The objects outside the grains that grains may call. They are held weakly.</summary>
internal sealed class ObserverRegistry(GrainHost host)
{
    private readonly ConcurrentDictionary<string, Activation> _observers = new(StringComparer.Ordinal);
    private long _last;

    /// <summary>The name that stands for a class in observers' identities.</summary>
    public static GrainType GrainType { get; } = GrainType.Create("sys.observer");

    public ICollection<Activation> All => _observers.Values;

    public Activation Add(IGrainObserver observer)
    {
        if (observer is GrainReference)
            throw new ArgumentException("The object is a reference already.", nameof(observer));
        var key = $"local/{Interlocked.Increment(ref _last)}";
        return _observers[key] = new Activation(host, key, observer);
    }

    public void Remove(string key)
    {
        if (!_observers.TryRemove(key, out var observer))
            throw new ArgumentException("The observer's reference was deleted before.");
        observer.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationRequested, "The observer's reference was deleted."));
    }

    /// <summary>Forgets the objects that were collected.</summary>
    public void RemoveCollected()
    {
        foreach (var (key, observer) in _observers)
        {
            if (observer.IsCollected && _observers.TryRemove(key, out _))
                observer.Deactivate(new DeactivationReason(DeactivationReasonCode.ActivationIdle, "The observer was collected."));
        }
    }
}
