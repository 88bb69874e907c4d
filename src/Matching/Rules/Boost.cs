using Kyodo.Matching.Model;

namespace Kyodo.Matching.Rules;

/// <summary>A rule that moves candidates up or down. It moves their place in the list, never their level: a rule makes nobody fit better.</summary>
public sealed record Boost
{
    /// <summary>Largest magnitude of a boost: two logit, so that no rule outweighs a missing skill.</summary>
    public const int LargestValue = 2 * Scoring.ScoreModel.OneLogit;

    /// <summary>The needs it is about.</summary>
    public NeedScope Needs { get; init; } = NeedScope.Every;

    /// <summary>The kinds of participant it moves.</summary>
    public ParticipantKinds Owners { get; init; } = ParticipantKinds.Any;

    /// <summary>Whether it moves only participants of the need's own district; then <see cref="Owners"/> is any kind.</summary>
    public bool SameDistrictOnly { get; init; }

    /// <summary>How far, in 1/1024 logit, within ±<see cref="LargestValue"/>.</summary>
    public required int Value { get; init; }
}
