using Kyodo.Matching.Model;

namespace Kyodo.Grains.Rescoring;

/// <summary>An open need that may stay unfilled.</summary>
/// <param name="Need">The need.</param>
/// <param name="Title">Its title, for the desk.</param>
/// <param name="Deadline">When it must be filled; null when open.</param>
/// <param name="Missing">How many people it lacks to the fewest it needs.</param>
/// <param name="Expected">How many of them the plan's asks would bring, in thousandths of a person.</param>
/// <param name="Candidates">How many candidates it has.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.NeedAtRisk")]
public sealed record NeedAtRisk(NeedId Need, string Title, DateTimeOffset? Deadline, int Missing, int Expected, int Candidates);
