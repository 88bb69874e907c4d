using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Needs;

/// <summary>Posts a need or changes one that was posted.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">Who does it.</param>
/// <param name="Need">The need.</param>
/// <param name="ExpectedVersion">The version it was read at; 0 to post.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.PutNeed")]
public sealed record PutNeed(Guid Command, Actor By, Need Need, long ExpectedVersion);
