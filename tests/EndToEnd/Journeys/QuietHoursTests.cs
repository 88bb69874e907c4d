using System.Globalization;
using Kyodo.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace Kyodo.EndToEnd.Tests.Journeys;

/// <summary>Asks that come in hours in which somebody does not want to hear from the office.</summary>
[Collection(TownCollection.Name)]
[Trait("Row", "P2")]
public sealed class QuietHoursTests(Town town)
{
    [Fact]
    public async Task An_ask_waits_on_the_persons_page_for_their_hours_unless_the_coordinator_ticks_the_box()
    {
        var desk = await town.As(Town.Coordinator, "/desk");
        await desk.Locator("#needs .need-row:not(:has(.tag--warn))").Last.ClickAsync();
        var candidate = desk.Locator(".candidate").First;
        await desk.WaitForURLAsync("**/desk/needs/**");
        var person = (await candidate.Locator("h4 a").GetAttributeAsync("href"))!;
        var need = new Uri(desk.Url).AbsolutePath;
        var who = person.Split('/')[^1];

        // Two days from now in the morning and never else: not now, at whatever hour this runs.
        await desk.GotoAsync($"{person}/care");
        var day = (int)DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(9)).AddDays(2).DayOfWeek;
        await desk.CheckAsync(string.Create(CultureInfo.InvariantCulture, $"input[name=hours][value='{day}-0']"));
        await desk.Locator("#facts ~ form button").ClickAsync();
        await Assertions.Expect(desk.Locator("[role=status]").First).ToContainTextAsync("保存しました");

        await desk.GotoAsync(need);
        var title = await desk.InnerTextAsync("#need-title");
        await desk.Locator(".candidate", new() { Has = desk.Locator($"a[href='{person}']") }).Locator("[data-ask]").ClickAsync();
        await Assertions.Expect(desk.Locator("[data-focus]")).ToContainTextAsync("希望する連絡時間の外です");
        Assert.False(await desk.Locator("[data-focus] input[name=atOnce]").IsCheckedAsync());
        await Town.Keep(desk, "quiet-ask");
        await desk.ClickAsync("[data-focus] .button--main");
        await Assertions.Expect(desk.Locator("#said")).ToContainTextAsync("打診を送りました");

        await Until(desk, person, "希望の時間まで待っているお願い");
        await Assertions.Expect(desk.Locator("section:has(#held)")).ToContainTextAsync(title);
        await Assertions.Expect(desk.Locator("section:has(#held)")).ToContainTextAsync("に届きます");
        Assert.Equal("", string.Join("\n", await Axe.Violations(desk)));
        await Town.Keep(desk, "quiet-held");
        await desk.SetViewportSizeAsync(360, 800);
        await Town.Keep(desk, "quiet-held");
        await desk.SetViewportSizeAsync(1440, 900);
        await desk.GotoAsync($"/my/{who}");
        Assert.DoesNotContain(title, await desk.InnerTextAsync("main"), StringComparison.Ordinal);

        // The coordinator may say otherwise, for one ask: this one is there at once.
        await desk.GotoAsync(person);
        var other = desk.Locator("a[href*='?propose=']").First;
        var another = await other.InnerTextAsync();
        await other.ClickAsync();
        await desk.CheckAsync("#propose-panel input[name=atOnce]");
        await desk.ClickAsync("#propose-panel form[method=post] .button--main");
        await Assertions.Expect(desk.Locator("#said")).ToContainTextAsync("打診を送りました");
        await Until(desk, $"/my/{who}", another);
        Assert.DoesNotContain(title, await desk.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    private static async Task Until(IPage page, string address, string text)
    {
        await page.GotoAsync(address);
        for (var tries = 0; tries < 40 && !(await page.InnerTextAsync("main")).Contains(text, StringComparison.Ordinal); tries++)
            await page.ReloadAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(text);
    }
}
