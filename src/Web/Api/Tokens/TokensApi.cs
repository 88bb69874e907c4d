using System.Security.Claims;
using Kyodo.Web.Accounts;
using Kyodo.Web.Api.Answers;
using Kyodo.Web.Security;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Kyodo.Web.Api.Tokens;

/// <summary>Tokens for programs.</summary>
public static class TokensApi
{
    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapTokensApi(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("").WithTags("Tokens");
        group.MapPost("/token", Token).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn)
            .WithSummary("An access token (15 minutes) and a refresh token (14 days)").Produces<AccessTokenResponse>();
        group.MapPost("/token/refresh", Refresh).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn)
            .WithSummary("New tokens for a refresh token").Produces<AccessTokenResponse>();
        group.MapGet("/me", Me).RequireAuthorization(Policies.SignedIn).WithSummary("Who the token speaks for");
        return api;
    }

    private static async Task<Results<SignInHttpResult, ProblemHttpResult>> Token(
        TokenInput input, AccountLookup lookup, SignInManager<Account> signIn, UserManager<Account> accounts)
    {
        if (await lookup.Find(input.Mail, input.Password) is not { } account
            || !(await signIn.CheckPasswordSignInAsync(account, input.Password, lockoutOnFailure: true)).Succeeded)
            return Refused();
        if (account.TwoFactorEnabled && !await IsCode(account, input.Code, accounts))
            return Refused();
        return await Issue(account, signIn, account.TwoFactorEnabled);
    }

    private static async Task<Results<SignInHttpResult, ProblemHttpResult>> Refresh(
        RefreshInput input, IOptionsMonitor<BearerTokenOptions> options, SignInManager<Account> signIn, TimeProvider time)
    {
        var ticket = options.Get(IdentityConstants.BearerScheme).RefreshTokenProtector.Unprotect(input.RefreshToken);
        if (ticket?.Properties.ExpiresUtc is not { } expires || time.GetUtcNow() >= expires
            || await signIn.ValidateSecurityStampAsync(ticket.Principal) is not { } account
            || await signIn.UserManager.IsLockedOutAsync(account))
            return Refused();
        return await Issue(account, signIn, ticket.Principal.HasClaim(AccountClaims.Method, AccountClaims.SecondFactor));
    }

    private static Ok<Me> Me(ClaimsPrincipal user)
    {
        var me = SignedIn.Of(user);
        return TypedResults.Ok(new Me(me.Account, AccountRole.Word(me.Role), me.Municipality, me.Participants));
    }

    private static async Task<SignInHttpResult> Issue(Account account, SignInManager<Account> signIn, bool withSecondFactor)
    {
        var principal = await signIn.CreateUserPrincipalAsync(account);
        if (withSecondFactor)
            ((ClaimsIdentity)principal.Identity!).AddClaim(new(AccountClaims.Method, AccountClaims.SecondFactor));
        return TypedResults.SignIn(principal, authenticationScheme: IdentityConstants.BearerScheme);
    }

    // A wrong code counts like a wrong password: six digits are few.
    private static async Task<bool> IsCode(Account account, string? code, UserManager<Account> accounts)
    {
        if (code is not null && await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, SecondFactor.Digits(code)))
            return true;
        await accounts.AccessFailedAsync(account);
        return false;
    }

    private static ProblemHttpResult Refused() => Problems.Make(
        StatusCodes.Status401Unauthorized, "refused", "サインインできません。", "These do not open an account.", []);
}
