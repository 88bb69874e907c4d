using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Calls;

/// <summary>The wish for the next call. A coordinator who has one gets the same again.</summary>
/// <param name="By">The coordinator.</param>
/// <param name="Need">Of this need only; null for whichever is next.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.TakeCall")]
public sealed record TakeCall(Actor By, NeedId? Need)
{
    /// <summary>Whether the coordinator calls at an hour that is not the person's own: decided by hand, for this call.</summary>
    [Id(0)]
    public bool AnyHour { get; init; }
}
