using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Care;

/// <summary>That a registration's personal data were erased.</summary>
/// <param name="Reason">Why, 1 to 500 characters: a wish, or the retention schedule.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.Erasure")]
public sealed record Erasure(string Reason, Actor By, DateTimeOffset At);
