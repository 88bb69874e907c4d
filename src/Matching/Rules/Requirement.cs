using Kyodo.Matching.Model;

namespace Kyodo.Matching.Rules;

/// <summary>A rule that asks for something checked, beyond what the need itself asks for.</summary>
public sealed record Requirement
{
    /// <summary>The needs it is about.</summary>
    public NeedScope Needs { get; init; } = NeedScope.Every;

    /// <summary>What must have been checked; at least one.</summary>
    public required Credentials Required { get; init; }
}
