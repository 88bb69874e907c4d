using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Needs;

/// <summary>An application, passed on by the participant's grain.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">Who applies.</param>
/// <param name="Applicant">The participant, as its own grain has it.</param>
/// <param name="Resource">With what, as its own grain has it.</param>
/// <param name="Message">A few words.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.Application")]
public sealed record Application(Guid Command, Actor By, Participant Applicant, Resource Resource, string Message)
{
    /// <summary>How many slots a group applies for as one; a person takes one.</summary>
    [Id(0)]
    public int Slots { get; init; } = 1;
}
