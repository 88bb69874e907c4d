using System.Collections.Immutable;
using Kyodo.Matching.Rules;

namespace Kyodo.Matching.Learning.Contests;

/// <summary>What came of a contest between the champion and a challenger, and why.</summary>
public sealed record Verdict
{
    /// <summary>Why.</summary>
    public required VerdictReason Reason { get; init; }

    /// <summary>Outcomes that were there.</summary>
    public int Given { get; init; }

    /// <summary>Of them left out as faulty.</summary>
    public int Faulty { get; init; }

    /// <summary>What is wrong with the first of the faulty ones.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>Asks after this judged; the challenger learned from those before. Null when it did not come to that.</summary>
    public DateTimeOffset? SplitAt { get; init; }

    /// <summary>The champion's figures on the later asks.</summary>
    public ModelFigures? Champion { get; init; }

    /// <summary>The challenger's.</summary>
    public ModelFigures? Challenger { get; init; }

    /// <summary>The figures of a model that nobody can read, on the same asks: what the readable form gives away. Null where none was tried.</summary>
    public ModelFigures? Opaque { get; init; }

    /// <summary>By how much the challenger is better.</summary>
    public Gain? Gain { get; init; }

    /// <summary>The same by groups of people, of those with enough outcomes.</summary>
    public ImmutableArray<GroupFigures> Groups { get; init; } = [];

    /// <summary>Whether the challenger is promoted.</summary>
    public bool IsPromotion => Reason == VerdictReason.Better;
}
