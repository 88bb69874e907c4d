using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Collaborations;

/// <summary>Records work done.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">Who records it.</param>
/// <param name="Date">The day; not in the future.</param>
/// <param name="Hours">Hours, above 0 to 24, in quarters.</param>
/// <param name="Note">What was done; at most 500 characters.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.RecordHours")]
public sealed record RecordHours(Guid Command, Actor By, DateOnly Date, decimal Hours, string Note);
