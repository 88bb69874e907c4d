using System.Diagnostics.CodeAnalysis;
using Kyodo.Embedded.Activations;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace Orleans;

/// <summary>Base class of grain classes: one instance per key, one turn at a time.</summary>
public abstract class Grain : IGrainBase, IAddressable
{
    /// <summary>Called by the runtime, which gives the instance its activation.</summary>
    protected Grain() => GrainContext = Activation.Current;

    /// <summary>The activation this instance lives in; null when the object was made outside the runtime.</summary>
    [AllowNull]
    public IGrainContext GrainContext { get; private set; }

    /// <summary>A reference to this grain that may be handed to others.</summary>
    public GrainReference GrainReference => Context.GrainReference;

    /// <summary>Gets references to other grains.</summary>
    protected IGrainFactory GrainFactory => Context.ActivationServices.GetRequiredService<IGrainFactory>();

    /// <summary>The services of this activation's own scope.</summary>
    protected internal IServiceProvider ServiceProvider => Context.ActivationServices;

    /// <summary>The grain's identity as text, for logs: type and key.</summary>
    public string IdentityString => Context.GrainId.ToString();

    private IGrainContext Context =>
        GrainContext ?? throw new InvalidOperationException($"{GetType()} was created outside the grain runtime.");

    /// <summary>Called before the first request, after persistent state was read.</summary>
    /// <param name="cancellationToken">Cancelled when the activation is given up.</param>
    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called after the last request; best effort, never called on a crash.</summary>
    /// <param name="reason">Why the activation goes away.</param>
    /// <param name="cancellationToken">Cancelled when the runtime no longer waits.</param>
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Deactivates this activation once its running requests are finished.</summary>
    protected void DeactivateOnIdle() => GrainBaseExtensions.DeactivateOnIdle(this);

    /// <summary>Keeps this activation from being collected for a while.</summary>
    /// <param name="timeSpan">How long from now; negative takes an earlier delay back.</param>
    protected void DelayDeactivation(TimeSpan timeSpan) => ((Activation)Context).DelayDeactivation(timeSpan);
}
