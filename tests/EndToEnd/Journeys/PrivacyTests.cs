using Kyodo.EndToEnd.Tests.Browser;

namespace Kyodo.EndToEnd.Tests.Journeys;

[Collection(TownCollection.Name)]
[Trait("Row", "A7")]
public sealed class PrivacyTests(Town town)
{
    [Fact]
    public async Task A_private_trouble_is_on_no_public_page()
    {
        var asking = await town.SignIn(Town.Asking, "/ask");
        var title = Desk.Title("人に知られたくない相談");
        await Desk.Ask(asking, title);
        await Desk.Send(asking);
        var id = new Uri(asking.Url).Segments[^1];

        await using var context = await town.Open();
        var page = await context.NewPageAsync();
        var answer = await page.GotoAsync($"/calls/{id}");
        Assert.Equal(404, answer!.Status);
        foreach (var address in new[] { "/", $"/calls?words={Uri.EscapeDataString(title)}" })
        {
            await page.GotoAsync(address);
            Assert.DoesNotContain(title, await page.InnerTextAsync("main"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Other_peoples_pages_do_not_exist_for_a_resident()
    {
        var resident = await town.SignIn(Town.Resident);
        var own = new Uri(resident.Url).AbsolutePath;
        var other = await town.SignIn(Town.Newcomer);
        Assert.Equal(404, (await other.GotoAsync(own))!.Status);
        Assert.Equal(404, (await other.GotoAsync($"{own}/profile"))!.Status);
        var refused = await other.GotoAsync("/desk");
        Assert.EndsWith("/forbidden", new Uri(refused!.Url).AbsolutePath, StringComparison.Ordinal);
    }
}
