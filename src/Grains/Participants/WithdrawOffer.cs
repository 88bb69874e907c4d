using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Participants;

/// <summary>The participant withdraws from an offer, an application or an agreed activity, at any step.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">Who withdraws.</param>
/// <param name="Offer">Which.</param>
/// <param name="Reason">Why; none is fine.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.WithdrawOffer")]
public sealed record WithdrawOffer(Guid Command, Actor By, OfferId Offer, PassReason Reason);
