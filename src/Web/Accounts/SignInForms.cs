using System.Security.Claims;
using Kyodo.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Kyodo.Web.Accounts;

/// <summary>What the forms of sign-in post to. Each is checked against forgery by the framework, because it reads a form.</summary>
public static class SignInForms
{
    /// <summary>Maps the forms.</summary>
    public static IEndpointRouteBuilder MapSignInForms(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").ExcludeFromDescription();
        group.MapPost(SignInPaths.SignInForm, SignIn).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        group.MapPost(SignInPaths.CodeForm, Code).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        group.MapPost(SignInPaths.PasswordForm, Password).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        group.MapPost(SignInPaths.SignOutForm, SignOut).RequireAuthorization(Policies.SignedIn);
        group.MapPost(SignInPaths.SecondFactorForm, EnableSecondFactor).RequireAuthorization(Policies.Staff).RequireRateLimiting(RateLimits.SignIn);
        return routes;
    }

    private static async Task<RedirectHttpResult> SignIn(
        [FromForm] string? account, [FromForm] string? password, [FromForm] string? returnUrl, AccountLookup lookup, SignInManager<Account> signIn)
    {
        if (await lookup.Find(account ?? "", password ?? "") is not { } found)
            return Back(SignInPaths.SignInPage, returnUrl);
        var result = await signIn.PasswordSignInAsync(found, password ?? "", isPersistent: false, lockoutOnFailure: true);
        return result switch
        {
            { Succeeded: true } => To(returnUrl),
            { RequiresTwoFactor: true } => TypedResults.Redirect(SignInPaths.CodePage + QueryString.Create("returnUrl", Local(returnUrl))),
            _ => Back(SignInPaths.SignInPage, returnUrl),
        };
    }

    private static async Task<RedirectHttpResult> Code([FromForm] string? code, [FromForm] string? returnUrl, SignInManager<Account> signIn)
    {
        var result = await signIn.TwoFactorAuthenticatorSignInAsync(SecondFactor.Digits(code ?? ""), isPersistent: false, rememberClient: false);
        return result.Succeeded ? To(returnUrl) : Back(SignInPaths.CodePage, returnUrl);
    }

    // The empty form parameter makes the framework read, and check, the form.
    private static async Task<RedirectHttpResult> SignOut([FromForm] IFormCollection form, SignInManager<Account> signIn)
    {
        await signIn.SignOutAsync();
        return To(form["returnUrl"]);
    }

    private static async Task<RedirectHttpResult> Password(
        [FromForm] string? account, [FromForm] string? token, [FromForm] string? password, [FromForm] string? again, UserManager<Account> accounts)
    {
        var retry = QueryString.Create("account", account ?? "").Add("token", token ?? "");
        if (password != again)
            return TypedResults.Redirect(SignInPaths.PasswordPage + retry.Add("problem", "different"));
        if (await accounts.FindByIdAsync(account ?? "") is not { } found)
            return TypedResults.Redirect(SignInPaths.PasswordPage + retry.Add("problem", "link"));
        var result = await accounts.ResetPasswordAsync(found, token ?? "", password ?? "");
        if (result.Succeeded)
            return TypedResults.Redirect(SignInPaths.SignInPage);
        var weak = result.Errors.Any(e => e.Code.StartsWith("Password", StringComparison.Ordinal));
        return TypedResults.Redirect(SignInPaths.PasswordPage + retry.Add("problem", weak ? "weak" : "link"));
    }

    private static async Task<RedirectHttpResult> EnableSecondFactor(
        [FromForm] string? code, [FromForm] string? returnUrl, ClaimsPrincipal user, UserManager<Account> accounts, SecondFactor secondFactor, SignInManager<Account> signIn)
    {
        if (await accounts.GetUserAsync(user) is not { } account || !await secondFactor.Enable(account, code ?? ""))
            return Back(SignInPaths.SecondFactorPage, returnUrl);
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new Claim(AccountClaims.Method, AccountClaims.SecondFactor)]);
        return To(returnUrl);
    }

    private static RedirectHttpResult To(string? returnUrl) => TypedResults.LocalRedirect(Local(returnUrl));

    private static RedirectHttpResult Back(string page, string? returnUrl) =>
        TypedResults.Redirect(page + QueryString.Create("problem", "failed").Add("returnUrl", Local(returnUrl)));

    /// <summary>The address when it is one of ours, otherwise the first page: nobody is sent to another site.</summary>
    internal static string Local(string? returnUrl) => RedirectHttpResult.IsLocalUrl(returnUrl) ? returnUrl! : "/";
}
