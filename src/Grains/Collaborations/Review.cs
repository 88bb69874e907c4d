using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Collaborations;

/// <summary>One side's review.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Rating">1 to 5.</param>
/// <param name="Again">Again together?</param>
/// <param name="Comment">For the desk.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.Review")]
public sealed record Review(Actor By, DateTimeOffset At, int Rating, bool Again, string Comment);
