using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Needs;

/// <summary>Withdraws a need.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">The requester or the desk.</param>
/// <param name="Reason">Why, if said; at most 500 characters.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.CancelNeed")]
public sealed record CancelNeed(Guid Command, Actor By, string Reason);
