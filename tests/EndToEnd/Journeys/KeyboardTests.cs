using Kyodo.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace Kyodo.EndToEnd.Tests.Journeys;

[Collection(TownCollection.Name)]
[Trait("Row", "E2")]
public sealed class KeyboardTests(Town town)
{
    [Fact]
    public async Task A_coordinator_asks_a_candidate_by_keyboard_alone()
    {
        var desk = await town.SignIn(Town.Coordinator, "/desk?sort=New");
        await Desk.IsLive(desk);
        var keys = desk.Keyboard;
        await TabTo(desk, "e => e.id === 'text'");
        await keys.PressAsync("ArrowDown");
        Assert.True(await desk.EvaluateAsync<bool>("document.activeElement === document.querySelector('#needs .need-row')"));

        // Down to a need that was accepted and has a good candidate.
        for (var step = 0; step < 84 && !await desk.EvaluateAsync<bool>("!document.activeElement.querySelector('.tag--warn') && !!document.activeElement.querySelector('.level--Excellent')"); step++)
            await keys.PressAsync(step % 2 == 0 ? "j" : "ArrowDown");
        await keys.PressAsync("j");
        await keys.PressAsync("k");
        var chosen = await desk.EvaluateAsync<string>("document.activeElement.dataset.need");
        await keys.PressAsync("Enter");
        await desk.Locator($"#detail[data-need='{chosen}']").WaitForAsync();
        Assert.Equal(chosen, await desk.EvaluateAsync<string>("document.activeElement.dataset.need"));

        await keys.PressAsync("ArrowRight");
        await Assertions.Expect(desk.Locator("#need-title")).ToBeFocusedAsync();
        await keys.PressAsync("j");
        var candidate = await desk.EvaluateAsync<string>("document.activeElement.textContent");
        await TabTo(desk, "e => e.hasAttribute('data-ask')");
        await keys.PressAsync("Enter");
        await desk.Locator("[data-focus]").WaitForAsync();
        await Assertions.Expect(desk.Locator("[data-focus]")).ToBeFocusedAsync();
        await TabTo(desk, "e => e.matches('[data-focus] button')");
        await keys.PressAsync("Enter");
        await Assertions.Expect(desk.Locator("#said")).ToContainTextAsync("打診を送りました");
        await Assertions.Expect(desk.Locator("#said")).ToBeFocusedAsync();
        await Assertions.Expect(desk.Locator("[data-part=offers]")).ToContainTextAsync(candidate);
        await keys.PressAsync("Escape");
        Assert.Equal(chosen, await desk.EvaluateAsync<string>("document.activeElement.dataset.need"));
    }

    [Fact]
    public async Task What_comes_in_moves_neither_focus_nor_what_is_being_typed()
    {
        var desk = await town.SignIn(Town.Coordinator, "/desk");
        await Desk.IsLive(desk);
        await desk.FillAsync("#text", "下書き");
        await desk.FocusAsync("#text");
        var asking = await town.SignIn(Town.Asking, "/ask");
        var title = Desk.Title("庭のことを相談したい");
        await Desk.Ask(asking, title);
        await Desk.Send(asking);
        await Desk.Row(desk, title).WaitForAsync();
        await Assertions.Expect(desk.Locator("#text")).ToBeFocusedAsync();
        await Assertions.Expect(desk.Locator("#text")).ToHaveValueAsync("下書き");
        await Assertions.Expect(desk.Locator("#news")).ToContainTextAsync(title);
    }

    private static async Task TabTo(IPage page, string isThere)
    {
        for (var presses = 0; presses < 120; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>($"({isThere})(document.activeElement)"))
                return;
        }

        Assert.Fail($"Tab never came to {isThere}.");
    }
}
