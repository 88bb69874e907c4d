using Kyodo.Town.Worlds;

namespace Kyodo.Town.Simulation;

/// <summary>One ask, or one application, and what came of it.</summary>
/// <param name="Need">The need's place in <see cref="RunLog.Needs"/>.</param>
/// <param name="Member">The member's place in <see cref="RunLog.Members"/>.</param>
/// <param name="AskedAt">When, in minutes from the beginning.</param>
public sealed record AskLog(int Need, int Member, int AskedAt)
{
    /// <summary>When an answer came; null while none has.</summary>
    public int? AnsweredAt { get; set; }

    /// <summary>Whether the answer was yes, in time, and there was room.</summary>
    public bool Accepted { get; set; }

    /// <summary>Whether the answer was yes, but the places were taken or the time was over.</summary>
    public bool TurnedAway { get; set; }

    /// <summary>How it ended, as far as it has.</summary>
    public Conclusion Conclusion { get; set; }

    /// <summary>The day (0 is the first) on which it started; null when it did not.</summary>
    public int? ActiveOn { get; set; }

    /// <summary>Calls made for it, missed ones included.</summary>
    public int Calls { get; init; }

    /// <summary>Whether nobody asked and they came by themselves.</summary>
    public bool Applied { get; init; }

    /// <summary>Whether the member had registered within 90 days.</summary>
    public bool Newcomer { get; init; }
}
