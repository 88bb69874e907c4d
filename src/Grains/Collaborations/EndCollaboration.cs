using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Collaborations;

/// <summary>Ends a collaboration.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">Who ends it.</param>
/// <param name="Stage">Completed, NoShow or Withdrawn.</param>
/// <param name="Reason">Why, if said; at most 500 characters.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.EndCollaboration")]
public sealed record EndCollaboration(Guid Command, Actor By, CollaborationStage Stage, string Reason);
