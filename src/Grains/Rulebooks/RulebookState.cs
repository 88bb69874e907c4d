using System.Collections.Immutable;
using Kyodo.Grains.Commands;
using Kyodo.Matching.Rules;

namespace Kyodo.Grains.Rulebooks;

/// <summary>All that a rulebook's grain keeps.</summary>
public sealed record RulebookState : IRemembers<RulebookState>
{
    /// <summary>The stored form this code writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The stored form this was read from.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The rules in force; null for the standard ones.</summary>
    public Rulebook? Rules { get; init; }

    /// <summary>What waits for approval; null for nothing.</summary>
    public RulebookDraft? Draft { get; init; }

    /// <summary>Versions put in force, oldest first.</summary>
    public ImmutableArray<RulebookVersion> Versions { get; init; } = [];

    /// <summary>Counts changes.</summary>
    public long Version { get; init; }

    /// <summary>The version that all districts have.</summary>
    public long ToldVersion { get; init; }

    /// <inheritdoc/>
    public CommandMemory Commands { get; init; } = new();

    /// <inheritdoc/>
    public RulebookState Remembering(CommandMemory commands) => this with { Commands = commands };
}
