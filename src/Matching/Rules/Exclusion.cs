using Kyodo.Matching.Model;

namespace Kyodo.Matching.Rules;

/// <summary>A rule that keeps kinds of participant from being asked.</summary>
public sealed record Exclusion
{
    /// <summary>The needs it is about.</summary>
    public NeedScope Needs { get; init; } = NeedScope.Every;

    /// <summary>The kinds that are not asked; at least one.</summary>
    public required ParticipantKinds Owners { get; init; }
}
