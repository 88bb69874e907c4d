using Kyodo.Web.Api.Answers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Kyodo.Web.Accounts;

/// <summary>Answers "not found" for other people's participants: that somebody is registered is nobody else's business.</summary>
public sealed class HiddenParticipants : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _default = new();

    /// <inheritdoc/>
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        authorizeResult.Forbidden && authorizeResult.AuthorizationFailure?.FailedRequirements.OfType<OwnParticipantRequirement>().Any() == true
            ? Problems.NotFound().ExecuteAsync(context)
            : _default.HandleAsync(next, context, policy, authorizeResult);
}
