using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Calls;

/// <summary>取り消す: the coordinator takes back what they recorded last; it was the wrong key or the wrong line.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">The coordinator who recorded it.</param>
/// <param name="Call">The call whose outcome goes.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.TakeBackCall")]
public sealed record TakeBackCall(Guid Command, Actor By, Guid Call);
