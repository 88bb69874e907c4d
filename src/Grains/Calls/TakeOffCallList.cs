using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Calls;

/// <summary>Takes a need off the call list.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">The coordinator.</param>
/// <param name="Need">The need.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.TakeOffCallList")]
public sealed record TakeOffCallList(Guid Command, Actor By, NeedId Need);
