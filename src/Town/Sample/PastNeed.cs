using Kyodo.Matching.Model;
using Kyodo.Town.Needs;

namespace Kyodo.Town.Sample;

/// <summary>A need of the past two years with its asks.</summary>
/// <param name="Received">The need as it was received.</param>
/// <param name="Asks">Its asks, in the order they were made; maybe none.</param>
/// <param name="Filled">Whether at least as many people turned up as it needed.</param>
public sealed record PastNeed(ReceivedNeed Received, IReadOnlyList<PastAsk> Asks, bool Filled)
{
    /// <summary>The need.</summary>
    public Need Need => Received.Need;
}
