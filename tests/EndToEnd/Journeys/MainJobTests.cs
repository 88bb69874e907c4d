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

        var resident = await town.SignIn(Town.Resident);
        var name = (await resident.TextContentAsync("h1"))!.Replace("さんのページ", "", StringComparison.Ordinal).Trim();
        await desk.ClickAsync("#propose-panel summary");
        await desk.FillAsync("#find", name);
        await desk.PressAsync("#find", "Enter");
        await desk.ClickAsync("#propose-panel .offer-row a >> nth=0");
        await desk.ClickAsync("#propose-panel .confirm .button--main");
        await Assertions.Expect(desk.Locator("#said")).ToContainTextAsync("打診を送りました");
        await Assertions.Expect(desk.Locator("[data-part=offers]")).ToContainTextAsync("打診中");

        var offer = resident.Locator("main li", new() { HasText = title });
        for (var tries = 0; tries < 40 && await offer.CountAsync() == 0; tries++)
            await resident.ReloadAsync();
        await Town.Keep(resident, "my-asked");
        await offer.GetByText("引き受ける").ClickAsync();
        await Town.Keep(resident, "offer-accept");

        clock.Restart();
        await Task.WhenAll(
            resident.ClickAsync(".confirm button"),
            desk.Locator("[data-part=offers]", new() { HasText = "内諾" }).WaitForAsync());
        output.WriteLine($"accepted -> on the open desk: {clock.ElapsedMilliseconds} ms");
        Assert.Contains("done=accepted", resident.Url, StringComparison.Ordinal);
        Assert.True(await desk.EvaluateAsync<bool>("window.notReloaded"));

        // Nobody's name has reached the other side yet; the requester's consent discloses both.
        Assert.DoesNotContain("小川", await resident.ContentAsync(), StringComparison.Ordinal);
        await asking.ReloadAsync();
        Assert.DoesNotContain(name, await asking.InnerTextAsync("main"), StringComparison.Ordinal);
        await asking.ClickAsync("text=この方にお願いする");
        await asking.ClickAsync("text=はい、お願いします");
        await Assertions.Expect(asking.Locator("main")).ToContainTextAsync(name);
        await Town.Keep(asking, "need-consented");
        await asking.ClickAsync("text=この方で確定する");
        await asking.ClickAsync("text=はい、確定します");
        await Assertions.Expect(asking.Locator("main")).ToContainTextAsync("確定");
        await asking.ClickAsync("text=活動の記録を開く");
        await asking.FillAsync("#hours", "1.5");
        await asking.FillAsync("#note", "本棚を二つ片づけました。");
        await asking.ClickAsync("text=記録する");
        await Assertions.Expect(asking.Locator("table")).ToContainTextAsync("1.5時間");
        await Town.Keep(asking, "activity");
    }
}
