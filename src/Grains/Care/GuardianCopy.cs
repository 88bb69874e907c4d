using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Care;

/// <summary>What a guardian is to have a copy of.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Stage">The stage the copy is about: the ask, or that it is settled.</param>
/// <param name="Since">Since when it is due.</param>
/// <param name="SentAt">When it was sent; null while it is due.</param>
[GenerateSerializer, Immutable, Alias("Kyodo.GuardianCopy")]
public sealed record GuardianCopy(OfferId Offer, string Title, OfferStage Stage, DateTimeOffset Since, DateTimeOffset? SentAt);
