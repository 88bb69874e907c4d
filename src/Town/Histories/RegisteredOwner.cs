using Kyodo.Matching.Model;

namespace Kyodo.Town.Histories;

/// <summary>One participant of a city's register.</summary>
/// <param name="Participant">The participant.</param>
/// <param name="Resources">What they can give.</param>
/// <param name="Standing">Their running state.</param>
public sealed record RegisteredOwner(Participant Participant, IReadOnlyList<Resource> Resources, Standing Standing);
