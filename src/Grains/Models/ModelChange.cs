using Kyodo.Grains.Commands;
using Kyodo.Matching.Learning.Contests;

namespace Kyodo.Grains.Models;

/// <summary>One change of model.</summary>
/// <param name="Version">The count of changes, from 1.</param>
/// <param name="At">When.</param>
/// <param name="By">Who, or the system.</param>
/// <param name="IsReturn">Whether it was the return to the model before; otherwise a promotion.</param>
/// <param name="Before">What served before.</param>
/// <param name="After">What serves since.</param>
/// <param name="Gain">By how much it foretold better; null for a return.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.ModelChange")]
public sealed record ModelChange(long Version, DateTimeOffset At, Actor By, bool IsReturn, string Before, string After, Gain? Gain);
