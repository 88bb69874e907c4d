using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Care;

/// <summary>A paper that was sent or handed over.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Offer">About which offer, if one.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">When.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.SentPaper")]
public sealed record SentPaper(PaperKind Kind, OfferId? Offer, Actor By, DateTimeOffset At);
