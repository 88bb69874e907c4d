using Kyodo.Matching.Model;

namespace Kyodo.Matching.Search;

/// <summary>One resource as the search sees it: what it takes to decide and to score, and nothing that names anybody.</summary>
public readonly record struct Entry
{
    /// <summary>The resource's number (<see cref="ResourceId.Number"/>); the order of equal scores.</summary>
    public required ulong Key { get; init; }

    /// <summary>The skills it brings.</summary>
    public SkillSet Skills { get; init; }

    /// <summary>When it can be had.</summary>
    public WeeklyHours Hours { get; init; }

    /// <summary>A signature of its public text (<see cref="TextSignature"/>).</summary>
    public ulong Text { get; init; }

    /// <summary>Where it is.</summary>
    public GridPoint Position { get; init; }

    /// <summary>The farthest the owner goes, in 100 m; 65,535 for no limit.</summary>
    public ushort Reach { get; init; }

    /// <summary>The number of its district; 0 for none.</summary>
    public ushort District { get; init; }

    /// <summary>The owner's fields of interest.</summary>
    public FieldSet Interests { get; init; }

    /// <summary>The owner's fields of experience.</summary>
    public FieldSet Experience { get; init; }

    /// <summary>Fields in which the owner has said that it is not their kind of activity.</summary>
    public FieldSet Reluctant { get; init; }

    /// <summary>What was checked about the owner.</summary>
    public Credentials Credentials { get; init; }

    /// <summary>Languages the owner speaks.</summary>
    public Languages Languages { get; init; }

    /// <summary>The owner's kind.</summary>
    public ParticipantKind Owner { get; init; }

    /// <summary>The resource's kind.</summary>
    public ResourceKind Kind { get; init; }

    /// <summary>How it can be given; none while the owner is paused.</summary>
    public Presences Presences { get; init; }

    /// <summary>What the owner is ready for.</summary>
    public Frequencies Frequencies { get; init; }

    /// <summary>Asks that stand (not passed) in the last 30 days; more than 4 counts as 4.</summary>
    public byte RecentAsks { get; init; }

    /// <summary>Whether the owner registered within 90 days and no ask stands (a passed one leaves no trace).</summary>
    public bool Newcomer { get; init; }
}
