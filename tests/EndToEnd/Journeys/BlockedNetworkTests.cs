using System.Diagnostics;
using Kyodo.EndToEnd.Tests.Browser;

namespace Kyodo.EndToEnd.Tests.Journeys;

[Collection(TownCollection.Name)]
[Trait("Row", "P7")]
public sealed class BlockedNetworkTests(Town town, ITestOutputHelper output)
{
    [Fact]
    public async Task The_desk_is_live_where_WebSockets_are_blocked()
    {
        var desk = await town.SignIn(Town.Coordinator, "/my");
        await desk.Context.AddInitScriptAsync("delete window.WebSocket;");
        await desk.RouteAsync("**/*", route => route.Request.Headers.ContainsKey("upgrade") ? route.AbortAsync() : route.ContinueAsync());
        await desk.GotoAsync("/desk");
        Assert.True(await desk.EvaluateAsync<bool>("typeof WebSocket === 'undefined'"));
        await SeesANeed(desk);
    }

    [Fact]
    public async Task The_desk_is_live_where_a_proxy_holds_streams_back_until_they_end()
    {
        var desk = await town.SignIn(Town.Coordinator, "/my");
        // Nothing of an answer that does not end arrives here.
        await desk.RouteAsync("**/desk/live?*", route => route.Request.Url.Contains("once", StringComparison.Ordinal) ? route.ContinueAsync() : Task.CompletedTask);
        await desk.GotoAsync("/desk");
        await SeesANeed(desk);
    }

    [Fact]
    public async Task The_desk_makes_up_for_what_it_missed_while_the_network_was_away()
    {
        var desk = await town.SignIn(Town.Coordinator, "/desk");
        await Desk.IsLive(desk);
        await desk.Context.SetOfflineAsync(true);
        var asking = await town.SignIn(Town.Asking, "/ask");
        var title = Desk.Title("送り迎えの相談");
        await Desk.Ask(asking, title);
        await Desk.Send(asking);
        await desk.Context.SetOfflineAsync(false);
        await Desk.Row(desk, title).WaitForAsync();
    }

    private async Task SeesANeed(Microsoft.Playwright.IPage desk)
    {
        await Desk.IsLive(desk);
        var asking = await town.SignIn(Town.Asking, "/ask");
        var title = Desk.Title("買い物のことを相談したい");
        await Desk.Ask(asking, title);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Desk.Send(asking), Desk.Row(desk, title).WaitForAsync());
        output.WriteLine($"need sent -> on the open desk: {clock.ElapsedMilliseconds} ms");
    }
}
