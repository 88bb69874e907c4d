using Kyodo.Matching.Model;
using System.Collections.Immutable;

namespace Kyodo.Grains.Districts;

/// <summary>What one participant could do today (person-first).</summary>
/// <param name="Owner">The participant.</param>
/// <param name="Resources">Its listings.</param>
/// <param name="Count">How many, 1 to 100.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.ActivityQuery")]
public sealed record ActivityQuery(ParticipantId Owner, ImmutableArray<ResourceListing> Resources, int Count);
