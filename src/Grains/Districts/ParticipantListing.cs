using System.Collections.Immutable;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Districts;

/// <summary>A participant and all that it can give, as its district keeps them.</summary>
/// <param name="Owner">The registration.</param>
/// <param name="Standing">The running state: asks, holds, reluctance.</param>
/// <param name="Resources">What it can give.</param>
/// <param name="Version">Counts the listing's changes; an older one never replaces a newer.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.ParticipantListing")]
public sealed record ParticipantListing(Participant Owner, Standing Standing, ImmutableArray<Resource> Resources, long Version);
