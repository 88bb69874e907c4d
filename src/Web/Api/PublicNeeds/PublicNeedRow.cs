using Kyodo.Grains.ReadModel;
using Kyodo.Matching.Model;

namespace Kyodo.Web.Api.PublicNeeds;

/// <summary>A 募集 in the public list.</summary>
/// <param name="Id">The need.</param>
/// <param name="Title">Title.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Field">Field.</param>
/// <param name="Frequency">Once or regular.</param>
/// <param name="Presence">On site, online or goods.</param>
/// <param name="District">District, if it has a place.</param>
/// <param name="PlaceLabel">Place in words.</param>
/// <param name="FirstDate">First date, if dated.</param>
/// <param name="Deadline">When it must be filled.</param>
/// <param name="SlotsMinimum">At least.</param>
/// <param name="SlotsMaximum">Room for.</param>
/// <param name="SlotsTaken">Held or filled.</param>
/// <param name="PostedAt">When it was posted.</param>
public sealed record PublicNeedRow(
    NeedId Id, string Title, ResourceKind Kind, Field Field, Frequency Frequency, Presence Presence, DistrictId? District, string PlaceLabel,
    DateOnly? FirstDate, DateTimeOffset? Deadline, int SlotsMinimum, int SlotsMaximum, int SlotsTaken, DateTimeOffset PostedAt)
{
    /// <summary>What everybody may see of a row.</summary>
    /// <exception cref="ArgumentException">The need is private.</exception>
    public static PublicNeedRow Of(NeedRow row) => row.Audience == Audience.Public
        ? new(row.Id, row.Title, row.Kind, row.Field, row.Frequency, row.Presence, row.District, row.PlaceLabel, row.FirstDate, row.Deadline, row.SlotsMinimum, row.SlotsMaximum, row.SlotsTaken, row.PostedAt)
        : throw new ArgumentException("A private need is never public.", nameof(row));
}
