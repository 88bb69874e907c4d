using System.Diagnostics;
using System.Globalization;
using Kyodo.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace Kyodo.EndToEnd.Tests.Journeys;

/// <summary>The coordinator's telephone rings: from the first fragment to the call list by keyboard alone.</summary>
[Collection(TownCollection.Name)]
public sealed class TelephoneTests(Town town, ITestOutputHelper output)
{
    private static readonly string[] s_fragments = ["来週 火 ", "午前 ", "病院 ", "付添 ", "80代 ", "桜台 ", "車いす ", "田中さん 0476-00-9876"];

    // Seven callers, fifty fragments; the figure in docs/intake.md is this test's.
    private static readonly string[] s_memos =
    [
        "来週 火 午前 病院 付添 80代 桜台 車いす",
        "土曜 草取り 2人 本町 午後 空き家の庭",
        "毎週 木 夕方 小学生 宿題 川辺 見守り",
        "12/3 10時から12時 防災訓練 5、6名 炊き出し 桜台 会館",
        "英語 通訳 役所 手続き 水 午前 子ども連れ",
        "買い物 代行 足が悪い 90代 本町 週2回 月木",
        "スマホ 教えて 公民館 第2土曜 10人 午後 講師 川辺",
    ];

    [Fact]
    [Trait("Row", "P1")]
    public async Task Candidates_stand_beside_the_memo_after_each_of_fifty_fragments()
    {
        var page = await town.SignIn(Town.Coordinator, "/desk/intake");
        var waits = new List<int>();
        foreach (var memo in s_memos)
        {
            await page.GotoAsync("/desk/intake");
            await Assertions.Expect(page.Locator("#note")).ToBeFocusedAsync();
            var typed = "";
            foreach (var fragment in memo.Split(' '))
            {
                typed += fragment + " ";
                await page.Keyboard.TypeAsync(fragment + " ");
                await page.WaitForFunctionAsync("note => document.querySelector('#memo').dataset.read === note", typed);
                waits.Add(int.Parse((await page.Locator("#memo").GetAttributeAsync("data-ms"))!, CultureInfo.InvariantCulture));
            }

            await Assertions.Expect(page.Locator(".phone__side .spoken")).ToHaveCountAsync(3);
        }

        Assert.Equal(50, waits.Count);
        waits.Sort();
        output.WriteLine($"candidates after a fragment, 50 fragments: median {waits[25]} ms, 95 % {waits[47]} ms, longest {waits[^1]} ms");
    }

    [Fact]
    [Trait("Row", "P1")]
    [Trait("Row", "E7")]
    public async Task Intake_to_call_list_by_keyboard_alone()
    {
        var page = await town.SignIn(Town.Coordinator, "/desk/intake");
        await Assertions.Expect(page.Locator("#note")).ToBeFocusedAsync();
        var keys = new Keys(page);
        var clock = Stopwatch.StartNew();
        var waits = new List<int>();
        var typed = "";
        foreach (var fragment in s_fragments)
        {
            await keys.Type(fragment);
            typed += fragment;
            await page.WaitForFunctionAsync("note => document.querySelector('#memo').dataset.read === note", typed);
            waits.Add(int.Parse((await page.Locator("#memo").GetAttributeAsync("data-ms"))!, CultureInfo.InvariantCulture));
        }

        await Assertions.Expect(page.Locator("#kind")).ToHaveValueAsync("Skill");
        await Assertions.Expect(page.Locator("#field")).ToHaveValueAsync("Elderly");
        await Assertions.Expect(page.Locator("#skills")).ToHaveValueAsync("通院付添、車いす介助");
        await Assertions.Expect(page.Locator("#place")).ToHaveValueAsync("桜台");
        await Assertions.Expect(page.Locator("#from")).ToHaveValueAsync("09:00");
        await Assertions.Expect(page.Locator("#cautions")).ToHaveValueAsync("80代、車いす");
        await Assertions.Expect(page.Locator("#callerName")).ToHaveValueAsync("田中");
        await Assertions.Expect(page.Locator("#callerTelephone")).ToHaveValueAsync("0476-00-9876");
        await Assertions.Expect(page.Locator("#guess-place")).ToContainTextAsync("「桜台」から");
        await Assertions.Expect(page.Locator(".phone__side .spoken")).ToHaveCountAsync(3);
        await Town.Keep(page, "phone-intake");

        // What is wrong is corrected where it stands; what comes in afterwards leaves it alone.
        await keys.To("#title");
        await keys.Press("Control+a");
        await keys.Type("通院の付き添い");
        await keys.To("#from");
        await keys.Press("Control+a");
        await keys.Type("10:00");
        await Assertions.Expect(page.Locator("#guess-from")).ToContainTextAsync("入力済み");
        await keys.Press("Control+Enter");

        await page.WaitForURLAsync("**/desk/triage/**");
        await Assertions.Expect(page.Locator("button[value=calls]")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("通院の付き添い");
        await Town.Keep(page, "phone-triage");
        await keys.To("#rung");
        await keys.Press("ArrowDown");
        await keys.To("button[value=calls]");
        await keys.Press("Enter");

        await page.WaitForURLAsync("**/desk/calls**");
        await Assertions.Expect(page.Locator("#call")).ToBeFocusedAsync();
        clock.Stop();
        output.WriteLine($"intake to call list: {clock.Elapsed.TotalSeconds:F1} s, {keys.Count} keys; candidates after each fragment: {string.Join(", ", waits)} ms");
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(3));
        await Town.Keep(page, "phone-call");

        var first = await page.InnerTextAsync("#who");
        await keys.Press("1");
        await Assertions.Expect(page.Locator("#said")).ToContainTextAsync("不在を記録しました");
        await page.WaitForLoadStateAsync();
        var second = await page.InnerTextAsync("#who");
        Assert.NotEqual(first, second);
        await keys.Press("2");
        await Assertions.Expect(page.Locator("#at")).ToBeFocusedAsync();
        await keys.Press("Enter");
        await Assertions.Expect(page.Locator("#said")).ToContainTextAsync("かけ直しの日時を記録しました");
        await Assertions.Expect(page.Locator("#call")).ToBeFocusedAsync();
        await keys.Press("4");
        await Assertions.Expect(page.Locator("#said")).ToContainTextAsync("見送りを記録しました");
        var last = await page.InnerTextAsync("#who");
        Assert.DoesNotContain(last, new[] { first, second });
        await keys.Press("3");
        await Assertions.Expect(page.Locator("#said")).ToContainTextAsync("内諾を記録し、枠をおさえました");
        await Town.Keep(page, "phone-agreed");

        await page.GotoAsync("/desk/steps");
        await Assertions.Expect(page.Locator("tr", new() { HasText = "通院の付き添い" })).ToContainTextAsync("依頼者：承諾する");
        await Town.Keep(page, "phone-steps");
        await page.Locator("tr", new() { HasText = "通院の付き添い" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.Locator(".seen summary").First.ClickAsync();
        await Town.Keep(page, "desk-seen");
        await IsAccessible(page);
        foreach (var address in new[] { "/desk/intake", "/desk/triage", "/desk/calls", "/desk/steps" })
        {
            await page.GotoAsync(address);
            await IsAccessible(page);
        }
    }

    [Fact]
    [Trait("Row", "P1")]
    public async Task The_wrong_key_is_taken_back_by_one_key_or_one_button()
    {
        var page = await town.As(Town.Coordinator, "/desk/intake");
        var title = Desk.Title("庭の草取りを手伝ってほしい");
        await page.FillAsync("#note", "土曜 午後 草取り 2人 本町 鈴木さん 0476-00-9877 ");
        await page.WaitForFunctionAsync("() => document.querySelector('#skills').value.length > 0");
        await page.SelectOptionAsync("#field", "Environment");
        await page.FillAsync("#title", title);
        await page.ClickAsync("button[value=save]");
        await page.ClickAsync("button[value=calls]");
        var (call, said, who) = (page.Locator("#call"), page.Locator("#said"), page.Locator("#who"));
        await Assertions.Expect(call).ToBeFocusedAsync();
        var name = await who.InnerTextAsync();

        // 見送り for the wrong line: the next name is there already, and 0 brings the last one back.
        await page.Keyboard.PressAsync("4");
        await Assertions.Expect(said).ToContainTextAsync("見送りを記録しました");
        await Assertions.Expect(who).Not.ToHaveTextAsync(name);
        await Assertions.Expect(page.Locator("#last")).ToContainTextAsync(name);
        await Assertions.Expect(call).ToBeFocusedAsync();
        Assert.Equal("", string.Join('\n', await Axe.Violations(page)));
        await Town.Keep(page, "phone-last");
        await page.Keyboard.PressAsync("0");
        await Assertions.Expect(said.GetByRole(AriaRole.Status)).ToContainTextAsync("取り消しました");
        await Assertions.Expect(who).ToHaveTextAsync(name);
        Assert.Equal(0, await page.Locator("#last").CountAsync());

        // 内諾 by mistake, taken back by the button: the slot is free again, and the request says what was recorded and taken back.
        await page.ClickAsync("button[value=Agreed]");
        await Assertions.Expect(said).ToContainTextAsync("枠をおさえました");
        await page.ClickAsync("#last button");
        await Assertions.Expect(said).ToContainTextAsync("取り消しました");
        await Assertions.Expect(who).ToHaveTextAsync(name);
        await Assertions.Expect(page.Locator(".phone__side .soft").First).ToContainTextAsync("0");
        await page.Locator(".phone__side h2 a").First.ClickAsync();
        await Assertions.Expect(page.Locator("[data-part=history]")).ToContainTextAsync("電話の記録を取り消しました");
        await Assertions.Expect(page.Locator("[data-part=history]")).ToContainTextAsync("内諾がありました");

        await page.GotoAsync("/desk/calls");
        await page.Locator("li", new() { HasText = title }).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(said).ToContainTextAsync("電話リストから外しました");
    }

    [Fact]
    [Trait("Row", "P1")]
    [Trait("Row", "P3")]
    public async Task A_memo_is_read_saved_and_routed_away_without_a_script()
    {
        var page = await town.SignIn(Town.Coordinator, "/desk/intake", script: false);
        await page.FillAsync("#note", "山田さん 引っ越しの荷物運び 有料でもいい 本町 土曜");
        await page.ClickAsync("#read");
        await Assertions.Expect(page.Locator("#skills")).ToHaveValueAsync("力仕事");
        await Assertions.Expect(page.Locator("#place")).ToHaveValueAsync("本町");
        await page.FillAsync("#title", Desk.Title("引っ越しを頼みたい"));
        await page.ClickAsync("button[value=save]");
        Assert.Contains("/desk/triage/", page.Url, StringComparison.Ordinal);
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "有償の仕事" }).ClickAsync();
        await Assertions.Expect(page.Locator("#reason")).ToContainTextAsync("無償の助け合い");
        await Town.Keep(page, "phone-refuse");
        await page.ClickAsync("button[value=Refuse]");
        await Assertions.Expect(page.Locator(".confirm")).ToContainTextAsync("取り消せません");
        await Town.Keep(page, "phone-refuse-sure");
        await page.ClickAsync(".confirm button[value=Refuse]");
        await Assertions.Expect(page.Locator("#said")).ToContainTextAsync("お返事を記録して終了しました");
    }

    [Fact]
    [Trait("Row", "E6")]
    [Trait("Row", "P3")]
    public async Task A_request_is_passed_to_a_partner_desk_only_with_consent_and_with_its_history()
    {
        var page = await town.SignIn(Town.Coordinator, "/desk/intake");
        await page.FillAsync("#note", "介護の手伝い 川辺 毎日 佐藤さん");
        await page.WaitForFunctionAsync("() => document.querySelector('#skills').value.length > 0");
        var title = Desk.Title("毎日の介護に困っている");
        await page.FillAsync("#title", title);
        await page.ClickAsync("button[value=save]");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "地域包括支援センター" }).ClickAsync();
        await page.ClickAsync("button[value=Refer]");
        await Assertions.Expect(page.Locator("#problems")).ToContainTextAsync("依頼者は");
        await page.CheckAsync("input[name=consented]");
        await page.ClickAsync("button[value=Refer]");
        await page.ClickAsync(".confirm button[value=Refer]");
        await page.WaitForURLAsync("**/referral");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("地域包括支援センター 御中");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(title);
        await Assertions.Expect(page.Locator(".history")).ToContainTextAsync("ほかの窓口へつなぎました");
        await Town.Keep(page, "phone-referral");
    }

    private static async Task IsAccessible(IPage page) => Assert.Equal("", string.Join('\n', await Axe.Violations(page)));

    /// <summary>Counts what is pressed. A Japanese character counts as one key; typing it through a conversion takes two to three.</summary>
    private sealed class Keys(IPage page)
    {
        public int Count { get; private set; }

        public async Task Type(string text)
        {
            Count += text.Length;
            await page.Keyboard.TypeAsync(text);
        }

        public async Task Press(string key)
        {
            Count++;
            await page.Keyboard.PressAsync(key);
        }

        public async Task To(string selector)
        {
            for (var presses = 0; presses < 60; presses++)
            {
                await Press("Tab");
                if (await page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
                    return;
            }

            Assert.Fail($"Tab never came to {selector}.");
        }
    }
}
