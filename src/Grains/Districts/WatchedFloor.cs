using Kyodo.Matching.Model;

namespace Kyodo.Grains.Districts;

/// <summary>The floor of a watched need, which moves often, without the need, which does not.</summary>
/// <param name="Need">The need.</param>
/// <param name="Floor">As in <see cref="WatchedNeed"/>.</param>
/// <param name="Searched">As in <see cref="WatchedNeed"/>.</param>
/// <param name="Version">As in <see cref="WatchedNeed"/>.</param>
public sealed record WatchedFloor(NeedId Need, int Floor, long Searched, long Version);
