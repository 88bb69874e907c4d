using Kyodo.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace Kyodo.EndToEnd.Tests.Journeys;

[Collection(TownCollection.Name)]
public sealed class LanguageTests(Town town)
{
    [Theory]
    [InlineData("en", "en", "Find something to help with")]
    [InlineData("ja-Hira", "ja", "ぼしゅうを さがす")]
    [InlineData("ja", "ja", "募集をさがす")]
    public async Task A_visitor_switches_the_language_and_stays_on_the_page(string language, string code, string heading)
    {
        await using var context = await town.Open(script: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/calls?field=Elderly");
        await page.ClickAsync($"button[name=culture][value={language}]");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(heading);
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", code);
        Assert.EndsWith("/calls?field=Elderly", page.Url, StringComparison.Ordinal);
        await page.GotoAsync("/");
        await Town.Keep(page, $"home-{language}");
    }

    [Fact]
    public async Task Dates_in_plain_Japanese_are_Japanese_dates()
    {
        await using var context = await town.Open(script: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/calls");
        await page.ClickAsync("button[name=culture][value=ja-Hira]");
        Assert.Matches(@"\d+月\d+日\([月火水木金土日]\)", await page.InnerTextAsync("main"));
    }
}
