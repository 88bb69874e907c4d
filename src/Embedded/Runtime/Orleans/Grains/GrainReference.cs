using Kyodo.Embedded.CodeGeneration;

namespace Orleans.Runtime;

/// <summary>A reference to a grain or an observer; equal when both lead to the same one.</summary>
public class GrainReference : IAddressable, IEquatable<GrainReference>
{
    private protected GrainReference()
    {
    }

    /// <summary>The identity of what is referred to.</summary>
    public GrainId GrainId => ((GrainProxy)this).Target.GrainId;

    /// <summary>The name of the interface this reference speaks.</summary>
    public virtual string InterfaceName => ((GrainProxy)this).InterfaceType.FullName!;

    /// <summary>A reference of another interface to the same grain.</summary>
    /// <typeparam name="TGrainInterface">The other interface.</typeparam>
    public virtual TGrainInterface Cast<TGrainInterface>()
        where TGrainInterface : IAddressable => (TGrainInterface)(object)((GrainProxy)this).CastTo(typeof(TGrainInterface));

    /// <inheritdoc/>
    public bool Equals(GrainReference? other) => other is not null && GrainId.Equals(other.GrainId);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GrainReference);

    /// <inheritdoc/>
    public override int GetHashCode() => GrainId.GetHashCode();

    /// <summary>Whether both lead to the same grain.</summary>
    /// <param name="reference1">One reference.</param>
    /// <param name="reference2">The other.</param>
    public static bool operator ==(GrainReference? reference1, GrainReference? reference2) =>
        reference1 is null ? reference2 is null : reference1.Equals(reference2);

    /// <summary>Whether they lead to different grains.</summary>
    /// <param name="reference1">One reference.</param>
    /// <param name="reference2">The other.</param>
    public static bool operator !=(GrainReference? reference1, GrainReference? reference2) => !(reference1 == reference2);

    /// <inheritdoc/>
    public sealed override string ToString() => $"GrainReference:{GrainId}:{InterfaceName}";
}
