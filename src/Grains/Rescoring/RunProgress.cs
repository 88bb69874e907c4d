namespace Kyodo.Grains.Rescoring;

/// <summary>A run that goes on, as a page shows it.</summary>
/// <param name="Id">The run.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Done">How much of it is done, 0 to 1000.</param>
/// <param name="Needs">Open needs done.</param>
/// <param name="NeedsInAll">Open needs known so far.</param>
/// <param name="IsCancelled">Whether it is about to end.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.RunProgress")]
public sealed record RunProgress(Guid Id, RunKind Kind, DateTimeOffset StartedAt, RunStage Stage, int Done, int Needs, int NeedsInAll, bool IsCancelled);
