using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Care;

/// <summary>A consent that was given on paper or by word of mouth, and who wrote it down.</summary>
/// <param name="Kind">To what.</param>
/// <param name="GivenOn">The day on the paper.</param>
/// <param name="Note">Where the paper is kept, or who heard it; at most 200 characters.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">When it was recorded.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.PaperConsent")]
public sealed record PaperConsent(PaperConsentKind Kind, DateOnly GivenOn, string Note, Actor By, DateTimeOffset At);
