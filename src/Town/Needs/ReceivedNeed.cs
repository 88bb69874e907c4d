using Kyodo.Matching.Model;

namespace Kyodo.Town.Needs;

/// <summary>A need as the office received it.</summary>
/// <param name="Need">The need.</param>
/// <param name="ReceivedAt">When, with the city's offset of nine hours.</param>
/// <param name="FirstRung">The rung of the ladder that triage chose first.</param>
public sealed record ReceivedNeed(Need Need, DateTimeOffset ReceivedAt, Rung FirstRung);
