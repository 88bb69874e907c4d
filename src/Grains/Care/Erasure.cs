using System.Collections.Immutable;
using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Care;

/// <summary>That a registration's personal data were erased.</summary>
/// <param name="Reason">Why, 1 to 500 characters: a wish, or the retention schedule.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.Erasure")]
public sealed record Erasure(string Reason, Actor By, DateTimeOffset At)
{
    /// <summary>The needs that are still to erase what they have.</summary>
    [Id(0)]
    public ImmutableArray<NeedId> Untold { get; init; } = [];
}
