using Kyodo.Matching.Model;

namespace Kyodo.Grains.Districts;

/// <summary>A need that a district watches, and where it is.</summary>
/// <param name="Need">The need.</param>
/// <param name="Place">The district of its place; null when it has none.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.WatchedPlace")]
public sealed record WatchedPlace(NeedId Need, DistrictId? Place);
