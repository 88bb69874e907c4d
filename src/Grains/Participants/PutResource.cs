using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Participants;

/// <summary>Adds or changes something a participant can give.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">Who does it.</param>
/// <param name="Resource">The resource.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.PutResource")]
public sealed record PutResource(Guid Command, Actor By, Resource Resource);
