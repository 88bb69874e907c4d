using System.Collections.Immutable;
using Kyodo.Grains.Care;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Ids;
using Kyodo.Grains.Participants;
using Kyodo.Matching.Model;

namespace Kyodo.Grains.Needs;

/// <summary>
/// What is left of a need when somebody's personal data are erased (row P8): kind, field, district, dates, slots and what came of it, so
/// that reports and the model stay as they were, and no word that anybody wrote about the person.
/// </summary>
public static class NeedErasure
{
    private const string Step = "erased";

    /// <summary>Erases: of a need of their own all that is written in it; of another's what was written about their part in it. Once done, nothing more happens.</summary>
    /// <param name="state">The state.</param>
    /// <param name="participant">Whose data are erased.</param>
    /// <param name="by">Who erases.</param>
    /// <param name="now">When.</param>
    public static NeedState Erase(NeedState state, ParticipantId participant, Actor by, DateTimeOffset now)
    {
        var actor = by with { For = participant };
        if (state.Need is not { } need || state.Steps.Any(s => s.What == Step && s.By.For == participant))
            return state;
        var own = need.Requester == participant;
        if (own)
        {
            // What is still open ends, so that everybody who was asked hears of it.
            state = NeedLife.Cancel(state, new(DerivedIds.Command(Guid.Empty, $"{need.Id.Value} {Step}"), actor, ""), now).State;
        }

        var version = state.Version + 1;
        HashSet<OfferId> offers = [.. state.Offers.Where(o => own || o.Offer.Participant == participant).Select(o => o.Offer.Id)];
        return state with
        {
            Need = own ? Blank(need) : need,
            Suggestions = own ? [] : [.. state.Suggestions.Where(s => s.Owner != participant)],
            Offers = [.. state.Offers.Select(o => offers.Contains(o.Offer.Id) ? Blank(o, own ? version : o.Version, o.Offer.Participant == participant) : o)],
            Steps =
            [
                .. state.Steps.Select(s => own || s.By.For == participant || (s.Offer is { } offer && offers.Contains(offer)) ? s with { Reason = Word(s.By, s.Reason) } : s).TakeLast(NeedLife.StepCapacity - 1),
                new(now, actor, Step, null, null, ""),
            ],
            Version = version,
            ChangedAt = now,
        };
    }

    /// <summary>The activities in which the participant took part, on either side: their words are erased there.</summary>
    public static IEnumerable<CollaborationId> Activities(NeedState state, ParticipantId participant) =>
        state.Offers.Where(o => state.Need!.Requester == participant || o.Offer.Participant == participant).Select(o => o.Offer.Collaboration).OfType<CollaborationId>();

    private static Need Blank(Need need) => need with
    {
        Title = CareLife.ErasedName,
        Description = "",
        Cautions = "",
        Place = need.Place is { } place ? place with { Point = null, Label = "" } : null,
    };

    // With a new version the participant's grain hears that the title is gone.
    private static OfferRecord Blank(OfferRecord record, long version, bool isTheirs) => record with
    {
        Offer = record.Offer with
        {
            Message = "",
            ResourceTitle = isTheirs ? CareLife.ErasedName : record.Offer.ResourceTitle,
            Reason = IsWord(record.Offer.Reason) ? record.Offer.Reason : "",
        },
        Version = version,
    };

    // A stable word is no free text: what the engine wrote, and the named reasons for passing.
    private static string Word(Actor by, string reason) => by.Role == ActorRole.System || IsWord(reason) ? reason : "";

    private static bool IsWord(string reason) =>
        reason is "cancelled" or "no_show" or "cap_reached" or "paused" or "unknown_participant" or NeedLife.TakenBackWord || Enum.GetNames<PassReason>().Contains(reason, StringComparer.OrdinalIgnoreCase);
}
