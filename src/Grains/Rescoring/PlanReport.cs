using System.Collections.Immutable;
using Kyodo.Grains.Districts;

namespace Kyodo.Grains.Rescoring;

/// <summary>What the plan over all open needs says.</summary>
/// <param name="Needs">Open needs with room.</param>
/// <param name="Slots">Their free slots.</param>
/// <param name="Offers">Asks the plan proposes.</param>
/// <param name="Value">What they are worth, in thousandths of a chance in a million, as the planner counts.</param>
/// <param name="ListGap">How far that may be from the best over the lists, as a share.</param>
/// <param name="CityGap">How far it may be from the best over the whole city, as a share.</param>
/// <param name="AtRisk">Needs that may stay unfilled, the most urgent first; at most <see cref="MostNamed"/>.</param>
/// <param name="AtRiskCount">How many there are.</param>
/// <param name="ByRecentAsks">How many participants were asked 0, 1, 2, 3, and 4 or more times in the last 30 days.</param>
/// <param name="Often">Those asked most, of those asked 4 times or more; at most <see cref="MostNamed"/>.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.PlanReport")]
public sealed record PlanReport(
    int Needs, int Slots, int Offers, long Value, double ListGap, double CityGap, ImmutableArray<NeedAtRisk> AtRisk, int AtRiskCount,
    ImmutableArray<int> ByRecentAsks, ImmutableArray<AskedOften> Often)
{
    /// <summary>Most members of each list.</summary>
    public const int MostNamed = 20;
}
