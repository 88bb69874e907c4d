using System.Collections.Immutable;
using Kyodo.Grains.Commands;

namespace Kyodo.Grains.Calls;

/// <summary>All that a call list's grain keeps. Changed only by <see cref="CallLife"/>; never leaves the grain.</summary>
public sealed record CallListState : IRemembers<CallListState>
{
    /// <summary>The stored form this code writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The stored form this was read from.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The needs, oldest first.</summary>
    public ImmutableArray<CalledNeed> Needs { get; init; } = [];

    /// <summary>What each coordinator recorded last, as long as they may take it back; and what is being taken back.</summary>
    public ImmutableArray<ToldCall> Last { get; init; } = [];

    /// <summary>Counts changes.</summary>
    public long Version { get; init; }

    /// <inheritdoc/>
    public CommandMemory Commands { get; init; } = new();

    /// <inheritdoc/>
    public CallListState Remembering(CommandMemory commands) => this with { Commands = commands };
}
