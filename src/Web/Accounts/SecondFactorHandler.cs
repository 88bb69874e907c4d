using Kyodo.Silo.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Kyodo.Web.Accounts;

/// <summary>Lets staff through who used a second factor, or everybody where none is required.</summary>
public sealed class SecondFactorHandler(IOptions<AccountOptions> accounts, DataFolder folder) : AuthorizationHandler<SecondFactorRequirement>
{
    /// <summary>Whether staff need a second factor.</summary>
    public bool IsRequired => accounts.Value.SecondFactorRequired ?? folder.Owner.Sample == SampleKind.None;

    /// <inheritdoc/>
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, SecondFactorRequirement requirement)
    {
        if (!IsRequired || context.User.HasClaim(AccountClaims.Method, AccountClaims.SecondFactor))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
