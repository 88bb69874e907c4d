using Kyodo.Matching.Model;

namespace Kyodo.Town.Catalogue;

/// <summary>
/// A kind of request as a city office's counter knows it, before it has a place and a date. In its texts <c>{町}</c>,
/// <c>{地区}</c>, <c>{会場}</c>, <c>{学校}</c> and <c>{団体}</c> stand for the town, the district, its hall, its school and the group that asks.
/// </summary>
public sealed record NeedTemplate
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Description { get; init; }

    /// <summary>Who asks.</summary>
    public required Asker Asker { get; init; }

    /// <summary>The one group that asks for this, by name; null when any group of the kind and field may.</summary>
    public string? AskedBy { get; init; }

    /// <summary>Months (1 to 12) in which it falls due; empty for all the year.</summary>
    public IReadOnlyList<int> Months { get; init; } = [];

    /// <summary>The kind of resource asked for.</summary>
    public ResourceKind Kind { get; init; } = ResourceKind.Skill;

    /// <summary>The field.</summary>
    public required Field Field { get; init; }

    /// <summary>Skills by their standard Japanese names.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>When; null when time does not matter.</summary>
    public UsualTime? Time { get; init; }

    /// <summary>Once or regular.</summary>
    public Frequency Frequency { get; init; }

    /// <summary>How it is met.</summary>
    public Presence Presence { get; init; }

    /// <summary>At least so many.</summary>
    public int Minimum { get; init; } = 1;

    /// <summary>At most so many.</summary>
    public int Maximum { get; init; } = 1;

    /// <summary>What must have been checked.</summary>
    public Credentials Required { get; init; }

    /// <summary>Who may meet it.</summary>
    public ParticipantKinds Who { get; init; } = ParticipantKinds.Any;

    /// <summary>Languages of which one must be spoken.</summary>
    public Languages Languages { get; init; }

    /// <summary>Farthest distance in kilometres, or null.</summary>
    public double? Within { get; init; }

    /// <summary>Whether it is in somebody's home.</summary>
    public bool HomeVisit { get; init; }

    /// <summary>Whether both sides meet first.</summary>
    public bool Meeting { get; init; }

    /// <summary>Whether pupils under 18 are welcome.</summary>
    public bool Minors { get; init; }

    /// <summary>Cautions for whoever does it.</summary>
    public string Cautions { get; init; } = "";

    /// <summary>The rung of the ladder that triage chooses first.</summary>
    public Rung Rung { get; init; } = Rung.Neighbours;

    /// <summary>困りごと when a resident asks, 募集 otherwise.</summary>
    public Audience Audience => Asker == Asker.Resident ? Audience.Private : Audience.Public;
}
