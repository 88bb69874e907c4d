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
    /// <summary>The candidate as of a day.</summary>
    public static Candidate Of(Participant owner, Resource resource, Standing standing, Plane plane, DateOnly today) =>
        new(owner, resource, standing, EntryOf.Resource(owner, resource, standing, plane, today));
}
