using Kyodo.Grains.Commands;
using Kyodo.Matching.Learning.Contests;

namespace Kyodo.Grains.Rescoring;

/// <summary>What a run did.</summary>
/// <param name="Id">The run.</param>
/// <param name="Kind">What it was for.</param>
/// <param name="Night">The night; null for a run that was asked for.</param>
/// <param name="By">Who began it.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="End">How it ended.</param>
/// <param name="ModelBefore">What served before.</param>
/// <param name="ModelAfter">What serves since.</param>
/// <param name="Verdict">What came of the contest; null when nothing was learned.</param>
/// <param name="Needs">Open needs whose candidates were looked for anew.</param>
/// <param name="ListsChanged">Of them those with another list.</param>
/// <param name="FirstChanged">Of them those with another first candidate.</param>
/// <param name="Plan">The plan; null when the run ended before it.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.RunReport")]
public sealed record RunReport(
    Guid Id, RunKind Kind, DateOnly? Night, Actor By, DateTimeOffset StartedAt, DateTimeOffset EndedAt, RunEnd End, string ModelBefore, string ModelAfter,
    Verdict? Verdict, int Needs, int ListsChanged, int FirstChanged, PlanReport? Plan);
