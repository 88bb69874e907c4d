using Kyodo.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace Kyodo.EndToEnd.Tests.Journeys;

/// <summary>Row E8: outcomes teach the model, and people see what changed and can go back.</summary>
[Collection(TownCollection.Name)]
[Trait("Row", "E8")]
public sealed class LearningTests(Town town)
{
    [Fact]
    public async Task An_administrator_runs_the_nightly_job_reads_its_report_and_returns_to_the_model_before()
    {
        var page = await town.SignIn(Town.Administrator, "/admin/learning");
        await Desk.Press(page, "今すぐ実行する");
        await Town.Keep(page, "learning-running");
        await Over(page);
        await page.Locator("#job a", new() { HasText = "最新の報告" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("夜間の報告");
        await Assertions.Expect(page.Locator("[aria-labelledby=verdict] .notice")).ToContainTextAsync("交代します");
        await Assertions.Expect(page.Locator("[aria-labelledby=plan]")).ToContainTextAsync("最適との差");
        Assert.True(await page.Locator(".chart").CountAsync() >= 3);
        Assert.Empty(await Axe.Violations(page));
        await Town.Keep(page, "learning-report");
        await page.SetViewportSizeAsync(320, 740);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The report of the night is wider than 320 pixels.");
        Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('.chart')].every(c => c.scrollWidth <= c.clientWidth)"), "A chart is cut at 320 pixels.");
        await Town.Keep(page, "learning-report");

        await page.GotoAsync("/admin/learning");
        await Desk.Press(page, "前のモデル（専門家の初期設定）に戻す");
        await Over(page);
        await Assertions.Expect(page.Locator("[aria-labelledby=model]")).ToContainTextAsync("前のモデルに戻した");
        Assert.Empty(await Axe.Violations(page));
        await Town.Keep(page, "learning");
    }

    [Theory]
    [InlineData("ja", "距離")]
    [InlineData("en", "Distance")]
    public async Task A_coordinator_sees_the_shapes_as_pictures_with_a_sentence(string language, string word)
    {
        var page = await town.SignIn(Town.Coordinator, "/desk/model");
        await page.ClickAsync($"button[name=culture][value={language}]");
        await Assertions.Expect(page.Locator("#shape-Distance")).ToHaveTextAsync(word);
        Assert.Equal(12, await page.Locator(".chart").CountAsync());
        Assert.Empty(await Axe.Violations(page));
        await Town.Keep(page, $"shapes-{language}");
    }

    private static async Task Over(IPage page)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            await page.GotoAsync("/admin/learning");
            if (await page.Locator("#job[data-running]").CountAsync() == 0)
                return;
            await Task.Delay(200);
        }

        Assert.Fail("The run did not end.");
    }
}
