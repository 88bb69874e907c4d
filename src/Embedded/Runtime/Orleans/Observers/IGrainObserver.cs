using Orleans.Runtime;

namespace Orleans;

/// <summary>An object outside the grains that grains may call after <see cref="IGrainFactory.CreateObjectReference{TGrainObserverInterface}"/>.</summary>
public interface IGrainObserver : IAddressable
{
}
