using Kyodo.Grains.Participants;
using Kyodo.Grains.ReadModel;

namespace Kyodo.Grains.Needs;

/// <summary>What others see of a need's state.</summary>
public static class NeedViews
{
    /// <summary>For the desk; null before the need was posted.</summary>
    public static NeedView? Desk(NeedState state) => state.Need is not { } need ? null : new(
        need,
        state.Stage,
        state.Rung,
        state.Suggestions,
        [.. state.Offers.Select(o => o.Offer)],
        state.Steps,
        NeedLife.SlotsTaken(state),
        state.PostedAt,
        state.Version,
        state.Planned)
    {
        Referral = state.Referral,
        RungWarnedAt = state.RungWarnedAt,
        Keeper = state.Keeper,
    };

    /// <summary>For the lists.</summary>
    public static NeedRow Row(NeedState state)
    {
        var need = state.Need!;
        return new(
            need.Id,
            need.Requester,
            need.Title,
            need.Kind,
            need.Field,
            need.Frequency,
            need.Presence,
            need.Audience,
            state.Stage,
            state.Rung,
            need.Place?.District,
            need.Place?.Label ?? "",
            need.Windows.Count == 0 ? null : need.Windows.Min(w => w.Date),
            need.Deadline,
            need.SlotsMinimum,
            need.SlotsMaximum,
            NeedLife.SlotsTaken(state),
            state.Suggestions.Length,
            state.Suggestions.IsEmpty ? null : state.Suggestions.Max(s => s.Level),
            state.Offers.Count(o => o.Offer.Stage is OfferStage.Applied or OfferStage.Sending or OfferStage.Asked or OfferStage.Agreed or OfferStage.Consented or OfferStage.MeetingPlanned),
            state.PostedAt,
            state.ChangedAt,
            state.Version)
        {
            Keeper = state.Keeper,
            Going = state.Offers.Count(o => OfferStages.IsGoing(o.Offer.Stage)),
            Due = state.Offers.Where(o => OfferStages.IsGoing(o.Offer.Stage)).Min(o => o.Offer.Until ?? o.Offer.MeetingAt),
            WarnedAt = state.RungWarnedAt,
        };
    }

    /// <summary>For the participant: without who asks, and with cautions only from 内諾 on.</summary>
    /// <param name="state">The state.</param>
    /// <param name="record">The offer.</param>
    /// <param name="zone">The municipality's time zone.</param>
    public static ParticipantOffer Offer(NeedState state, OfferRecord record, TimeZoneInfo zone)
    {
        var (need, offer) = (state.Need!, record.Offer);
        return new(
            offer.Id,
            need.Id,
            offer.Resource,
            offer.Stage == OfferStage.Sending ? OfferStage.Asked : offer.Stage,
            need.Title,
            need.Description,
            need.Kind,
            need.Field,
            need.Frequency,
            need.Presence,
            need.Place?.Label ?? "",
            need.Hours,
            [.. need.Windows],
            offer.HoldsSlot ? need.Cautions : "",
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(record.MadeAt, zone).DateTime),
            offer.Until,
            offer.MeetingAt,
            offer.Collaboration,
            record.Version)
        { Slots = offer.Slots, AtOnce = offer.AtOnce };
    }

    /// <summary>The two sides of an offer that is disclosed; null otherwise.</summary>
    public static OfferSides? Sides(NeedState state, Kyodo.Matching.Model.OfferId offer) =>
        state.Need is { } need && NeedLife.Find(state, offer) is { Offer: { IsDisclosed: true } disclosed } ? new(need.Requester, disclosed.Participant) : null;
}
