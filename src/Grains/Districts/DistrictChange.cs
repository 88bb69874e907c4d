using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Kyodo.Grains.Models;
using Kyodo.Grains.Municipalities;
using Kyodo.Grains.Rulebooks;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Districts;

/// <summary>One change as a district's journal keeps it: exactly one member is there. A snapshot is the changes that lead to the same district.</summary>
public sealed record DistrictChange
{
    /// <summary>The municipality's make-up.</summary>
    public Municipality? Configured { get; init; }

    /// <summary>The rules in force.</summary>
    public RulebookInForce? Governed { get; init; }

    /// <summary>The model that scores.</summary>
    public ModelInForce? Modelled { get; init; }

    /// <summary>A participant's listing.</summary>
    public ParticipantListing? Listed { get; init; }

    /// <summary>The participant whose listing goes, at <see cref="Version"/>.</summary>
    public ParticipantId? Unlisted { get; init; }

    /// <summary>A need that is watched.</summary>
    public WatchedNeed? Watched { get; init; }

    /// <summary>Needs that are watched already, and of which only the floor moved.</summary>
    public ImmutableArray<WatchedFloor>? Floors { get; init; }

    /// <summary>The need that is watched no longer, at <see cref="Version"/>.</summary>
    public NeedId? Unwatched { get; init; }

    /// <summary>The version at which something ended.</summary>
    public long Version { get; init; }

    /// <summary>The number of the entry up to which needs have been told; 0 in other changes.</summary>
    public long ToldThrough { get; init; }

    /// <summary>Needs still to be told, in a snapshot.</summary>
    public ImmutableArray<NeedId>? Untold { get; init; }

    /// <summary>What it is about: the owner's or the need's id; empty for what concerns the whole district.</summary>
    [JsonIgnore]
    public string Subject => Listed?.Owner.Id.Value ?? Unlisted?.Value ?? Watched?.Need.Id.Value ?? Unwatched?.Value ?? "";
}
