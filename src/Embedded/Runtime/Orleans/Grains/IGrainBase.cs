using Orleans.Runtime;

namespace Orleans;

/// <summary>What the runtime needs of a grain class; <see cref="Grain"/> implements it.</summary>
public interface IGrainBase
{
    /// <summary>The activation this instance lives in.</summary>
    IGrainContext GrainContext { get; }

    /// <summary>Called before the first request, after persistent state was read.</summary>
    /// <param name="token">Cancelled when the activation is given up.</param>
    Task OnActivateAsync(CancellationToken token) => Task.CompletedTask;

    /// <summary>Called after the last request; best effort, never called on a crash.</summary>
    /// <param name="reason">Why the activation goes away.</param>
    /// <param name="token">Cancelled when the runtime no longer waits.</param>
    Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token) => Task.CompletedTask;
}
