using Kyodo.Matching.Model;
using Kyodo.Matching.Search;

namespace Kyodo.Matching.Rules;

/// <summary>A resource with all the hard rules ask about it.</summary>
/// <param name="Owner">Its owner.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Standing">The owner's running state.</param>
/// <param name="Entry">The resource as the search sees it.</param>
public sealed record Candidate(Participant Owner, Resource Resource, Standing Standing, Entry Entry)
{
    /// <summary>Whether the owner is like most: never away, kept apart from nobody, nothing held, not asked lately. Then few of the rules are left.</summary>
    public bool IsUntouched { get; } = Owner.Away.Count == 0 && Standing.KeptApart.Count == 0 && Standing.Held.Count == 0 && Standing.Asks.Count == 0;

    /// <summary>The candidate as of a day.</summary>
    public static Candidate Of(Participant owner, Resource resource, Standing standing, Plane plane, DateOnly today) =>
        new(owner, resource, standing, EntryOf.Resource(owner, resource, standing, plane, today));
}
