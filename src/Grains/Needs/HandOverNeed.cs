using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Needs;

/// <summary>引き継ぎ: a need gets another coordinator.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">Who hands it over; of the desk.</param>
/// <param name="To">The account that has it from now on, 1 to 64 characters.</param>
/// <param name="Note">What the next one must know, at most 500 characters.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.HandOverNeed")]
public sealed record HandOverNeed(Guid Command, Actor By, string To, string Note);
