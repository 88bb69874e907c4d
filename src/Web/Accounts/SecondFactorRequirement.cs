using Microsoft.AspNetCore.Authorization;

namespace Kyodo.Web.Accounts;

/// <summary>The principal signed in with a second factor, where staff must.</summary>
public sealed class SecondFactorRequirement : IAuthorizationRequirement;
