using Orleans.Runtime;

namespace Orleans;

/// <summary>Gets references to grains and makes references to observers.</summary>
public interface IGrainFactory
{
    /// <summary>A reference to the grain with this key; the grain is activated by the first call.</summary>
    /// <typeparam name="TGrainInterface">An interface that exactly one grain class implements.</typeparam>
    /// <param name="primaryKey">The key; not empty.</param>
    /// <param name="grainClassNamePrefix">Chooses among several classes by the start of the full class name.</param>
    TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null) where TGrainInterface : IGrainWithStringKey;

    /// <summary>A reference to the grain with this key.</summary>
    /// <param name="grainInterfaceType">An interface that exactly one grain class implements.</param>
    /// <param name="grainPrimaryKey">The key; not empty.</param>
    IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey);

    /// <summary>A reference to the grain with this identity.</summary>
    /// <typeparam name="TGrainInterface">An interface the grain's class implements.</typeparam>
    /// <param name="grainId">Type and key.</param>
    TGrainInterface GetGrain<TGrainInterface>(GrainId grainId) where TGrainInterface : IAddressable;

    /// <summary>Makes an observer callable. The object is held weakly: keep it alive yourself.</summary>
    /// <typeparam name="TGrainObserverInterface">The observer's interface.</typeparam>
    /// <param name="obj">The object that is to be called.</param>
    /// <returns>The reference to hand to grains.</returns>
    TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj) where TGrainObserverInterface : IGrainObserver;

    /// <summary>Ends a reference made by <see cref="CreateObjectReference{TGrainObserverInterface}"/>; later calls to it fail.</summary>
    /// <typeparam name="TGrainObserverInterface">The observer's interface.</typeparam>
    /// <param name="obj">The reference that was returned.</param>
    void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj) where TGrainObserverInterface : IGrainObserver;
}
