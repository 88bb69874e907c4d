namespace Kyodo.Grains.Districts;

/// <summary>One entry of a district's journal.</summary>
/// <param name="Number">Counts from 1 in each district, without gaps.</param>
/// <param name="Body">What was appended.</param>
public readonly record struct DistrictEntry(long Number, ReadOnlyMemory<byte> Body);
