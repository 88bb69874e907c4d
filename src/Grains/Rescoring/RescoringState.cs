using System.Collections.Immutable;
using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Rescoring;

/// <summary>All that the nightly run's grain keeps. Changed only by <see cref="RescoringLife"/>.</summary>
public sealed record RescoringState : IRemembers<RescoringState>
{
    /// <summary>The stored form this code writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The stored form this was read from.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The local hour it runs at.</summary>
    public int Hour { get; init; } = RescoringLife.StandardHour;

    /// <summary>The last night that was done, by the local date of its hour; null before it was ever kept.</summary>
    public DateOnly? LastNight { get; init; }

    /// <summary>The run that goes on.</summary>
    public RunState? Run { get; init; }

    /// <summary>What the last runs did, oldest first.</summary>
    public ImmutableArray<RunReport> Reports { get; init; } = [];

    /// <summary>Counts changes.</summary>
    public long Version { get; init; }

    /// <inheritdoc/>
    public CommandMemory Commands { get; init; } = new();

    /// <inheritdoc/>
    public RescoringState Remembering(CommandMemory commands) => this with { Commands = commands };
}
