using System.Collections.Immutable;
using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Participants;

/// <summary>Says who comes, in place of what was said before.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">Who acts for the group, or the desk.</param>
/// <param name="Offer">The offer.</param>
/// <param name="Names">Who comes, at most as many as the offer has slots.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.PutRoster")]
public sealed record PutRoster(Guid Command, Actor By, OfferId Offer, ImmutableArray<RosterName> Names);
