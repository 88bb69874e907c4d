using System.Text.RegularExpressions;
using Kyodo.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace Kyodo.EndToEnd.Tests.Journeys;

/// <summary>Somebody new registers in the browser, the office looks, and only then they are there.</summary>
[Collection(TownCollection.Name)]
[Trait("Row", "K1")]
[Trait("Row", "P2")]
public sealed partial class JoinTests(Town town)
{
    [Fact]
    public async Task A_newcomer_registers_without_JavaScript_and_is_there_when_the_office_has_checked()
    {
        var mark = Random.Shared.Next(1000, 9999);
        var name = $"新規 登録{mark}";
        var context = await town.Open(390, script: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "できることを登録する" }).ClickAsync();
        Assert.Equal("", string.Join("\n", await Axe.Violations(await Scripted("/join"))));
        await Town.Keep(page, "join");

        // What is missing is named, and what was typed stays.
        await page.FillAsync("[id='contact.name']", name);
        await page.FillAsync("[id='contact.kana']", "しんき とうろく");
        await page.CheckAsync("input[name=account]");
        await Desk.Press(page, "窓口に送る");
        var problems = page.Locator("#problems");
        await Assertions.Expect(problems).ToContainTextAsync("個人情報の取り扱い");
        await page.CheckAsync("input[name=agreed]");
        await Desk.Press(page, "窓口に送る");
        await Assertions.Expect(problems).ToContainTextAsync("電話番号");
        await Assertions.Expect(problems).ToContainTextAsync("メール");
        await Assertions.Expect(problems).ToContainTextAsync("できること");
        await Town.Keep(page, "join-problems");
        await Assertions.Expect(page.Locator("[id='contact.name']")).ToHaveValueAsync(name);
        await page.FillAsync("[id='contact.telephone']", $"０４７０−９８−{mark}");
        await page.FillAsync("[id='contact.mail']", $"new{mark}@example.jp");
        await page.FillAsync("#can", "庭木の手入れができます");
        await Desk.Press(page, "窓口に送る");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("お申し込みを受け付けました");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("どなたにもお名前や連絡先は見えません");
        await Town.Keep(page, "join-sent");

        // Nobody finds them before somebody of the office has looked.
        var desk = await town.As(Town.Coordinator, $"/desk/people?text={Uri.EscapeDataString(name)}");
        await Assertions.Expect(desk.Locator("main [role=status]")).ToContainTextAsync("0");
        await desk.Locator("a[href='/desk/registrations']").ClickAsync();
        var card = desk.Locator("section.card", new() { HasText = name });
        await Assertions.Expect(card).ToContainTextAsync("庭木の手入れができます");
        Assert.Equal("", string.Join("\n", await Axe.Violations(desk)));
        await Town.Keep(desk, "joins");
        await card.Locator("button[value=register]").ClickAsync();
        await Assertions.Expect(desk.Locator("#problems")).ToContainTextAsync("本人に確かめて");
        await card.Locator("input[name=checked]").CheckAsync();
        await card.Locator("button[value=register]").ClickAsync();
        var link = await desk.InnerTextAsync(".key");

        await page.GotoAsync(link);
        await page.FillAsync("#password", "a long enough phrase");
        await page.FillAsync("#again", "a long enough phrase");
        await page.ClickAsync("main form button");
        await page.FillAsync("#account", $"new{mark}@example.jp");
        await page.FillAsync("#password", "a long enough phrase");
        await page.ClickAsync("main form button");
        await page.GotoAsync("/my");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(name);
        var who = MyPage().Match(page.Url).Groups[1].Value;
        await desk.GotoAsync($"/desk/people/{who}/care");
        await Assertions.Expect(desk.Locator("#consents ~ ul").First).ToContainTextAsync("登録と個人情報の取り扱い");

        // The same person once more: the office is told who is there already.
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/join");
        await page.FillAsync("[id='contact.name']", name);
        await page.FillAsync("[id='contact.kana']", "シンキ トウロク");
        await page.FillAsync("[id='contact.telephone']", $"047098{mark}");
        await page.FillAsync("#can", "庭木の手入れ");
        await page.CheckAsync("input[name=agreed]");
        await Desk.Press(page, "窓口に送る");
        await desk.GotoAsync("/desk/registrations");
        var again = desk.Locator("section.card", new() { HasText = name });
        await Assertions.Expect(again.Locator($"a[href='/desk/people/{who}']")).ToBeVisibleAsync();
        await Town.Keep(desk, "joins-alike");
        await again.Locator("button[value=drop]").ClickAsync();
        await desk.ClickAsync(".confirm button[value=drop]");
        Assert.Equal(0, await desk.Locator("section.card", new() { HasText = name }).CountAsync());

        async Task<IPage> Scripted(string address)
        {
            var other = await (await town.Open(390)).NewPageAsync();
            await other.GotoAsync(address);
            return other;
        }
    }

    [GeneratedRegex("/my/(p-[0-9a-z]+)")]
    private static partial Regex MyPage();
}
