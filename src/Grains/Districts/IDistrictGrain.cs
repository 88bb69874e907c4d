using System.Collections.Immutable;
using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Districts;

/// <summary>
/// A district's resources and the open needs that look at them, held in memory for the search, with a journal on storage. Key: the
/// district's id. Awaits nobody; tells needs by its outbox.
/// </summary>
[Alias("Kyodo.IDistrictGrain")]
public interface IDistrictGrain : IGrainWithStringKey
{
    /// <summary>Lists a resource or replaces its listing; needs whose list it changes are told.</summary>
    [Alias("List")]
    Task List(ImmutableArray<ResourceListing> listings);

    /// <summary>Takes a listing out (moved to another district, given up).</summary>
    [Alias("Unlist")]
    Task Unlist(ResourceId resource, long version);

    /// <summary>The best candidates of this district, best first.</summary>
    [AlwaysInterleave, Alias("Candidates")]
    Task<ImmutableArray<Suggestion>> Candidates(CandidateQuery query);

    /// <summary>Judges one resource for a need, wherever it would rank; null when it is not listed or not eligible.</summary>
    [AlwaysInterleave, Alias("Judge")]
    Task<Suggestion?> Judge(Need need, ResourceId resource);

    /// <summary>The best open needs for a participant, best first.</summary>
    [AlwaysInterleave, Alias("Activities")]
    Task<ImmutableArray<ActivityMatch>> Activities(ActivityQuery query);

    /// <summary>Watches an open need: it is told when its list may change.</summary>
    [Alias("Watch")]
    Task Watch(WatchedNeed need);

    /// <summary>Stops watching.</summary>
    [Alias("Unwatch")]
    Task Unwatch(NeedId need, long version);
}
