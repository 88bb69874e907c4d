namespace Kyodo.Matching.Model;

/// <summary>What follows from a <see cref="ResourceKind"/>.</summary>
public static class ResourceKinds
{
    /// <summary>Whether giving it takes its owner's own time, so that two at one hour are in each other's way.</summary>
    public static bool TakesTime(this ResourceKind kind) => kind is ResourceKind.Skill or ResourceKind.Advice;
}
