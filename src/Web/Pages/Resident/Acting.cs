using Kyodo.Grains;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Participants;
using Kyodo.Matching.Model;
using Kyodo.Web.Accounts;
using Kyodo.Web.Pages.Layout;

namespace Kyodo.Web.Pages.Resident;

/// <summary>A participant's own pages: who they are about and who is looking at them.</summary>
/// <param name="Id">The participant.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Grain">The participant's grain.</param>
/// <param name="View">The participant as it is now.</param>
/// <param name="OnBehalf">Whether the desk acts for somebody who is not the account's own.</param>
public sealed record Acting(ParticipantId Id, Actor Actor, IParticipantGrain Grain, ParticipantView View, bool OnBehalf)
{
    /// <summary>The address of the participant's first page.</summary>
    public string Home => $"/my/{City.Short(Id)}";

    /// <summary>Opens a participant's pages; null when there is no such participant or it is none of the visitor's business.</summary>
    /// <param name="context">The request, of somebody who has signed in.</param>
    /// <param name="city">The municipality.</param>
    /// <param name="grains">The grains.</param>
    /// <param name="who">The participant, as in the address.</param>
    public static async Task<Acting?> Open(HttpContext context, City city, IGrainFactory grains, string who)
    {
        var visitor = SignedIn.Of(context.User);
        if (!city.TryId<ParticipantId>(who, out var id) || visitor.ActorFor(id) is not { } actor)
            return null;
        var grain = grains.Participant(id);
        return await grain.Get() is { } view ? new(id, actor, grain, view, !visitor.Participants.Contains(id)) : null;
    }
}
