namespace Kyodo.Grains.Districts;

/// <summary>What one participant could do today (person-first).</summary>
/// <param name="Listing">The participant and what it can give; it need not be listed in the district that is asked.</param>
/// <param name="Count">How many, 1 to 100.</param>
/// <param name="PublicOnly">Whether only 募集 are of interest, as on the participant's own pages.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.ActivityQuery")]
public sealed record ActivityQuery(ParticipantListing Listing, int Count, bool PublicOnly);
