using System.Collections.Immutable;
using Kyodo.Matching.Learning.Outcomes;

namespace Kyodo.Grains.Outcomes;

/// <summary>The outcomes of the asks that were made on one day: what the nightly run learns from. Names no participant. Awaits nobody.</summary>
[Alias("Kyodo.IOutcomeBookGrain"), Version(1)]
public interface IOutcomeBookGrain : IGrainWithStringKey
{
    /// <summary>From needs' outboxes: writes outcomes down, or replaces them; one that is older by its version, or came less far, replaces none.</summary>
    [AlwaysInterleave, Alias("Record")]
    Task Record(ImmutableArray<Outcome> outcomes);

    /// <summary>All outcomes of the day's asks.</summary>
    [AlwaysInterleave, Alias("All")]
    Task<ImmutableArray<Outcome>> All();
}
