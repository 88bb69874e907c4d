using System.Diagnostics.CodeAnalysis;
using Orleans.Serialization.Cloning;

namespace Kyodo.Silo;

/// <summary>Copies nothing: what is immutable may be shared.</summary>
internal sealed class MatchingCopier : IGeneralizedCopier
{
    public bool IsSupportedType(Type type) => MatchingTypes.IsMatching(type);

    [return: NotNullIfNotNull(nameof(input))]
    public object? DeepCopy(object? input, CopyContext context) => input;
}
