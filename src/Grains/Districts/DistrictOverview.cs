using System.Collections.Immutable;

namespace Kyodo.Grains.Districts;

/// <summary>What the nightly run has to know of a district.</summary>
/// <param name="Watched">The needs it watches; each open need is watched by every district it may look for people in.</param>
/// <param name="ByRecentAsks">How many participants were asked 0, 1, 2, 3, and 4 or more times in the last 30 days.</param>
/// <param name="Often">Those asked 4 times or more, the most asked first; at most <see cref="MostNamed"/>.</param>
/// <param name="Loads">Everybody who was asked in the last 30 days, or may be asked fewer than <see cref="AmpleAsks"/> times more this week.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.DistrictOverview")]
public sealed record DistrictOverview(ImmutableArray<WatchedPlace> Watched, ImmutableArray<int> ByRecentAsks, ImmutableArray<AskedOften> Often, ImmutableArray<AskLoad> Loads)
{
    /// <summary>Members of <see cref="ByRecentAsks"/>.</summary>
    public const int AskCounts = 5;

    /// <summary>From so many asks on a cap does not bind the plan.</summary>
    public const int AmpleAsks = 3;

    /// <summary>Most members of <see cref="Often"/>.</summary>
    public const int MostNamed = 20;
}
