using System.Text.Json;
using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;
using Kyodo.Silo.Postgres;

namespace Kyodo.Bench.Chaos;

/// <summary>What was told, held against what is stored.</summary>
/// <param name="LostPosts">Needs whose posting was acknowledged and that are not stored.</param>
/// <param name="LostApprovals">Acknowledged approvals without an offer.</param>
/// <param name="LostAccepts">Acknowledged accepts whose offer holds no slot.</param>
/// <param name="SlotsTakenTwice">Needs with more held slots than they have.</param>
/// <param name="RefusedButHeld">People who were told no and hold a slot.</param>
internal sealed record Verdict(int LostPosts, int LostApprovals, int LostAccepts, int SlotsTakenTwice, int RefusedButHeld)
{
    public bool IsClean => this == new Verdict(0, 0, 0, 0, 0);

    public static async Task<Verdict> Of(Told told, PostgresStates states)
    {
        Dictionary<NeedId, NeedState> needs = [];
        await foreach (var stored in states.All("need", CancellationToken.None))
            needs[new(stored.Key)] = JsonSerializer.Deserialize<NeedState>(stored.Body.Span, JsonSerializerOptions.Web)!;
        return new(
            told.Posted.Count(id => !needs.ContainsKey(id)),
            told.Approved.Count(a => !needs[a.Need].Offers.Any(o => o.Offer.Participant == a.Person)),
            told.Accepted.Count(a => !Holds(needs[a.Need], a.Offer)),
            needs.Values.Count(n => n.Offers.Count(o => Holds(o.Offer.Stage)) > n.Need!.SlotsMaximum),
            told.Refused.Count(r => Holds(needs[r.Need], r.Offer)));
    }

    private static bool Holds(NeedState need, OfferId offer) => need.Offers.Any(o => o.Offer.Id == offer && Holds(o.Offer.Stage));

    private static bool Holds(OfferStage stage) => stage is >= OfferStage.Agreed and <= OfferStage.Completed;
}
