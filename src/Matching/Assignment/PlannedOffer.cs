namespace Kyodo.Matching.Assignment;

/// <summary>An offer the plan proposes; a coordinator decides.</summary>
/// <param name="Need">The need's place in the plan's input.</param>
/// <param name="Person">The person.</param>
/// <param name="Weight">The candidate's weight, undiminished.</param>
public readonly record struct PlannedOffer(int Need, ulong Person, int Weight);
