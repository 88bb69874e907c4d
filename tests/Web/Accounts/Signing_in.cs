using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kyodo.Web.Accounts;
using Kyodo.Web.Tests.World;

namespace Kyodo.Web.Tests.Accounts;

public sealed class Signing_in(KyodoWeb web)
{
    [Fact]
    public async Task By_the_form_gives_a_cookie_that_scripts_and_other_sites_cannot_use()
    {
        using var browser = Browser();
        using var response = await web.PostForm(browser, SignInPaths.SignInForm, ("account", SmallTown.MailOf(Caller.Coordinator)), ("password", KyodoWeb.Password), ("returnUrl", "/desk"));

        Assert.Equal("/desk", response.Headers.Location?.OriginalString);
        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("kyodo=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_the_antiforgery_token_is_refused()
    {
        using var browser = Browser();
        using var response = await browser.PostAsync(SignInPaths.SignInForm, new FormUrlEncodedContent([new("account", SmallTown.MailOf(Caller.Coordinator)), new("password", KyodoWeb.Password)]));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain(response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], c => c.StartsWith("kyodo=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Never_leads_to_another_site()
    {
        using var browser = Browser();
        using var response = await web.PostForm(browser, SignInPaths.SignInForm, ("account", SmallTown.MailOf(Caller.Coordinator)), ("password", KyodoWeb.Password), ("returnUrl", "https://elsewhere.invalid/"));

        Assert.Equal("/", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Says_the_same_of_a_wrong_password_and_of_nobody()
    {
        using var browser = Browser();
        using var wrong = await web.PostForm(browser, SignInPaths.SignInForm, ("account", SmallTown.MailOf(Caller.OtherResident)), ("password", "wrong"));
        using var nobody = await web.PostForm(browser, SignInPaths.SignInForm, ("account", "nobody@kyodo.invalid"), ("password", "wrong"));

        Assert.Equal(wrong.Headers.Location, nobody.Headers.Location);
        Assert.Equal(wrong.StatusCode, nobody.StatusCode);
    }

    [Fact]
    public async Task Locks_after_five_wrong_passwords_and_does_not_say_so()
    {
        const string mail = "locking@kyodo.invalid";
        using var administrator = await web.As(Caller.Administrator);
        using var made = await administrator.PostAsJsonAsync("/api/accounts", new { mail, role = "coordinator", participants = Array.Empty<string>() });
        var link = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("link").GetString()!;
        using var browser = Browser();
        using var chosen = await ChoosePassword(browser, link, "a password of my own");
        Assert.Equal(SignInPaths.SignInPage, chosen.Headers.Location?.OriginalString);
        using var anonymous = web.Anonymous();
        var answers = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await anonymous.PostAsJsonAsync("/api/token", new { mail, password = "wrong" });
            answers.Add(Regex.Replace(await wrong.Content.ReadAsStringAsync(), "\"traceId\":\"[^\"]*\"", ""));
        }

        using var right = await anonymous.PostAsJsonAsync("/api/token", new { mail, password = "a password of my own" });
        answers.Add(Regex.Replace(await right.Content.ReadAsStringAsync(), "\"traceId\":\"[^\"]*\"", ""));

        Assert.Equal(HttpStatusCode.Unauthorized, right.StatusCode);
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task A_link_to_choose_a_password_works_once()
    {
        using var administrator = await web.As(Caller.Administrator);
        using var made = await administrator.PostAsJsonAsync("/api/accounts", new { mail = "once@kyodo.invalid", role = "coordinator", participants = Array.Empty<string>() });
        var link = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("link").GetString()!;
        using var browser = Browser();
        using var first = await ChoosePassword(browser, link, "a password of my own");
        using var second = await ChoosePassword(browser, link, "another password of mine");

        Assert.Equal(SignInPaths.SignInPage, first.Headers.Location?.OriginalString);
        Assert.Contains("problem=link", second.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_are_renewed_until_the_account_changes()
    {
        const string mail = "renewing@kyodo.invalid";
        using var administrator = await web.As(Caller.Administrator);
        using var made = await administrator.PostAsJsonAsync("/api/accounts", new { mail, role = "coordinator", participants = Array.Empty<string>() });
        var answer = await made.Content.ReadFromJsonAsync<JsonElement>();
        using var browser = Browser();
        using var chosen = await ChoosePassword(browser, answer.GetProperty("link").GetString()!, "a password of my own");
        using var anonymous = web.Anonymous();
        using var issued = await anonymous.PostAsJsonAsync("/api/token", new { mail, password = "a password of my own" });
        var refreshToken = (await issued.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("refreshToken").GetString();
        using var renewed = await anonymous.PostAsJsonAsync("/api/token/refresh", new { refreshToken });
        Assert.Equal(HttpStatusCode.OK, renewed.StatusCode);

        using var locked = await administrator.PostAsync($"/api/accounts/{answer.GetProperty("account").GetProperty("id").GetString()}/lock", null);
        locked.EnsureSuccessStatusCode();
        using var refused = await anonymous.PostAsJsonAsync("/api/token/refresh", new { refreshToken });

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task A_cookie_does_not_open_the_api()
    {
        using var browser = Browser();
        using var signedIn = await web.PostForm(browser, SignInPaths.SignInForm, ("account", SmallTown.MailOf(Caller.Coordinator)), ("password", KyodoWeb.Password));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/me");
        request.Headers.Add("Cookie", signedIn.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("kyodo=", StringComparison.Ordinal)).Split(';')[0]);
        using var response = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private async Task<HttpResponseMessage> ChoosePassword(HttpClient browser, string link, string password)
    {
        var query = System.Web.HttpUtility.ParseQueryString(link[link.IndexOf('?', StringComparison.Ordinal)..]);
        return await web.PostForm(browser, SignInPaths.PasswordForm, ("account", query["account"]!), ("token", query["token"]!), ("password", password), ("again", password));
    }

    private HttpClient Browser() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = web.Address };
}
