using System.Collections.Immutable;
using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Models;

/// <summary>All that a model's grain keeps.</summary>
public sealed record ModelState : IRemembers<ModelState>
{
    /// <summary>The stored form this code writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The stored form this was read from.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The champion as a model file; null for the expert's shapes.</summary>
    public string? Champion { get; init; }

    /// <summary>The model before as a model file; null for the expert's shapes, or when there is none.</summary>
    public string? Previous { get; init; }

    /// <summary>Whether there is a model before.</summary>
    public bool HasPrevious { get; init; }

    /// <summary>Counts changes.</summary>
    public long Version { get; init; }

    /// <summary>Every change, oldest first.</summary>
    public ImmutableArray<ModelChange> Changes { get; init; } = [];

    /// <inheritdoc/>
    public CommandMemory Commands { get; init; } = new();

    /// <inheritdoc/>
    public ModelState Remembering(CommandMemory commands) => this with { Commands = commands };
}
