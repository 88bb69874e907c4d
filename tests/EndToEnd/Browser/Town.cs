using Kyodo.Fixtures;
using Microsoft.Playwright;

namespace Kyodo.EndToEnd.Tests.Browser;

/// <summary>The sample town in a web node of its own and a real browser in front of it. Journeys share it and leave each other's needs alone.</summary>
public sealed class Town : IAsyncLifetime
{
    public const string Coordinator = "coordinator@example.jp";
    public const string Administrator = "admin@example.jp";
    public const string Resident = "resident@example.jp";
    public const string Newcomer = "newcomer@example.jp";
    public const string Asking = "asking@example.jp";
    public const string Group = "group@example.jp";

    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] s_arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly WebProcess _web = new();
    private IPlaywright? _playwright;
    private readonly Dictionary<string, Cookie[]> _signedIn = [];
    private IBrowser? _browser;

    public string Address => _web.Address;

    public WebProcess Web => _web;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
            return;
        await _web.Start(TestContext.Current.CancellationToken);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = s_arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await _web.DisposeAsync();
    }

    /// <summary>A browser of somebody's own, at a window size.</summary>
    public async Task<IBrowserContext> Open(int width = 1440, bool script = true, string locale = "ja-JP")
    {
        if (_browser is null)
            Assert.Skip($"There is no {Chromium}.");
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = Address,
            ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
            Locale = locale,
            JavaScriptEnabled = script,
        });
        context.SetDefaultTimeout(60_000);
        return context;
    }

    /// <summary>A browser in which somebody of the sample town has signed in, on a page.</summary>
    public async Task<IPage> SignIn(string mail, string address = "/my", int width = 1440, bool script = true)
    {
        var context = await Open(width, script);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/sign-in?returnUrl={Uri.EscapeDataString(address)}");
        await page.FillAsync("#account", mail);
        await page.FillAsync("#password", WebProcess.Password);
        await page.ClickAsync("main form button");
        Assert.DoesNotContain("/sign-in", page.Url, StringComparison.Ordinal);
        return page;
    }

    /// <summary>As <see cref="SignIn"/>, in a browser that kept somebody's sign-in from an earlier journey where there was one: quicker, and no strain on the limit of sign-ins.</summary>
    public async Task<IPage> As(string mail, string address)
    {
        if (!_signedIn.TryGetValue(mail, out var cookies))
        {
            var first = await SignIn(mail, address);
            _signedIn[mail] = [.. (await first.Context.CookiesAsync()).Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path })];
            return first;
        }

        var context = await Open();
        await context.AddCookiesAsync(cookies);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>Keeps a picture of a page for people to look at.</summary>
    public static async Task Keep(IPage page, string name)
    {
        var folder = Path.Combine(TestPaths.Repository, "artifacts", "screenshots");
        Directory.CreateDirectory(folder);
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{page.ViewportSize!.Width}.png"), FullPage = true });
    }
}
