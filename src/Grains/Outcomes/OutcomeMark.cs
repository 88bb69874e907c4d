using Kyodo.Matching.Learning.Outcomes;

namespace Kyodo.Grains.Outcomes;

/// <summary>Where an outcome stands, as far as two of the same ask can differ.</summary>
/// <param name="Reached">How far it came.</param>
/// <param name="End">How it ended.</param>
public sealed record OutcomeMark(OutcomeStep Reached, OutcomeEnd End);
