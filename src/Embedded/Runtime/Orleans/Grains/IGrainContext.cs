namespace Orleans.Runtime;

/// <summary>A grain's activation, as the grain and its injected parts see it.</summary>
public interface IGrainContext : IEquatable<IGrainContext>
{
    /// <summary>A reference to the grain.</summary>
    GrainReference GrainReference { get; }

    /// <summary>The grain's identity.</summary>
    GrainId GrainId { get; }

    /// <summary>The grain object; null until it is constructed.</summary>
    object? GrainInstance { get; }

    /// <summary>The activation's own service scope, disposed with it.</summary>
    IServiceProvider ActivationServices { get; }

    /// <summary>Finishes once the activation is gone. A grain must not await its own.</summary>
    Task Deactivated { get; }

    /// <summary>Starts deactivation once the running requests are finished.</summary>
    /// <param name="deactivationReason">Told to the grain.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits any longer for a clean end.</param>
    void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
}
