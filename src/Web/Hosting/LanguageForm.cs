using Kyodo.Web.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Kyodo.Web.Hosting;

/// <summary>What the language switch posts to.</summary>
public static class LanguageForm
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    /// <summary>Maps the form.</summary>
    public static IEndpointRouteBuilder MapLanguageForm(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(SignInPaths.LanguageForm, Switch).AllowAnonymous().ExcludeFromDescription();
        return routes;
    }

    private static RedirectHttpResult Switch([FromForm] string? culture, [FromForm] string? returnUrl, HttpContext context)
    {
        // Anything else than a language of ours changes nothing.
        if (WebHosting.Languages.Contains(culture, StringComparer.Ordinal))
        {
            context.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new(culture!)),
                new() { MaxAge = Remembered, HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Secure = context.Request.IsHttps });
        }

        return TypedResults.LocalRedirect(SignInForms.Local(returnUrl));
    }
}
