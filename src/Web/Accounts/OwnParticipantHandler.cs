using Kyodo.Matching.Model;
using Kyodo.Web.Hosting;
using Microsoft.AspNetCore.Authorization;

namespace Kyodo.Web.Accounts;

/// <summary>Lets an account through to its own participants, and the desk to all of its municipality.</summary>
public sealed class OwnParticipantHandler(ServedMunicipality municipality) : AuthorizationHandler<OwnParticipantRequirement, HttpContext>
{
    /// <inheritdoc/>
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, OwnParticipantRequirement requirement, HttpContext resource)
    {
        if (SignedIn.TryRead(context.User, out var signedIn)
            && municipality.TryId<ParticipantId>(resource.GetRouteValue(OwnParticipantRequirement.RouteParameter) as string, out var participant)
            && signedIn.MayActFor(participant))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
