namespace Kyodo.Matching.Search.Blocks;

/// <summary>Where a feature's bits lie among a row's bits.</summary>
/// <param name="Bits">How many there are; 0 when the feature is the same for everybody.</param>
/// <param name="At">The lowest one: 0 to 14, or 16 and up in the second set of sixteen.</param>
internal readonly record struct BitGroup(int Bits, int At);
