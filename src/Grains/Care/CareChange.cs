using System.Collections.Immutable;
using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Care;

/// <summary>A change of what the office keeps about a participant: exactly one member is there.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">Who does it; of the desk.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.CareChange")]
public sealed record CareChange(Guid Command, Actor By)
{
    /// <summary>How to reach them and what to heed.</summary>
    [Id(0)]
    public CareFacts? Facts { get; init; }

    /// <summary>Who answers for a minor.</summary>
    [Id(1)]
    public Guardian? Guardian { get; init; }

    /// <summary>A consent on paper; who and when are the command's.</summary>
    [Id(2)]
    public PaperConsent? Consent { get; init; }

    /// <summary>Somebody not to be paired with, and why.</summary>
    [Id(3)]
    public ApartNote? Apart { get; init; }

    /// <summary>Somebody who may be paired with again.</summary>
    [Id(4)]
    public ParticipantId? Together { get; init; }

    /// <summary>A paper that was sent; who and when are the command's.</summary>
    [Id(5)]
    public SentPaper? Sent { get; init; }

    /// <summary>Another registration of the same person, to be merged into this one.</summary>
    [Id(6)]
    public ParticipantId? Absorb { get; init; }

    /// <summary>A merged registration, to be taken out again.</summary>
    [Id(7)]
    public ParticipantId? Separate { get; init; }

    /// <summary>A registration found to be somebody else's.</summary>
    [Id(8)]
    public ParticipantId? Different { get; init; }

    /// <summary>A group's new officer; who recorded it is the command's.</summary>
    [Id(9)]
    public Representative? Representative { get; init; }

    /// <summary>A step of the yearly renewal.</summary>
    [Id(10)]
    public RenewalStep? Renewal { get; init; }

    /// <summary>Why personal data are erased, 1 to 500 characters.</summary>
    [Id(11)]
    public string? Erase { get; init; }

    /// <summary>With <see cref="Erase"/>: the needs in which something is written about them, their own and others'.</summary>
    [Id(12)]
    public ImmutableArray<NeedId> ErasedIn { get; init; } = [];
}
