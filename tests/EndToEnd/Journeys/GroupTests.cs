using Kyodo.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace Kyodo.EndToEnd.Tests.Journeys;

[Collection(TownCollection.Name)]
[Trait("Row", "P4")]
public sealed class GroupTests(Town town)
{
    private const string School = "school@example.jp";

    [Fact]
    public async Task A_class_applies_as_one_holds_its_places_and_says_later_who_comes_all_without_JavaScript()
    {
        var title = Desk.Title("川べりの清掃");
        var group = await town.SignIn(Town.Group, "/my", width: 390, script: false);
        await Desk.Press(group, "募集を出す");
        await group.FillAsync("#title", title);
        await group.CheckAsync("input[name=field] >> nth=0");
        await group.CheckAsync("input[name=when][value=any]");
        await group.FillAsync("#slotsMaximum", "6");
        await Desk.Press(group, "募集を送る");
        var desk = await town.As(Town.Coordinator, "/desk");
        await Desk.Row(desk, title).ClickAsync();
        await desk.ClickAsync("[data-part=triage] form >> nth=0 >> button");
        await Assertions.Expect(desk.Locator("#said")).ToContainTextAsync("受け付けました");
        var need = new Uri(desk.Url).AbsolutePath;

        var school = await town.SignIn(School, "/my", width: 390, script: false);
        await school.GotoAsync($"{new Uri(school.Url).AbsolutePath}/resources?edit=new");
        await school.FillAsync("#title", "五年一組でごみ拾いができます");
        await Desk.Press(school, "保存する");
        await school.GotoAsync($"/calls/{need.Split('/')[^1]}");
        await Desk.Press(school, "応募する");
        await school.FillAsync("#slots", "7");
        await Desk.Press(school, "この内容で応募する");
        await Assertions.Expect(school.Locator("#problems")).ToContainTextAsync("何人で引き受けますか");
        await school.FillAsync("#slots", "5");
        await school.FillAsync("#message", "五年一組の児童と先生です。");
        await Desk.Press(school, "この内容で応募する");

        var offers = desk.Locator("[data-part=offers]");
        for (var tries = 0; tries < 40 && await offers.GetByText("応募を受ける").CountAsync() == 0; tries++)
            await desk.GotoAsync(need);
        await Assertions.Expect(offers).ToContainTextAsync("5人分");
        await Town.Keep(desk, "class-applied");
        await offers.GetByRole(AriaRole.Link, new() { Name = "応募を受ける" }).ClickAsync();
        await Assertions.Expect(desk.Locator("[data-focus]")).ToContainTextAsync("応募を受けますか");
        await desk.Locator("[data-focus] .button--main").ClickAsync();
        await Assertions.Expect(desk.Locator("[data-part=offers]")).ToContainTextAsync("内諾");

        await school.GotoAsync("/my");
        var link = school.Locator("main li", new() { HasText = title }).First.Locator("a").First;
        for (var tries = 0; tries < 40 && await school.Locator("main li", new() { HasText = title }).Filter(new() { HasText = "内諾" }).CountAsync() == 0; tries++)
            await school.ReloadAsync();
        await link.ClickAsync();
        await Desk.Press(school, "参加する人の名簿");
        await school.FillAsync("#name-0", "架空 いち");
        await school.CheckAsync("input[name=minor-0]");
        await school.FillAsync("#name-1", "架空 先生");
        await Desk.Press(school, "名簿を保存する");
        await Assertions.Expect(school.Locator("[role=status]")).ToContainTextAsync("保存しました");
        await Town.Keep(school, "class-roster");

        await desk.GotoAsync("/desk/steps");
        await Assertions.Expect(desk.Locator("tr", new() { HasText = title })).ToContainTextAsync("名簿 2/5人");
        await desk.GotoAsync($"{need}/roster");
        await Assertions.Expect(desk.Locator(".paper")).ToContainTextAsync("架空 いち");
        await Assertions.Expect(desk.Locator(".paper")).ToContainTextAsync("保護者の同意はまだです");
        // Names go after a while; both who writes them and who reads them are told.
        await Assertions.Expect(desk.Locator("main")).ToContainTextAsync("90日を過ぎると消えます");
        await Assertions.Expect(school.Locator("main")).ToContainTextAsync("90日を過ぎると消えます");
        await Town.Keep(desk, "class-roster-paper");
    }
}
