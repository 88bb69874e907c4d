using Kyodo.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace Kyodo.EndToEnd.Tests.Journeys;

/// <summary>The desk's work for people without account or mail, and what it keeps to care for them.</summary>
[Collection(TownCollection.Name)]
public sealed class CareTests(Town town)
{
    [Fact]
    [Trait("Row", "P2")]
    public async Task Somebody_without_account_is_registered_found_by_telephone_written_to_and_found_to_be_there_twice()
    {
        var desk = await town.As(Town.Coordinator, "/desk/people/new");
        var digits = Random.Shared.Next(1000, 9999);
        var first = await Register(desk, "髙橋　千代子", "タカハシ チヨコ", $"0000-10-{digits}");
        await Assertions.Expect(desk.Locator("#consents + ul, #consents ~ ul").First).ToContainTextAsync("登録と個人情報の取り扱い");
        await Assertions.Expect(desk.Locator("main")).ToContainTextAsync(Town.Coordinator);
        await Keep(desk, "care");

        // Typed again by somebody else: another form of the name, no hyphens.
        var second = await Register(desk, "高橋 千代子", "ﾀｶﾊｼ ﾁﾖｺ", $"000010{digits}");
        foreach (var text in new[] { $"0000-10-{digits}", $"000010{digits}", $"{digits}", "たかはし" })
        {
            await desk.GotoAsync($"/desk/people?text={Uri.EscapeDataString(text)}");
            await Assertions.Expect(desk.Locator($"a[href='/desk/people/{first}']")).ToBeVisibleAsync();
        }

        // The desk acts for them, and it is marked so.
        await desk.GotoAsync($"/my/{first}");
        await Assertions.Expect(desk.Locator("main")).ToContainTextAsync("代理として記録されます");
        await desk.GotoAsync($"/desk/forms/registration?who={first}");
        await Assertions.Expect(desk.Locator(".paper")).ToContainTextAsync("髙橋　千代子");
        await Keep(desk, "registration-form");

        await desk.GotoAsync("/desk/duplicates");
        var pair = desk.Locator("div.card", new() { Has = desk.Locator($"a[href='/desk/people/{first}']") }).Filter(new() { Has = desk.Locator($"a[href='/desk/people/{second}']") });
        await Keep(desk, "duplicates");
        await pair.Locator("button[value=first]").ClickAsync();
        var stays = desk.Url.Split('/')[^2];
        Assert.Contains(stays, new[] { first, second });
        await Assertions.Expect(desk.Locator("#merges ~ ul")).ToContainTextAsync("まとめ");
        await Until(desk, "#merges ~ ul", "まとめました");
        await desk.ClickAsync("#merges ~ ul button");
        await Until(desk, "#merges ~ ul", "元にもどしました");
    }

    [Fact]
    [Trait("Row", "P2")]
    public async Task A_request_is_printed_large_on_A4_and_recorded_as_sent()
    {
        var desk = await town.As(Town.Coordinator, "/desk");
        await desk.Locator("#needs .need-row:not(:has(.tag--warn))").First.ClickAsync();
        await desk.Locator("[data-ask]").First.ClickAsync();
        await desk.ClickAsync("[data-focus] .button--main");
        var person = await desk.Locator("[data-part=offers] a[href^='/desk/people/']").Last.GetAttributeAsync("href");
        await desk.GotoAsync($"{person}/letter");
        await desk.Locator("main .card__link").First.ClickAsync();
        await Assertions.Expect(desk.Locator(".paper")).ToContainTextAsync("令和");
        await Assertions.Expect(desk.Locator(".paper")).ToContainTextAsync("見送られても、理由はいりません");
        await desk.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await desk.Locator("h1").IsVisibleAsync());
        Assert.True(await desk.EvaluateAsync<bool>("parseFloat(getComputedStyle(document.querySelector('.paper')).fontSize) >= 18"));
        await Keep(desk, "letter-print");
        await desk.EmulateMediaAsync(new() { Media = Media.Screen });
        await Desk.Press(desk, "送ったと記録する");
        await Assertions.Expect(desk.Locator("main")).ToContainTextAsync("送付済み");
    }

    [Fact]
    [Trait("Row", "P4")]
    [Trait("Row", "P5")]
    public async Task A_minor_waits_for_the_guardian_and_a_protected_address_is_closed_to_other_staff()
    {
        var admin = await town.As(Town.Administrator, "/desk/people/new");
        var person = await Register(admin, "保護 花", "ホゴ ハナ", $"0000-11-{Random.Shared.Next(1000, 9999)}");
        await admin.CheckAsync("input[name='facts.protected']");
        await admin.CheckAsync("input[name='facts.minor']");
        await admin.FillAsync("[id='facts.address']", "架空町一丁目二番三号");
        await admin.FillAsync("[id='facts.cautions']", "大きな音が苦手です");
        await admin.Locator("#facts ~ form button").ClickAsync();
        await Assertions.Expect(admin.Locator("main")).ToContainTextAsync("保護者の同意がまだありません");

        var desk = await town.As(Town.Coordinator, $"/desk/people/{person}/care");
        Assert.DoesNotContain("架空町一丁目", await desk.ContentAsync(), StringComparison.Ordinal);
        await Assertions.Expect(desk.Locator("main")).ToContainTextAsync("住所は保護されています");
        await desk.FillAsync("[id='guardian.name']", "保護 太郎");
        await desk.FillAsync("[id='guardian.consentedOn']", DateTime.UtcNow.AddDays(-2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await desk.Locator("#guardian ~ form .button--main").First.ClickAsync();
        await Assertions.Expect(desk.Locator("main")).Not.ToContainTextAsync("保護者の同意がまだありません");
        await Keep(desk, "care-minor");

        // Cautions are for the desk: its page shows them, the person's public side never does.
        await desk.GotoAsync($"/desk/people/{person}");
        await Assertions.Expect(desk.Locator("main")).ToContainTextAsync("大きな音が苦手です");
        await Assertions.Expect(desk.Locator("main")).ToContainTextAsync("電話をかける時間");
    }

    [Fact]
    [Trait("Row", "E2")]
    public async Task Rules_are_written_by_one_previewed_and_approved_by_another()
    {
        var desk = await town.As(Town.Coordinator, "/desk/rules");
        var version = Desk.Title("試しの版");
        await desk.FillAsync("#version", version);
        await desk.SelectOptionAsync("#requirements-0-field", "Elderly");
        await desk.CheckAsync("input[name='requirements-0-required'][value=IdentityChecked]");
        await desk.ClickAsync("button[value=preview]");
        await Assertions.Expect(desk.Locator("#preview ~ p").First).ToContainTextAsync("候補のある依頼");
        Assert.Equal("", string.Join("\n", await Axe.Violations(desk)));
        await Keep(desk, "rules-preview");
        // Other journeys share the town: what is put in force asks for nothing new.
        await desk.UncheckAsync("input[name='requirements-0-required'][value=IdentityChecked]");
        await desk.ClickAsync("button[value=draft]");
        await Assertions.Expect(desk.Locator("[id='requirements-0-required-problem']")).ToBeVisibleAsync();
        await desk.SelectOptionAsync("#requirements-0-field", "");
        await desk.ClickAsync("button[value=draft]");
        await Assertions.Expect(desk.Locator("#draft ~ p").First).ToContainTextAsync(version);
        Assert.Equal(0, await desk.Locator("button[value=approve]").CountAsync());

        var admin = await town.As(Town.Administrator, "/desk/rules");
        await admin.ClickAsync("button[value=approve]");
        await Assertions.Expect(admin.Locator("a[href='#sureApprove']")).ToBeVisibleAsync();
        await admin.CheckAsync("#sureApprove");
        await admin.ClickAsync("button[value=approve]");
        await Assertions.Expect(admin.Locator("main")).ToContainTextAsync($"施行中：{version}（起案 {Town.Coordinator}、承認 {Town.Administrator}）");
        await Keep(admin, "rules");
    }

    private static async Task<string> Register(IPage page, string name, string kana, string telephone)
    {
        await page.GotoAsync("/desk/people/new");
        await page.FillAsync("[id='contact.name']", name);
        await page.FillAsync("[id='contact.kana']", kana);
        await page.FillAsync("[id='contact.telephone']", telephone);
        await page.FillAsync("#consentOn", "2026-04-01");
        await page.ClickAsync("main form .button--main");
        Assert.Contains("/care?done=saved", page.Url, StringComparison.Ordinal);
        return page.Url.Split('/')[^2];
    }

    private static async Task Until(IPage page, string selector, string text)
    {
        for (var tries = 0; tries < 40 && !(await page.Locator(selector).First.InnerTextAsync()).Contains(text, StringComparison.Ordinal); tries++)
            await page.ReloadAsync();
        await Assertions.Expect(page.Locator(selector).First).ToContainTextAsync(text);
    }

    private static async Task Keep(IPage page, string name)
    {
        if (name is not ("letter-print" or "rules-preview"))
            Assert.Equal("", string.Join("\n", await Axe.Violations(page)));
        await Town.Keep(page, name);
    }
}
