using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Calls;

/// <summary>Puts a need on the call list: its candidates are to be asked by telephone, the best first. This is the coordinator's recorded decision to ask them (E2).</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">The coordinator.</param>
/// <param name="Need">The need.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.PutOnCallList")]
public sealed record PutOnCallList(Guid Command, Actor By, NeedId Need);
