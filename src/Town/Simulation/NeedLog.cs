namespace Kyodo.Town.Simulation;

/// <summary>One need and what came of it.</summary>
/// <param name="ReceivedAt">When, in minutes from the beginning.</param>
/// <param name="Deadline">By when it must be filled, in the same minutes.</param>
/// <param name="Minimum">How many are needed at least.</param>
/// <param name="Suitable">The members that meet its hard rules, ascending, each once.</param>
public sealed record NeedLog(int ReceivedAt, int Deadline, int Minimum, IReadOnlyList<int> Suitable)
{
    /// <summary>When the first accepted; null while nobody has.</summary>
    public int? FirstAcceptedAt { get; set; }

    /// <summary>How many who accepted by the deadline then appeared.</summary>
    public int Appeared { get; set; }

    /// <summary>Whether the deadline lies within the run, so that the need counts.</summary>
    public bool IsOver { get; set; }

    /// <summary>Whether enough people accepted by the deadline and appeared.</summary>
    public bool IsFilled => Appeared >= Minimum;
}
