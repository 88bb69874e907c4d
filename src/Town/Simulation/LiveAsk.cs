using Kyodo.Town.Worlds;

namespace Kyodo.Town.Simulation;

/// <summary>An ask while its outcome is not yet known.</summary>
internal sealed class LiveAsk(OpenCase openCase, Member member, int row, AskLog log, Reaction reaction, int pastIndex)
{
    internal OpenCase Case { get; } = openCase;

    internal Member Member { get; } = member;

    internal int Row { get; } = row;

    internal AskLog Log { get; } = log;

    /// <summary>What will come of it; the office learns it bit by bit.</summary>
    internal Reaction Reaction { get; } = reaction;

    /// <summary>Its place in the member's memory.</summary>
    internal int PastIndex { get; } = pastIndex;

    /// <summary>No answer yet.</summary>
    internal bool IsPending { get; set; } = true;

    /// <summary>Agreed, and nothing to the contrary since.</summary>
    internal bool IsStanding { get; set; }

    /// <summary>When it was known what came of it, in minutes from the beginning; null while it is not.</summary>
    internal int? ConcludedAt { get; set; }

    /// <summary>The chance the engine gave it, 0 when it was not asked by the engine.</summary>
    internal double Chance { get; init; }
}
