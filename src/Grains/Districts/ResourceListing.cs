using Kyodo.Matching.Model;
using System.Collections.Immutable;

namespace Kyodo.Grains.Districts;

/// <summary>One resource as a district keeps it.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Owner">Its owner's registration.</param>
/// <param name="RecentAsks">Days on which the owner was asked in the last 30 days, oldest first.</param>
/// <param name="Reluctant">Fields the owner has called not theirs.</param>
/// <param name="Busy">Windows the owner has agreed to, so that nobody is asked for two things at one hour.</param>
/// <param name="EverAsked">Whether the owner was ever asked.</param>
/// <param name="Version">The owner's version; an older one never replaces a newer.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.ResourceListing")]
public sealed record ResourceListing(Resource Resource, Participant Owner, ImmutableArray<DateOnly> RecentAsks, FieldSet Reluctant, ImmutableArray<DatedWindow> Busy, bool EverAsked, long Version);
