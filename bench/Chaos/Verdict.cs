using System.Text.Json;
using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;
using Kyodo.Silo.Stored;

namespace Kyodo.Bench.Chaos;

/// <summary>What was told, held against what is stored.</summary>
/// <param name="LostPosts">Needs whose posting was acknowledged and that are not stored.</param>
/// <param name="LostTriages">Needs whose triage was acknowledged and that still wait for it.</param>
/// <param name="LostApprovals">Acknowledged approvals without an offer.</param>
/// <param name="LostAccepts">Acknowledged accepts whose offer holds no slot.</param>
/// <param name="SlotsTakenTwice">Needs with more held slots than they have.</param>
/// <param name="RefusedButHeld">People who were told no and hold a slot.</param>
internal sealed record Verdict(int LostPosts, int LostTriages, int LostApprovals, int LostAccepts, int SlotsTakenTwice, int RefusedButHeld)
{
    public bool IsClean => this == new Verdict(0, 0, 0, 0, 0, 0);

    /// <summary>The verdict.</summary>
    /// <param name="told">What was told.</param>
    /// <param name="stored">Every stored state of a need.</param>
    public static Verdict Of(Told told, IEnumerable<StoredState> stored)
    {
        var needs = stored.ToDictionary(s => new NeedId(s.Key), s => JsonSerializer.Deserialize<NeedState>(s.Body.Span, JsonSerializerOptions.Web)!);
        return new(
            told.Posted.Count(id => !needs.ContainsKey(id)),
            told.Triaged.Count(id => needs.GetValueOrDefault(id) is not { Stage: not NeedStage.Received }),
            told.Approved.Count(a => !Offers(a.Need).Any(o => o.Participant == a.Person)),
            told.Accepted.Count(a => !Holds(a.Need, a.Offer)),
            needs.Values.Count(n => n.Offers.Where(o => o.Offer.HoldsSlot).Sum(o => o.Offer.Slots) > n.Need!.SlotsMaximum),
            told.Refused.Count(r => Holds(r.Need, r.Offer)));

        IEnumerable<Offer> Offers(NeedId id) => needs.GetValueOrDefault(id)?.Offers.Select(o => o.Offer) ?? [];

        bool Holds(NeedId need, OfferId offer) => Offers(need).Any(o => o.Id == offer && o.HoldsSlot);
    }
}
