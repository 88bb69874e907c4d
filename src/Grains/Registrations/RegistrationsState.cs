using System.Collections.Immutable;
using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Registrations;

/// <summary>All that the grain keeps. Changed only by <see cref="RegistrationsLife"/>; never leaves the grain.</summary>
public sealed record RegistrationsState : IRemembers<RegistrationsState>
{
    /// <summary>The stored form this code writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The stored form this was read from.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>Applications that wait, oldest first.</summary>
    public ImmutableArray<SelfRegistration> Waiting { get; init; } = [];

    /// <summary>Counts changes.</summary>
    public long Version { get; init; }

    /// <inheritdoc/>
    public CommandMemory Commands { get; init; } = new();

    /// <inheritdoc/>
    public RegistrationsState Remembering(CommandMemory commands) => this with { Commands = commands };
}
