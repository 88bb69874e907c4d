using System.Diagnostics;
using Kyodo.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace Kyodo.EndToEnd.Tests.Journeys;

[Collection(TownCollection.Name)]
[Trait("Row", "E3")]
[Trait("Row", "E7")]
public sealed class MainJobTests(Town town, ITestOutputHelper output)
{
    [Fact]
    public async Task A_need_reaches_an_open_desk_and_an_acceptance_comes_back_without_reload()
    {
        var desk = await town.SignIn(Town.Coordinator, "/desk");
        await Desk.IsLive(desk);
        await desk.EvaluateAsync("window.notReloaded = true");
        var asking = await town.SignIn(Town.Asking, "/ask");
        await asking.GotoAsync("/my");
        var requester = (await asking.InnerTextAsync("h1")).Replace("さんのページ", "", StringComparison.Ordinal).Trim();
        var title = Desk.Title("本棚の整理を手伝ってほしい");
        await Desk.Ask(asking, title);

        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Desk.Send(asking), Desk.Row(desk, title).WaitForAsync());
        output.WriteLine($"need sent -> on the open desk: {clock.ElapsedMilliseconds} ms");
        Assert.Contains("done=asked", asking.Url, StringComparison.Ordinal);
        await Assertions.Expect(Desk.Row(desk, title).Locator("[data-news]")).ToHaveTextAsync("新着");

        await Desk.Row(desk, title).ClickAsync();
        await desk.ClickAsync("[data-part=triage] form >> nth=0 >> button");
        await Assertions.Expect(desk.Locator("#said")).ToContainTextAsync("受け付けました");
        await Town.Keep(desk, "desk-need");

        var candidate = desk.Locator("#candidate-list .candidate").First;
        var name = await candidate.Locator("h4 a").InnerTextAsync();
        var person = (await candidate.Locator("h4 a").GetAttributeAsync("href"))!.Split('/')[^1];
        await candidate.Locator("[data-ask]").ClickAsync();
        await desk.ClickAsync("[data-focus] .button--main");
        await Assertions.Expect(desk.Locator("#said")).ToContainTextAsync("打診を送りました");
        await Assertions.Expect(desk.Locator("[data-part=offers]")).ToContainTextAsync("打診中");

        var resident = await SignUp(person);
        var offer = resident.Locator("main li", new() { HasText = title });
        for (var tries = 0; tries < 40 && await offer.CountAsync() == 0; tries++)
            await resident.ReloadAsync();
        await Town.Keep(resident, "my-asked");
        await offer.GetByRole(AriaRole.Link, new() { Name = "引き受ける" }).ClickAsync();
        await Town.Keep(resident, "offer-accept");

        clock.Restart();
        await Task.WhenAll(
            resident.ClickAsync(".confirm button"),
            desk.Locator("[data-part=offers]", new() { HasText = "内諾" }).WaitForAsync());
        output.WriteLine($"accepted -> on the open desk: {clock.ElapsedMilliseconds} ms");
        Assert.Contains("done=accepted", resident.Url, StringComparison.Ordinal);
        Assert.True(await desk.EvaluateAsync<bool>("window.notReloaded"));

        // Nobody's name has reached the other side yet; the requester's consent discloses both.
        Assert.DoesNotContain(requester, await resident.ContentAsync(), StringComparison.Ordinal);
        await asking.ReloadAsync();
        Assert.DoesNotContain(name, await asking.InnerTextAsync("main"), StringComparison.Ordinal);
        await Desk.Press(asking, "この方にお願いする");
        await Desk.Press(asking, "はい、お願いします");
        await Assertions.Expect(asking.Locator("main")).ToContainTextAsync(name);
        await Town.Keep(asking, "need-consented");
        await Desk.Press(asking, "この方で確定する");
        await Desk.Press(asking, "はい、確定します");
        await Assertions.Expect(asking.Locator("main")).ToContainTextAsync("確定");
        await Desk.Press(asking, "活動の記録を開く");
        await asking.FillAsync("#hours", "1.5");
        await asking.FillAsync("#note", "本棚を二つ片づけました。");
        await Desk.Press(asking, "記録する");
        await Assertions.Expect(asking.Locator("table")).ToContainTextAsync("1.5時間");
        await Town.Keep(asking, "activity");
    }

    // The administrator gives the candidate an account; its owner chooses a password by the link.
    private async Task<IPage> SignUp(string person)
    {
        const string password = "a-password-for-the-journey";
        var mail = $"{Guid.NewGuid():N}@example.jp";
        var admin = await town.SignIn(Town.Administrator, "/admin/accounts");
        await admin.FillAsync("#mail", mail);
        await admin.FillAsync("#participants", person);
        await Desk.Press(admin, "追加する");
        var link = await admin.InnerTextAsync(".key");
        await Town.Keep(admin, "accounts");

        var page = await (await town.Open(390)).NewPageAsync();
        await page.GotoAsync(link);
        await page.FillAsync("#password", password);
        await page.FillAsync("#again", password);
        await Desk.Press(page, "このパスワードにする");
        await page.FillAsync("#account", mail);
        await page.FillAsync("#password", password);
        await page.ClickAsync("main form button");
        await page.GotoAsync("/my");
        return page;
    }
}
