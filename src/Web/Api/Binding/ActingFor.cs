using Kyodo.Grains;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Participants;
using Kyodo.Matching.Model;
using Kyodo.Web.Accounts;
using Kyodo.Web.Hosting;

namespace Kyodo.Web.Api.Binding;

/// <summary>The participant in the address and who acts for it, once <see cref="Policies.OwnParticipant"/> has let the account through.</summary>
/// <param name="Participant">The participant.</param>
/// <param name="Actor">Who acts for it.</param>
/// <param name="Grain">Its grain.</param>
public sealed record ActingFor(ParticipantId Participant, Actor Actor, IParticipantGrain Grain)
{
    /// <summary>Reads the address and the principal.</summary>
    /// <exception cref="InvalidOperationException">The endpoint lacks its policy.</exception>
    public static ValueTask<ActingFor?> BindAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var local = context.GetRouteValue(OwnParticipantRequirement.RouteParameter) as string;
        if (!services.GetRequiredService<ServedMunicipality>().TryId<ParticipantId>(local, out var participant)
            || SignedIn.Of(context.User).ActorFor(participant) is not { } actor)
            throw new InvalidOperationException("The endpoint lacks the policy that checks the participant.");
        return new(new ActingFor(participant, actor, services.GetRequiredService<IGrainFactory>().Participant(participant)));
    }
}
