using System.Collections.Immutable;
using Kyodo.Grains.Models;
using Kyodo.Grains.Municipalities;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Rulebooks;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Districts;

/// <summary>
/// A district's resources and the open needs that look at them, held in memory for the search, with a journal on storage. Key: the
/// district's id. Awaits nobody; tells needs by its outbox. Changes that arrive together share one append to the
/// journal, so they interleave; each is answered when it is durable.
/// </summary>
[Alias("Kyodo.IDistrictGrain"), Version(1)]
public interface IDistrictGrain : IGrainWithStringKey
{
    /// <summary>From the municipality's outbox: the plane, the time zone, the districts. An older version is ignored.</summary>
    [Alias("Configure")]
    Task Configure(Municipality municipality);

    /// <summary>From the rulebook's outbox: the rules in force. An older version is ignored. Needs whose list they may change are told once they are no longer spreading.</summary>
    [Alias("Govern")]
    Task Govern(RulebookInForce rules);

    /// <summary>From a rescoring run, before it looks for candidates anew: the model that scores from now on. An older version is ignored.</summary>
    [Alias("Adopt")]
    Task Adopt(ModelInForce model);

    /// <summary>What the nightly run has to know of the district.</summary>
    [AlwaysInterleave, Alias("Overview")]
    Task<DistrictOverview> Overview();

    /// <summary>From a participant's outbox: lists what it can give, or replaces its listing; needs whose list it changes are told.</summary>
    [AlwaysInterleave, Alias("List")]
    Task List(ParticipantListing listing);

    /// <summary>From a participant's outbox: takes its listing out (it moved to another district).</summary>
    [AlwaysInterleave, Alias("Unlist")]
    Task Unlist(ParticipantId owner, long version);

    /// <summary>The best candidates of this district, best first.</summary>
    [AlwaysInterleave, Alias("Candidates")]
    Task<CandidateList> Candidates(CandidateQuery query);

    /// <summary>Judges one resource for a need, wherever it would rank, by the rules given or newer ones it knows; null when it is not listed or not eligible.</summary>
    [AlwaysInterleave, Alias("Judge")]
    Task<Suggestion?> Judge(Need need, ImmutableArray<ParticipantId> excluded, ResourceId resource, RulebookInForce rules);

    /// <summary>What would become of candidates of this district under other rules; those of other districts are left out.</summary>
    [AlwaysInterleave, Alias("Preview")]
    Task<ImmutableArray<PreviewedCandidate>> Preview(PreviewQuery query);

    /// <summary>The best open needs for a participant, best first.</summary>
    [AlwaysInterleave, Alias("Activities")]
    Task<ImmutableArray<ActivityMatch>> Activities(ActivityQuery query);

    /// <summary>Watches an open need: it is told when its list may change, and at once when something changed since it searched.</summary>
    [AlwaysInterleave, Alias("Watch")]
    Task Watch(WatchedNeed need);

    /// <summary>Stops watching.</summary>
    [AlwaysInterleave, Alias("Unwatch")]
    Task Unwatch(NeedId need, long version);
}
