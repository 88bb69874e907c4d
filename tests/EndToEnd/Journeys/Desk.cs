using Microsoft.Playwright;

namespace Kyodo.EndToEnd.Tests.Journeys;

/// <summary>Steps on the coordinators' desk and on the form that asks for help, as journeys take them.</summary>
internal static class Desk
{
    public static Task IsLive(IPage desk) => Assertions.Expect(desk.Locator("#live")).ToHaveTextAsync("自動更新中", new() { Timeout = 60_000 });

    public static ILocator Row(IPage desk, string title) => desk.Locator("#needs .need-row", new() { HasText = title });

    /// <summary>Fills the form that asks for help, up to the button that sends it.</summary>
    public static async Task Ask(IPage page, string title)
    {
        await page.GotoAsync("/ask");
        await page.FillAsync("#title", title);
        await page.FillAsync("#description", "週に一度、本棚の整理を一緒にしてくださる方をさがしています。");
        await page.CheckAsync("input[name=field][value=Education]");
        await page.CheckAsync("input[name=when][value=any]");
        await page.SelectOptionAsync("#district", "");
    }

    /// <summary>Presses the button or follows the link of exactly that name.</summary>
    public static Task Press(IPage page, string name) =>
        page.Locator("main").GetByRole(AriaRole.Link, new() { Name = name, Exact = true })
            .Or(page.Locator("main").GetByRole(AriaRole.Button, new() { Name = name, Exact = true })).First.ClickAsync();

    public static Task Send(IPage page) => page.ClickAsync("main form .button--main");

    public static string Title(string about) => $"{about} {Guid.NewGuid().ToString("N")[..6]}";
}
