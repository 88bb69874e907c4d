using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Kyodo.Web.Accounts;
using Kyodo.Web.Hosting;
using Kyodo.Web.Tests.World;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(KyodoWeb))]

namespace Kyodo.Web.Tests.World;

/// <summary>The whole web node on Kestrel, with the embedded silo on a temporary folder and a small invented town in it.</summary>
public sealed class KyodoWeb : WebApplicationFactory<ServedMunicipality>, IAsyncLifetime
{
    public const string Password = "correct horse battery";

    private readonly string _data;
    private readonly bool _deletes;
    private readonly ConcurrentDictionary<string, string> _tokens = new();

    public KyodoWeb()
        : this(Directory.CreateTempSubdirectory("kyodo-web-").FullName) => _deletes = true;

    /// <summary>On a folder of the caller's, who deletes it.</summary>
    internal KyodoWeb(string data)
    {
        _data = data;
        UseKestrel(0);
    }

    /// <summary>Everything that was logged.</summary>
    public LogRecorder Log { get; } = new();

    /// <summary>How many people may register themselves from one address in an hour.</summary>
    internal int RegistrationsPerHour { get; init; } = 10_000;

    /// <summary>The node's clock, where it is not the machine's.</summary>
    internal TimeProvider? Clock { get; init; }

    public SmallTown Town { get; private set; } = null!;

    public Uri Address => ClientOptions.BaseAddress;

    public async ValueTask InitializeAsync()
    {
        StartServer();
        Town = await SmallTown.Make(this);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_deletes)
            Directory.Delete(_data, recursive: true);
    }

    /// <summary>A client that follows no redirects and keeps no cookies.</summary>
    public HttpClient Anonymous() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    /// <summary>A client with a bearer token of the account; null for nobody.</summary>
    public async Task<HttpClient> As(Caller caller)
    {
        var client = Anonymous();
        if (caller != Caller.Anonymous)
            client.DefaultRequestHeaders.Authorization = new("Bearer", await TokenOf(caller));
        return client;
    }

    /// <summary>A client with the sign-in cookie of the account, as a browser's; without one for nobody.</summary>
    public Task<HttpClient> AsBrowser(Caller caller) => caller == Caller.Anonymous ? Task.FromResult(Anonymous()) : AsBrowser(SmallTown.MailOf(caller));

    /// <summary>A client with the sign-in cookie of an account, as a browser's.</summary>
    public async Task<HttpClient> AsBrowser(string mail)
    {
        var client = Anonymous();
        using var signedIn = await PostForm(client, SignInPaths.SignInForm, ("account", mail), ("password", Password));
        client.DefaultRequestHeaders.Add("Cookie", signedIn.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("kyodo=", StringComparison.Ordinal)).Split(';')[0]);
        return client;
    }

    /// <summary>Posts a form as a page would: the antiforgery token in a field, its other half in a cookie.</summary>
    public async Task<HttpResponseMessage> PostForm(HttpClient client, string form, params (string Name, string Value)[] fields)
    {
        var context = new DefaultHttpContext { RequestServices = Services };
        var tokens = Services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        using var request = new HttpRequestMessage(HttpMethod.Post, form)
        {
            Content = new FormUrlEncodedContent(fields.Append((tokens.FormFieldName, tokens.RequestToken!)).Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2))),
        };
        request.Headers.Add("Cookie", context.Response.Headers.SetCookie.ToString().Split(';')[0]);
        return await client.SendAsync(request);
    }

    /// <summary>Opens a page as a signed-in browser does and sends one of its forms: the form's name and its fields.</summary>
    public static async Task<HttpResponseMessage> Send(HttpClient browser, string page, string form, params (string Name, string Value)[] fields)
    {
        using var shown = await browser.GetAsync(page);
        shown.EnsureSuccessStatusCode();
        var token = System.Text.RegularExpressions.Regex.Match(await shown.Content.ReadAsStringAsync(), "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        var own = browser.DefaultRequestHeaders.TryGetValues("Cookie", out var kept) ? kept : [];
        var half = shown.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(c => c.Split(';')[0]) : [];
        using var request = new HttpRequestMessage(HttpMethod.Post, page)
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("_handler", form), new("command", Guid.NewGuid().ToString()), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]),
        };
        request.Headers.Add("Cookie", string.Join("; ", own.Concat(half)));
        return await browser.SendAsync(request);
    }

    public async Task<string> TokenOf(Caller caller)
    {
        var mail = SmallTown.MailOf(caller);
        if (_tokens.TryGetValue(mail, out var token))
            return token;
        using var client = Anonymous();
        var response = await client.PostAsJsonAsync("/api/token", new { mail, password = Password });
        response.EnsureSuccessStatusCode();
        token = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
        return _tokens[mail] = token;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Kyodo:Data", _data);
        builder.UseSetting("Kyodo:Sample", "none");
        builder.UseSetting("Kyodo:Municipality", SmallTown.WriteMunicipality(_data));
        builder.UseSetting("Kyodo:Accounts:SecondFactorRequired", "false");
        builder.UseSetting("Kyodo:Limits:SignInsPerMinute", "10000");
        builder.UseSetting("Kyodo:Limits:RegistrationsPerHour", RegistrationsPerHour.ToString(System.Globalization.CultureInfo.InvariantCulture));
        builder.UseSetting("Kyodo:Limits:ApiPerSecond", "100000");
        builder.UseSetting("Kyodo:Limits:ApiBurst", "100000");
        builder.UseEnvironment("Production");
        if (Clock is { } clock)
            builder.ConfigureServices(services => services.AddSingleton(clock));
        builder.ConfigureLogging(logging => logging.AddProvider(Log));
    }
}
