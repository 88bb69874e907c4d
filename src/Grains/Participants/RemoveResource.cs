using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Participants;

/// <summary>Takes away something a participant can give.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">Who does it.</param>
/// <param name="Resource">The resource.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.RemoveResource")]
public sealed record RemoveResource(Guid Command, Actor By, ResourceId Resource);
