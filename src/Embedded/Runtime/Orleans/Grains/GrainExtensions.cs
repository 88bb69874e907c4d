using Kyodo.Embedded.CodeGeneration;
using Orleans.Runtime;

namespace Orleans;

/// <summary>Identity and casts of grains and references.</summary>
public static class GrainExtensions
{
    /// <summary>The identity of a grain, from inside it or through a reference.</summary>
    /// <param name="grain">A grain instance or a reference.</param>
    /// <exception cref="ArgumentException">The object is neither.</exception>
    public static GrainId GetGrainId(this IAddressable grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return grain switch
        {
            GrainReference reference => reference.GrainId,
            IGrainBase { GrainContext: { } context } => context.GrainId,
            _ => throw new ArgumentException($"{grain.GetType()} is neither a grain made by the runtime nor a reference.", nameof(grain)),
        };
    }

    /// <summary>The grain's string key.</summary>
    /// <param name="grain">A grain instance or a reference.</param>
    public static string GetPrimaryKeyString(this IAddressable grain) => GetGrainId(grain).Key.ToString();

    /// <summary>A reference of the given interface to the same grain.</summary>
    /// <typeparam name="TGrainInterface">A grain or observer interface.</typeparam>
    /// <param name="grain">A grain instance or a reference.</param>
    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        var reference = grain switch
        {
            GrainReference known => known,
            IGrainBase { GrainContext: { } context } => context.GrainReference,
            _ => throw new ArgumentException($"{grain.GetType()} is neither a grain made by the runtime nor a reference.", nameof(grain)),
        };
        return (TGrainInterface)(object)((GrainProxy)reference).CastTo(typeof(TGrainInterface));
    }

    /// <summary>A reference of the given interface to the same grain.</summary>
    /// <typeparam name="TGrainInterface">A grain or observer interface.</typeparam>
    /// <param name="grain">A grain instance or a reference.</param>
    public static TGrainInterface Cast<TGrainInterface>(this IAddressable grain) => grain.AsReference<TGrainInterface>();
}
