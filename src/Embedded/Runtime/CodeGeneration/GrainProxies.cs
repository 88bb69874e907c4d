using System.Collections.Concurrent;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Kyodo.Embedded.CodeGeneration;

/// <summary>The generated proxies, registered by each assembly's module initializer.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GrainProxies
{
    private static readonly ConcurrentDictionary<Type, Func<GrainProxyTarget, GrainProxy>> s_makers = new();

    /// <summary>Registers the proxy of one interface.</summary>
    /// <param name="interfaceType">A grain or observer interface.</param>
    /// <param name="make">Makes a proxy that calls the given target.</param>
    public static void Register(Type interfaceType, Func<GrainProxyTarget, GrainProxy> make) => s_makers[interfaceType] = make;

    internal static Func<GrainProxyTarget, GrainProxy> MakerOf(Type interfaceType)
    {
        if (s_makers.TryGetValue(interfaceType, out var make))
            return make;
        // Naming a type does not run its module's initializer.
        RuntimeHelpers.RunModuleConstructor(interfaceType.Module.ModuleHandle);
        return s_makers.TryGetValue(interfaceType, out make)
            ? make
            : throw new ArgumentException($"{interfaceType} has no proxy: it is no grain or observer interface, or its project does not set UsesGrainApi.");
    }
}
