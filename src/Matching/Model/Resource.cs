namespace Kyodo.Matching.Model;

/// <summary>What a participant can give (できること・貸せるもの).</summary>
public sealed record Resource
{
    /// <summary>The resource's id.</summary>
    public required ResourceId Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required ParticipantId Owner { get; init; }

    /// <summary>What kind it is.</summary>
    public required ResourceKind Kind { get; init; }

    /// <summary>Public title, 1 to 80 characters; names nobody.</summary>
    public required string Title { get; init; }

    /// <summary>The skills (of a room or equipment: its features) it brings.</summary>
    public SkillSet Skills { get; init; }

    /// <summary>Fields of past experience.</summary>
    public FieldSet Experience { get; init; }

    /// <summary>Where it is, when not at the owner's home or seat.</summary>
    public Place? Place { get; init; }

    /// <summary>When it can be had, when not in the owner's free time.</summary>
    public WeeklyHours? Hours { get; init; }

    /// <summary>How it can be given.</summary>
    public Presences Presences { get; init; } = Presences.OnSite;

    /// <summary>Farthest distance in kilometres the owner goes, 0.1 to 500; null for no limit.</summary>
    public double? ReachKilometres { get; init; }
}
