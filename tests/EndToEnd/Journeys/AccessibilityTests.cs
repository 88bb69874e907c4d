using Kyodo.EndToEnd.Tests.Browser;

namespace Kyodo.EndToEnd.Tests.Journeys;

[Collection(TownCollection.Name)]
public sealed class AccessibilityTests(Town town)
{
    public static TheoryData<string> PublicPages => ["/", "/calls", "/calls?words=zzz", "/ask", "/sign-in", "/accessibility", "/privacy", "/not-there"];

    [Theory]
    [MemberData(nameof(PublicPages))]
    public async Task Public_pages_break_no_rule_and_fit_a_narrow_window(string address)
    {
        foreach (var width in new[] { 1440, 320 })
        {
            await using var context = await town.Open(width);
            var page = await context.NewPageAsync();
            await page.GotoAsync(address);
            Assert.Equal("", string.Join("\n", await Axe.Violations(page)));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{address} is wider than {width} pixels.");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("/time")]
    [InlineData("/time?fine=1")]
    [InlineData("/profile")]
    [InlineData("/resources")]
    [InlineData("/resources?edit=new")]
    public async Task Residents_pages_break_no_rule_and_fit_a_narrow_window(string part)
    {
        foreach (var width in new[] { 1440, 320 })
        {
            var page = await town.SignIn(Town.Resident, width: width);
            await page.GotoAsync(page.Url.Split('?')[0] + part);
            Assert.Equal("", string.Join("\n", await Axe.Violations(page)));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{part} is wider than {width} pixels.");
            await Town.Keep(page, "my" + part.Replace('/', '-').Replace('?', '-').Replace('=', '-'));
        }
    }

    [Fact]
    public async Task The_desk_breaks_no_rule_and_fits_a_narrow_window()
    {
        foreach (var width in new[] { 1440, 320 })
        {
            var page = await town.SignIn(Town.Coordinator, "/desk", width);
            Assert.Equal("", string.Join("\n", await Axe.Violations(page)));
            await page.Locator("#needs .need-row:not(:has(.tag--warn))").First.ClickAsync();
            await page.Locator("#detail > article").WaitForAsync();
            Assert.Equal("", string.Join("\n", await Axe.Violations(page)));
            await Town.Keep(page, "desk");
            await page.Locator("[data-ask]").First.ClickAsync();
            await page.Locator("[data-focus]").WaitForAsync();
            Assert.Equal("", string.Join("\n", await Axe.Violations(page)));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"The desk is wider than {width} pixels.");
            await Town.Keep(page, "desk-confirm");
            if (width == 320)
            {
                await page.ClickAsync(".desk-back a");
                await page.Locator("#needs").WaitForAsync();
            }
        }
    }

    [Fact]
    public async Task Staffs_pages_with_tables_and_papers_break_no_rule_and_fit_a_narrow_window()
    {
        var page = await town.SignIn(Town.Administrator, "/desk/rules", 320);
        foreach (var address in new[]
        {
            "/desk/rules", "/desk/rules/trial", "/desk/steps", "/desk/duplicates", "/desk/people?text=%E6%9E%97", "/desk/forms/registration", "/desk/intake", "/desk/model",
            "/admin/report/2026", "/admin/april", "/admin/accounts", "/admin/import",
        })
        {
            await page.GotoAsync(address);
            Assert.Equal("", string.Join("\n", await Axe.Violations(page)));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{address} is wider than 320 pixels.");
        }
    }

    [Fact]
    public async Task Person_first_pages_break_no_rule()
    {
        var page = await town.SignIn(Town.Coordinator, "/desk/people?text=%E3%83%8F%E3%83%A4%E3%82%B7");
        Assert.Equal("", string.Join("\n", await Axe.Violations(page)));
        await page.Locator("tbody a").First.ClickAsync();
        await page.Locator("h1").WaitForAsync();
        Assert.Equal("", string.Join("\n", await Axe.Violations(page)));
        await Town.Keep(page, "person");
    }
}
