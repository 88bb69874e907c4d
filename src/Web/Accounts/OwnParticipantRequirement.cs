using Microsoft.AspNetCore.Authorization;

namespace Kyodo.Web.Accounts;

/// <summary>The participant named in the address is one the account may act for.</summary>
public sealed class OwnParticipantRequirement : IAuthorizationRequirement
{
    /// <summary>The route parameter that names the participant.</summary>
    public const string RouteParameter = "participant";
}
