using Kyodo.Embedded.CodeGeneration;
using Orleans;
using Orleans.Runtime;

namespace Kyodo.Embedded.Activations;

/// <summary>References to the grains and observers of one host.</summary>
internal sealed class GrainFactory(GrainHost host) : IGrainFactory
{
    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey =>
        (TGrainInterface)(object)Make(typeof(TGrainInterface), primaryKey, grainClassNamePrefix);

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey)
    {
        ArgumentNullException.ThrowIfNull(grainInterfaceType);
        return (IGrain)Make(grainInterfaceType, grainPrimaryKey, null);
    }

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable =>
        (TGrainInterface)(object)GrainProxies.MakerOf(typeof(TGrainInterface))(new GrainProxyTarget(host.Classes.Find(grainId.Type), grainId.Key.ToString()));

    public TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        ArgumentNullException.ThrowIfNull(obj);
        return (TGrainObserverInterface)(object)GrainProxies.MakerOf(typeof(TGrainObserverInterface))(new GrainProxyTarget(host.Observers.Add(obj)));
    }

    public void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        if (obj is not GrainProxy reference)
            throw new ArgumentException("Give the reference that CreateObjectReference returned, not the object.", nameof(obj));
        host.Observers.Remove(reference.GrainId.Key.ToString());
    }

    private GrainProxy Make(Type interfaceType, string key, string? prefix)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return GrainProxies.MakerOf(interfaceType)(new GrainProxyTarget(host.Classes.Find(interfaceType, prefix), key));
    }
}
