using System.Collections.Immutable;
using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;

namespace Kyodo.Web.Api.Needs;

/// <summary>A need as its requester sees it: neither candidates nor who was asked in vain.</summary>
/// <param name="Need">The need.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="SlotsTaken">Slots held or filled.</param>
/// <param name="Offers">Who agreed.</param>
/// <param name="PostedAt">When it was posted.</param>
/// <param name="Version">Its version.</param>
public sealed record RequesterNeed(Need Need, NeedStage Stage, int SlotsTaken, ImmutableArray<RequesterOffer> Offers, DateTimeOffset PostedAt, long Version)
{
    /// <summary>What the requester may see.</summary>
    public static RequesterNeed Of(NeedView view) => new(
        view.Need, view.Stage, view.SlotsTaken, [.. view.Offers.Where(RequesterOffer.IsVisible).Select(RequesterOffer.Of)], view.PostedAt, view.Version);
}
