using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Kyodo.Web.Accounts;

/// <summary>Makes the principal of an account: its id, role, municipality and participants; the mail address stays out of cookies and tokens.</summary>
public sealed class AccountClaimsFactory(UserManager<Account> accounts, IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<Account>
{
    /// <inheritdoc/>
    public async Task<ClaimsPrincipal> CreateAsync(Account user)
    {
        var types = options.Value.ClaimsIdentity;
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, types.UserNameClaimType, types.RoleClaimType);
        identity.AddClaim(new(types.UserIdClaimType, user.Id));
        identity.AddClaim(new(types.SecurityStampClaimType, await accounts.GetSecurityStampAsync(user)));
        identity.AddClaim(new(types.RoleClaimType, AccountRole.Word(user.Role)));
        identity.AddClaim(new(AccountClaims.Municipality, user.Municipality));
        foreach (var link in user.Participants.OrderBy(p => p.Participant, StringComparer.Ordinal))
            identity.AddClaim(new(AccountClaims.Participant, link.Participant));
        return new(identity);
    }
}
