using Kyodo.Matching.Model;

namespace Kyodo.Matching.Scoring;

/// <summary>What reasons are put into words from: the figures of one pair of need and resource. Names nobody.</summary>
public sealed record PairFacts
{
    /// <summary>The kind of resource asked for.</summary>
    public required ResourceKind Kind { get; init; }

    /// <summary>The kind of participant whose it is.</summary>
    public required ParticipantKind Owner { get; init; }

    /// <summary>The need's field.</summary>
    public required Field Field { get; init; }

    /// <summary>Skills asked for and there.</summary>
    public SkillSet SkillsCovered { get; init; }

    /// <summary>Skills asked for and not there.</summary>
    public SkillSet SkillsLacking { get; init; }

    /// <summary>Distance in kilometres as the crow flies, to 10 m; null when it does not count.</summary>
    public double? Kilometres { get; init; }

    /// <summary>Hours of the week asked for.</summary>
    public int HoursAsked { get; init; }

    /// <summary>How many of them are free.</summary>
    public int HoursFree { get; init; }

    /// <summary>Asks that stand in the last 30 days; at most 255.</summary>
    public int RecentAsks { get; init; }

    /// <summary>Languages asked for and spoken.</summary>
    public Languages LanguagesShared { get; init; }

    /// <summary>Once or regular, as the need has it.</summary>
    public Frequency Frequency { get; init; }
}
