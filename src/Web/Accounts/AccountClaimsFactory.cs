using System.Security.Claims;
using Kyodo.Matching.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Kyodo.Web.Accounts;

/// <summary>Makes the principal of an account: its id, role, municipality and participants; the mail address stays out of cookies and tokens.</summary>
public sealed class AccountClaimsFactory(UserManager<Account> accounts, MergedRegistrations merged, IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<Account>
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
        var linked = user.Participants.OrderBy(p => p.Participant, StringComparer.Ordinal).Select(p => new ParticipantId(p.Participant));
        foreach (var participant in await merged.Follow(linked))
            identity.AddClaim(new(AccountClaims.Participant, participant.Value));
        return new(identity);
    }
}
