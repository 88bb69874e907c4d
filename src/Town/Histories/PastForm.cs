using Kyodo.Matching.Model;

namespace Kyodo.Town.Histories;

/// <summary>A need's form as a city has stored it.</summary>
/// <param name="Need">The form; its deadline, if any, bears the local offset.</param>
/// <param name="ReceivedOn">The local day on which it was received.</param>
public sealed record PastForm(Need Need, DateOnly ReceivedOn);
