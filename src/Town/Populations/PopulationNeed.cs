using Kyodo.Matching.Model;

namespace Kyodo.Town.Populations;

/// <summary>A generated need and its class.</summary>
/// <param name="Need">The need.</param>
/// <param name="Class">What makes it easy or hard.</param>
public sealed record PopulationNeed(Need Need, NeedClass Class);
