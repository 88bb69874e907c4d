using System.IO.Compression;
using Kyodo.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace Kyodo.EndToEnd.Tests.Journeys;

/// <summary>The turn of the fiscal year, and what a person may ask to see of what is held about them.</summary>
[Collection(TownCollection.Name)]
public sealed class AprilTests(Town town)
{
    [Fact]
    [Trait("Row", "P6")]
    public async Task A_coordinators_work_is_handed_over_in_one_step_and_the_year_is_reported_and_exported()
    {
        var title = Desk.Title("庭の水やりを手伝ってほしい");
        var asking = await town.As(Town.Asking, "/ask");
        await Desk.Ask(asking, title);
        await Desk.Send(asking);
        var desk = await town.As(Town.Coordinator, "/desk");
        await Desk.Row(desk, title).ClickAsync();
        await desk.ClickAsync("[data-part=triage] form >> nth=0 >> button");
        await Assertions.Expect(desk.Locator("#said")).ToContainTextAsync("受け付けました");

        var admin = await town.As(Town.Administrator, "/admin/april");
        await Axed(admin, "april");
        await admin.SelectOptionAsync("#from", new SelectOptionValue { Label = Town.Coordinator });
        await admin.ClickAsync("form[action='/admin/april'] button");
        for (var tries = 0; tries < 20 && !(await admin.InnerTextAsync("main")).Contains(title, StringComparison.Ordinal); tries++)
            await admin.ReloadAsync();
        await admin.SelectOptionAsync("#to", new SelectOptionValue { Label = Town.Administrator });
        await admin.FillAsync("#note", "水やりは朝のうちに。鍵は玄関の植木鉢です。");
        await Axed(admin, "april-hand-over");
        await Desk.Press(admin, "引き継ぐ");
        await Assertions.Expect(admin.Locator("main")).ToContainTextAsync("保存しました");
        await desk.ReloadAsync();
        await Assertions.Expect(desk.Locator("main")).ToContainTextAsync("担当を引き継ぎました");
        await Assertions.Expect(desk.Locator("main")).ToContainTextAsync("水やりは朝のうちに");

        await admin.GotoAsync("/admin/april");
        await admin.Locator("#report ~ ul a").First.ClickAsync();
        await Assertions.Expect(admin.Locator(".paper")).ToContainTextAsync("令和");
        await Axed(admin, "report");

        var download = await admin.Context.APIRequest.GetAsync("/admin/export.zip");
        Assert.True(download.Ok);
        using var zip = new ZipArchive(new MemoryStream(await download.BodyAsync()));
        string[] names = ["README.md", "activities.csv", "municipality.json", "needs.csv", "offers.csv", "office-files.csv", "officers.csv", "participants.csv", "resources.csv", "rules.json", "steps.csv"];
        Assert.Equal(names, zip.Entries.Select(e => e.Name).Order(StringComparer.Ordinal));
        using var needs = new StreamReader(zip.GetEntry("needs.csv")!.Open());
        Assert.Contains(title, await needs.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "P6")]
    public async Task Whether_a_registration_goes_on_is_asked_once_and_answered_on_the_persons_page()
    {
        var admin = await town.As(Town.Administrator, "/admin/april");
        Assert.DoesNotContain("まだたずねていない登録：0", await admin.InnerTextAsync("main"), StringComparison.Ordinal);
        await admin.CheckAsync("#sureAsk");
        await Desk.Press(admin, "まとめて一度だけたずねる");
        await Assertions.Expect(admin.Locator("main")).ToContainTextAsync("保存しました");
        for (var tries = 0; tries < 40 && !(await admin.InnerTextAsync("main")).Contains("まだたずねていない登録：0", StringComparison.Ordinal); tries++)
            await admin.GotoAsync("/admin/april");
        await Assertions.Expect(admin.Locator("main")).ToContainTextAsync("まだたずねていない登録：0");

        // Most of the town registered before last year; who has such a question on their page is one of them.
        var person = await town.As(Town.Coordinator, "/desk/people?text=" + Uri.EscapeDataString("本町"));
        var people = await person.Locator("main a[href^='/desk/people/p-']").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href').split('/')[3])");
        foreach (var who in people.Distinct())
        {
            await person.GotoAsync($"/my/{who}");
            if (await person.Locator("#renewal").CountAsync() > 0)
                break;
        }

        await Assertions.Expect(person.Locator("#renewal")).ToHaveTextAsync("登録を続けますか");
        await Axed(person, "renewal");
        await Desk.Press(person, "登録を続ける");
        await Assertions.Expect(person.Locator("main [role=status]").First).ToContainTextAsync("保存しました");
        Assert.Equal(0, await person.Locator("#renewal").CountAsync());
    }

    [Fact]
    [Trait("Row", "P8")]
    public async Task One_document_says_what_is_held_shown_decided_and_sent_and_who_looked_and_then_it_is_erased()
    {
        var desk = await town.As(Town.Coordinator, "/desk/people/new");
        var name = $"開示 {Random.Shared.Next(1000, 9999)}子";
        await desk.FillAsync("[id='contact.name']", name);
        await desk.FillAsync("[id='contact.kana']", "カイジ");
        await desk.FillAsync("[id='contact.telephone']", $"0000-12-{Random.Shared.Next(1000, 9999)}");
        await desk.ClickAsync("main form .button--main");
        var person = desk.Url.Split('/')[^2];

        // Found among others by their name: that, too, is a look.
        await desk.GotoAsync($"/desk/people?text={Uri.EscapeDataString(name)}");
        var admin = await town.As(Town.Administrator, $"/admin/people/{person}/record");
        var paper = admin.Locator(".paper");
        await Assertions.Expect(paper).ToContainTextAsync(name);
        await Assertions.Expect(paper).ToContainTextAsync(Town.Coordinator);
        await Assertions.Expect(paper).ToContainTextAsync("支援の記録");
        await Assertions.Expect(paper).ToContainTextAsync("登録者・登録団体の検索結果（ほかの人と並んで表示）");
        await Axed(admin, "record");
        await admin.GotoAsync($"/admin/looks?who={person}");
        await Assertions.Expect(admin.Locator("table").First).ToContainTextAsync(Town.Administrator);
        await Assertions.Expect(admin.Locator("main")).ToContainTextAsync("名前が並ぶ画面を開いた記録");
        await Axed(admin, "looks");

        await admin.GotoAsync($"/admin/people/{person}/record");
        await admin.FillAsync("#erase-reason, [name=erase]", "本人の申し出");
        await admin.CheckAsync("input[name=sure]");
        await Desk.Press(admin, "個人情報を削除する");
        await Assertions.Expect(admin.Locator("main")).ToContainTextAsync("本人の申し出");
        Assert.DoesNotContain(name, await admin.InnerTextAsync("main"), StringComparison.Ordinal);
        await desk.GotoAsync($"/desk/people?text={Uri.EscapeDataString(name)}");
        Assert.Equal(0, await desk.Locator($"a[href='/desk/people/{person}']").CountAsync());
        await desk.GotoAsync($"/admin/people/{person}/record");
        Assert.Contains("/forbidden", desk.Url, StringComparison.Ordinal);
    }

    private static async Task Axed(IPage page, string name)
    {
        Assert.Equal("", string.Join("\n", await Axe.Violations(page)));
        await Town.Keep(page, name);
    }
}
