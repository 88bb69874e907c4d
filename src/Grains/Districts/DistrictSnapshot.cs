namespace Kyodo.Grains.Districts;

/// <summary>What a district's entries amount to, up to one of them.</summary>
/// <param name="Number">The last entry it contains.</param>
/// <param name="Layout">The version of the body's layout.</param>
/// <param name="Body">The district's bytes.</param>
public sealed record DistrictSnapshot(long Number, int Layout, ReadOnlyMemory<byte> Body);
