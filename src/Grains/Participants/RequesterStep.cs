using Kyodo.Grains.Commands;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Participants;

/// <summary>The requester's step for one participant who agreed.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="By">Who acts for the requester.</param>
/// <param name="Need">The requester's need.</param>
/// <param name="Offer">The offer.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.RequesterStep")]
public sealed record RequesterStep(Guid Command, Actor By, NeedId Need, OfferId Offer);
