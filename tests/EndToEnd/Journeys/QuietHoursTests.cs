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

        await OnlyInTwoDays(desk, person);

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

    [Fact]
    public async Task Nobody_is_called_outside_their_hours_unless_the_coordinator_says_so()
    {
        var desk = await town.As(Town.Coordinator, "/desk/calls");
        await Clear(desk);
        await desk.GotoAsync("/desk/intake");
        await desk.FillAsync("#note", "出店の場所をさがしたい 佐藤さん 0476-00-9878 ");
        await desk.WaitForFunctionAsync("() => document.querySelector('#callerTelephone').value.length > 0");
        await desk.SelectOptionAsync("#kind", "EventPlace");
        await desk.SelectOptionAsync("#field", "Community");
        await desk.FillAsync("#title", Desk.Title("出店の場所をさがしている"));
        await desk.ClickAsync("button[value=save]");
        await desk.WaitForURLAsync("**/desk/triage/**");
        var triage = desk.Url;

        // Few have such a place to give; of these nobody is to be called today.
        await desk.ClickAsync("#need-title a");
        await desk.WaitForURLAsync("**/desk/needs/**");
        await desk.GotoAsync(new Uri(desk.Url).AbsolutePath + "?all=1");
        var links = desk.Locator(".candidate h4 a");
        await Assertions.Expect(links.First).ToBeVisibleAsync();
        var people = await links.EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
        Assert.InRange(people.Length, 1, 20);
        foreach (var person in people.Distinct())
            await OnlyInTwoDays(desk, person);

        await desk.GotoAsync(triage);
        await desk.ClickAsync("button[value=calls]");
        await desk.WaitForURLAsync("**/desk/calls**");
        Assert.Equal(0, await desk.Locator("#call").CountAsync());
        await Desk.Press(desk, "次の方を出す");
        await Assertions.Expect(desk.Locator("main")).ToContainTextAsync("いま電話してよい時間の方はいません");
        Assert.Equal("", string.Join("\n", await Axe.Violations(desk)));
        await Town.Keep(desk, "quiet-call");
        await Desk.Press(desk, "時間外でも電話する");
        await Assertions.Expect(desk.Locator("#call")).ToBeFocusedAsync();
        Assert.Contains(await desk.Locator("#who a").GetAttributeAsync("href"), people);
        await Clear(desk);
    }

    // The list is one for the whole office, and journeys share the office.
    private static async Task Clear(IPage desk)
    {
        var off = desk.Locator("main").GetByRole(AriaRole.Button, new() { Name = "外す", Exact = true });
        for (var left = await off.CountAsync(); left > 0; left--)
        {
            await off.First.ClickAsync();
            await Assertions.Expect(off).ToHaveCountAsync(left - 1);
        }
    }

    // Two days from now in the morning and never else: not now, at whatever hour this runs.
    private static async Task OnlyInTwoDays(IPage desk, string person)
    {
        await desk.GotoAsync($"{person}/care");
        var day = (int)DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(9)).AddDays(2).DayOfWeek;
        await desk.CheckAsync(string.Create(CultureInfo.InvariantCulture, $"input[name=hours][value='{day}-0']"));
        await desk.Locator("#facts ~ form button").ClickAsync();
        await Assertions.Expect(desk.Locator("[role=status]").First).ToContainTextAsync("保存しました");
    }

    private static async Task Until(IPage page, string address, string text)
    {
        await page.GotoAsync(address);
        for (var tries = 0; tries < 40 && !(await page.InnerTextAsync("main")).Contains(text, StringComparison.Ordinal); tries++)
            await page.ReloadAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(text);
    }
}
