namespace Kyodo.Matching.Learning.Outcomes;

/// <summary>What a model was learned from.</summary>
/// <param name="From">The first ask; null when there was none.</param>
/// <param name="To">The last ask; null when there was none.</param>
/// <param name="Outcomes">Outcomes that were used.</param>
/// <param name="Completed">How many of them were completed.</param>
public sealed record DataWindow(DateTimeOffset? From, DateTimeOffset? To, int Outcomes, int Completed);
