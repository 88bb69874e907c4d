using Kyodo.Matching.Model;

namespace Kyodo.Town.Worlds;

/// <summary>One ask, with what the person asked knows when it reaches them.</summary>
public sealed record Approach
{
    /// <summary>The need.</summary>
    public required Need Need { get; init; }

    /// <summary>Who is asked.</summary>
    public required Participant Participant { get; init; }

    /// <summary>What of theirs is asked for.</summary>
    public required Resource Resource { get; init; }

    /// <summary>The day of the ask, local time.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Their earlier asks, oldest first.</summary>
    public IReadOnlyList<Encounter> Past { get; init; } = [];

    /// <summary>Their running state, as the office knows it.</summary>
    public Standing Standing { get; init; } = Standing.New;

    /// <summary>Whether they are asked themselves, and not with all others by one notice.</summary>
    public bool Personal { get; init; } = true;

    /// <summary>Who has already agreed to the same need.</summary>
    public IReadOnlyList<Participant> Companions { get; init; } = [];
}
