namespace Kyodo.Matching.Rules;

/// <summary>Sets of <see cref="Refusals"/> that belong together.</summary>
public static class RefusalSets
{
    /// <summary>What a rulebook alone can say; the rest is the need's or the participant's own.</summary>
    public const Refusals ByRule = Refusals.OwnerKind | Refusals.Credentials | Refusals.WeeklyCap | Refusals.BelowLevel;
}
