using System.ComponentModel;
using Orleans.Runtime;

namespace Kyodo.Embedded.CodeGeneration;

/// <summary>Base of the generated proxies.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GrainProxy : GrainReference
{
    /// <summary>Called by the generated class.</summary>
    /// <param name="target">What is to be called.</param>
    /// <param name="interfaceType">The interface the proxy implements.</param>
    protected GrainProxy(GrainProxyTarget target, Type interfaceType)
    {
        Target = target;
        InterfaceType = interfaceType;
    }

    internal GrainProxyTarget Target { get; }

    internal Type InterfaceType { get; }

    internal GrainProxy CastTo(Type interfaceType) =>
        interfaceType.IsInstanceOfType(this) ? this : GrainProxies.MakerOf(interfaceType)(Target);
}
