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
public sealed record Application(Guid Command, Actor By, Participant Applicant, Resource Resource, string Message);
