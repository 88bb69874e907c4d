using System.Collections.Immutable;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Care;

/// <summary>What a registration hands to the one it is merged into.</summary>
/// <param name="Contact">Its name and contacts, kept as history.</param>
/// <param name="Resources">What it could give.</param>
/// <param name="Asks">When it was asked: the person was, whatever the registration.</param>
/// <param name="KeptApart">Its own notes, which hold for the person.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.Yielded")]
public sealed record Yielded(Contact Contact, ImmutableArray<Resource> Resources, ImmutableArray<Ask> Asks, ImmutableArray<ApartNote> KeptApart);
