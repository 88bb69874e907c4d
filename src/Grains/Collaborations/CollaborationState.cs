using System.Collections.Immutable;
using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Collaborations;

/// <summary>All that a collaboration's grain keeps. Changed only by <see cref="CollaborationLife"/>; never leaves the grain.</summary>
public sealed record CollaborationState : IRemembers<CollaborationState>
{
    /// <summary>The stored form this code writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The stored form this was read from.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>How it began; null before.</summary>
    public StartCollaboration? Start { get; init; }

    /// <summary>When it was confirmed.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public CollaborationStage Stage { get; init; }

    /// <summary>Work done, oldest record first.</summary>
    public ImmutableArray<WorkEntry> Work { get; init; } = [];

    /// <summary>The requester's review.</summary>
    public Review? RequesterReview { get; init; }

    /// <summary>The participant's review.</summary>
    public Review? ParticipantReview { get; init; }

    /// <summary>Counts changes.</summary>
    public long Version { get; init; }

    /// <summary>The version that the need and the read model have.</summary>
    public long ToldVersion { get; init; }

    /// <inheritdoc/>
    public CommandMemory Commands { get; init; } = new();

    /// <inheritdoc/>
    public CollaborationState Remembering(CommandMemory commands) => this with { Commands = commands };
}
