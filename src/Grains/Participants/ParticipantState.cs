using System.Collections.Immutable;
using Kyodo.Grains.Care;
using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Participants;

/// <summary>All that a participant's grain keeps. Changed only by <see cref="ParticipantLife"/>; never leaves the grain.</summary>
public sealed record ParticipantState : IRemembers<ParticipantState>
{
    /// <summary>The stored form this code writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The stored form this was read from.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The registration; null before it.</summary>
    public Participant? Participant { get; init; }

    /// <summary>Name and contacts; null before registration.</summary>
    public Contact? Contact { get; init; }

    /// <summary>What it can give.</summary>
    public ImmutableArray<Resource> Resources { get; init; } = [];

    /// <summary>What the office keeps beside the registration.</summary>
    public CareFile Care { get; init; } = new();

    /// <summary>The running state: asks, holds, reluctance.</summary>
    public Standing Standing { get; init; } = new();

    /// <summary>Offers and applications, oldest first.</summary>
    public ImmutableArray<OfferEntry> Offers { get; init; } = [];

    /// <summary>Answers that needs have not confirmed yet.</summary>
    public ImmutableArray<Intent> Intents { get; init; } = [];

    /// <summary>Counts the changes to the registration and the resources.</summary>
    public long Version { get; init; }

    /// <summary>Counts the changes that the district and the look-up must hear of.</summary>
    public long Revision { get; init; }

    /// <summary>The revision that the district has.</summary>
    public long ListedRevision { get; init; }

    /// <summary>The one district that may have the listing; null when none has. Written before the listing is sent, so that none is forgotten in a crash.</summary>
    public DistrictId? ListedIn { get; init; }

    /// <summary>The revision that the read model has.</summary>
    public long PublishedRevision { get; init; }

    /// <inheritdoc/>
    public CommandMemory Commands { get; init; } = new();

    /// <inheritdoc/>
    public ParticipantState Remembering(CommandMemory commands) => this with { Commands = commands };
}
