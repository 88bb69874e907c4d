using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Care;

/// <summary>All that the office keeps about one participant beside the registration: for the desk only.</summary>
[GenerateSerializer, Immutable, Alias("Kyodo.CareFile")]
public sealed record CareFile
{
    /// <summary>Most notes and consents of each sort.</summary>
    public const int Capacity = 100;

    /// <summary>Most papers that are remembered as sent.</summary>
    public const int SentCapacity = 500;

    /// <summary>How to reach them and what to heed.</summary>
    [Id(0)]
    public CareFacts Facts { get; init; } = CareFacts.None;

    /// <summary>Who answers for a minor; null for none.</summary>
    [Id(1)]
    public Guardian? Guardian { get; init; }

    /// <summary>Consents on paper, oldest first.</summary>
    [Id(2)]
    public ImmutableArray<PaperConsent> Consents { get; init; } = [];

    /// <summary>Own notes about others not to be paired with, ended ones too.</summary>
    [Id(3)]
    public ImmutableArray<ApartNote> Apart { get; init; } = [];

    /// <summary>Others who have such a note about this participant.</summary>
    [Id(4)]
    public ImmutableArray<ParticipantId> ApartByOthers { get; init; } = [];

    /// <summary>Papers sent, oldest first.</summary>
    [Id(5)]
    public ImmutableArray<SentPaper> Sent { get; init; } = [];

    /// <summary>What the guardian has a copy of, or is to have.</summary>
    [Id(6)]
    public ImmutableArray<GuardianCopy> Copies { get; init; } = [];

    /// <summary>Other registrations merged into this one.</summary>
    [Id(7)]
    public ImmutableArray<Merge> Merges { get; init; } = [];

    /// <summary>The registration this one was merged into; null for none.</summary>
    [Id(8)]
    public ParticipantId? MergedInto { get; init; }

    /// <summary>Registrations that a person has found to be somebody else's.</summary>
    [Id(9)]
    public ImmutableArray<ParticipantId> Different { get; init; } = [];

    /// <summary>A group's officers, oldest first.</summary>
    [Id(10)]
    public ImmutableArray<Representative> Representatives { get; init; } = [];

    /// <summary>When the registration was last renewed; null for never.</summary>
    [Id(11)]
    public DateOnly? RenewedOn { get; init; }

    /// <summary>When they were last asked whether they wish to go on; null when not since the last renewal.</summary>
    [Id(12)]
    public DateOnly? RenewalAskedOn { get; init; }

    /// <summary>Since when asking rests for want of renewal; null when it does not.</summary>
    [Id(13)]
    public DateOnly? RestedOn { get; init; }

    /// <summary>That personal data were erased; null when not.</summary>
    [Id(14)]
    public Erasure? Erased { get; init; }

    /// <summary>Everybody not to be paired with this participant, by its own notes or others'.</summary>
    [JsonIgnore]
    public IReadOnlyList<ParticipantId> NotToPairWith => [.. Apart.Where(n => n.Holds).Select(n => n.With).Concat(ApartByOthers).Distinct()];

    /// <summary>Whether asking waits for a guardian's consent.</summary>
    [JsonIgnore]
    public bool AwaitsGuardian => Facts.Minor && Guardian?.ConsentedOn is null;
}
