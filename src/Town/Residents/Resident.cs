using Kyodo.Matching.Model;

namespace Kyodo.Town.Residents;

/// <summary>A person of the town without name or contact.</summary>
/// <param name="Participant">The person as the engine may know them.</param>
/// <param name="Age">Their age band.</param>
/// <param name="Life">The life they lead; hidden from the engine.</param>
/// <param name="Resources">What they can give, at least one.</param>
public sealed record Resident(Participant Participant, AgeBand Age, Life Life, IReadOnlyList<Resource> Resources);
