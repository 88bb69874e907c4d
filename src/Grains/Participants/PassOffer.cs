using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Participants;

/// <summary>今回は見送る.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">Who answers.</param>
/// <param name="Offer">The offer.</param>
/// <param name="Reason">Why; none is fine.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.PassOffer")]
public sealed record PassOffer(Guid Command, Actor By, OfferId Offer, PassReason Reason);
