namespace Kyodo.Matching.Assignment;

/// <summary>A person on a need's list.</summary>
/// <param name="Person">Whose caps and hours count.</param>
/// <param name="Weight">What an offer is worth, 0 to <see cref="PlanRules.LargestWeight"/>; the chance in millionths, say.</param>
public readonly record struct PlanCandidate(ulong Person, int Weight);
