using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Collaborations;

/// <summary>Work done on a day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Hours">Hours.</param>
/// <param name="Note">What was done.</param>
/// <param name="By">Who recorded it.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.WorkEntry")]
public sealed record WorkEntry(DateOnly Date, decimal Hours, string Note, Actor By);
