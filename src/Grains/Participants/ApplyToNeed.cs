using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Participants;

/// <summary>応募: a participant offers to meet a public need.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">Who applies.</param>
/// <param name="Need">The need; public and open.</param>
/// <param name="Resource">With what; null for the participant's first fitting one.</param>
/// <param name="Message">A few words for the coordinator, at most 500 characters.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.ApplyToNeed")]
public sealed record ApplyToNeed(Guid Command, Actor By, NeedId Need, ResourceId? Resource, string Message)
{
    /// <summary>How many slots a group applies for as one; a person takes one.</summary>
    [Id(0)]
    public int Slots { get; init; } = 1;
}
