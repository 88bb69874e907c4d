using Kyodo.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace Kyodo.EndToEnd.Tests.Journeys;

[Collection(TownCollection.Name)]
public sealed class NoScriptTests(Town town)
{
    [Fact]
    public async Task A_resident_without_JavaScript_sets_free_time_applies_and_withdraws()
    {
        var page = await town.SignIn(Town.Newcomer, width: 390, script: false);
        await Desk.Press(page, "空いている時間");
        await page.SetCheckedAsync("input[name=week] >> nth=20", true);
        await Desk.Press(page, "保存する");
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("保存しました");
        Assert.True(await page.IsCheckedAsync("input[name=week] >> nth=20"));

        // A call that asks for no proof, so that anybody may apply.
        await page.GotoAsync("/calls");
        var calls = await page.Locator(".card__link").EvaluateAllAsync<string[]>("links => links.map(l => l.getAttribute('href'))");
        foreach (var call in calls)
        {
            await page.GotoAsync(call);
            if (await page.GetByText("必要な確認").CountAsync() == 0 && await page.GetByText("対象", new() { Exact = true }).CountAsync() == 0)
                break;
        }

        await Desk.Press(page, "応募する");
        await page.FillAsync("#message", "土曜日ならお手伝いできます。");
        await Desk.Press(page, "この内容で応募する");
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("応募しました");
        var going = page.Locator("main li", new() { HasText = "応募" }).First;
        for (var tries = 0; tries < 40 && await going.CountAsync() == 0; tries++)
            await page.ReloadAsync();
        await going.Locator("a").First.ClickAsync();
        await Desk.Press(page, "応募を取り下げる");
        await Desk.Press(page, "はい、取り下げます");
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("取り下げました");
    }

    [Fact]
    public async Task A_group_posts_a_public_call_and_the_public_reads_it_once_a_coordinator_has()
    {
        var title = Desk.Title("夏祭りの会場づくり");
        var group = await town.SignIn(Town.Group, "/my", width: 390, script: false);
        await Desk.Press(group, "募集を出す");
        await group.FillAsync("#title", title);
        await group.CheckAsync("input[name=field] >> nth=0");
        await group.CheckAsync("input[name=when][value=any]");
        await group.FillAsync("#slotsMinimum", "5");
        await group.FillAsync("#slotsMaximum", "3");
        await Desk.Press(group, "募集を送る");
        await Assertions.Expect(group.Locator("#problems")).ToContainTextAsync("最低の人数以上");
        await Town.Keep(group, "call-new");
        await group.FillAsync("#slotsMaximum", "8");
        await Desk.Press(group, "募集を送る");
        await Assertions.Expect(group.Locator("[role=status]")).ToContainTextAsync("募集を受け付けました");

        var anybody = await (await town.Open(390)).NewPageAsync();
        var address = $"/calls?words={Uri.EscapeDataString(title)}";
        await anybody.GotoAsync(address);
        Assert.Equal(0, await anybody.Locator(".card__link").CountAsync());

        var desk = await town.SignIn(Town.Coordinator, "/desk");
        await Desk.IsLive(desk);
        await Desk.Row(desk, title).ClickAsync();
        await desk.ClickAsync("[data-part=triage] form >> nth=0 >> button");
        await Assertions.Expect(desk.Locator("#said")).ToContainTextAsync("受け付けました");
        for (var tries = 0; tries < 40 && await anybody.Locator(".card__link").CountAsync() == 0; tries++)
            await anybody.GotoAsync(address);
        await Assertions.Expect(anybody.Locator(".card__link")).ToContainTextAsync(title);
    }

    [Fact]
    public async Task A_form_with_mistakes_comes_back_whole_and_says_what_is_wrong_where()
    {
        var page = await town.SignIn(Town.Newcomer, "/ask", script: false);
        await page.FillAsync("#description", "くわしい説明は残ります。");
        await page.CheckAsync("input[name=when][value=once]");
        await page.FillAsync("#slotsMaximum", "0");
        await page.ClickAsync("main form .button--main");
        var summary = page.Locator("#problems");
        await Assertions.Expect(summary).ToContainTextAsync("何に困っていますか（ひとことで）：入力してください。");
        await Assertions.Expect(page.Locator("#title")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(page.Locator("#windows-problem")).ToContainTextAsync("日にちと時間を1つ以上");
        await Assertions.Expect(page.Locator("#description")).ToHaveValueAsync("くわしい説明は残ります。");
        await Assertions.Expect(page.Locator("#slotsMaximum")).ToHaveValueAsync("0");
        Assert.StartsWith("エラー", await page.TitleAsync(), StringComparison.Ordinal);
        await summary.GetByText("何に困っていますか").ClickAsync();
        await Assertions.Expect(page.Locator("#title")).ToBeFocusedAsync();
        await Town.Keep(page, "ask-mistakes");
    }

    [Fact]
    public async Task A_coordinator_without_JavaScript_opens_a_need_and_holds_a_candidate()
    {
        var page = await town.SignIn(Town.Coordinator, "/desk?sort=Deadline", script: false);
        await page.Locator("#needs .need-row:not(:has(.tag--warn)):has(.level--Excellent)").First.ClickAsync();
        await page.Locator("#candidate-list form button").First.ClickAsync();
        await Assertions.Expect(page.Locator("#said")).ToContainTextAsync("保留にしました");
        await Assertions.Expect(page.Locator("#candidate-list").GetByText("保留中").First).ToBeVisibleAsync();
    }
}
