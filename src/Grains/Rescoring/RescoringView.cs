using System.Collections.Immutable;

namespace Kyodo.Grains.Rescoring;

/// <summary>The nightly run of a municipality.</summary>
/// <param name="Run">The run that goes on; null when none does.</param>
/// <param name="LastNight">The last night that was done, by the local date of its hour; null before the first.</param>
/// <param name="Hour">The local hour it is done at.</param>
/// <param name="Reports">What the last runs did, newest first.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.RescoringView")]
public sealed record RescoringView(RunProgress? Run, DateOnly? LastNight, int Hour, ImmutableArray<RunReport> Reports);
