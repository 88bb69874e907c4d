namespace Kyodo.Matching.Intake;

/// <summary>How many people are wanted.</summary>
/// <param name="Minimum">At least, 1 or more.</param>
/// <param name="Maximum">At most, not below <paramref name="Minimum"/>, up to 10,000.</param>
public readonly record struct SlotRange(int Minimum, int Maximum);
