using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Kyodo.EndToEnd.Tests.Browser;
using Kyodo.EndToEnd.Tests.Kills;
using Microsoft.Playwright;

namespace Kyodo.EndToEnd.Tests.Journeys;

/// <summary>What others do while a desk is open: it shows there by itself, and how soon is printed.</summary>
[Collection(TownCollection.Name)]
public sealed class LiveTests(Town town, ITestOutputHelper output)
{
    private const int Rounds = 9;

    [Fact]
    public async Task Needs_suggestions_and_acceptances_show_on_an_open_desk_one_after_the_other()
    {
        var test = TestContext.Current.CancellationToken;
        var desk = await town.SignIn(Town.Coordinator, "/desk");
        await Desk.IsLive(desk);
        await desk.EvaluateAsync("window.notReloaded = true");
        var asking = await town.SignIn(Town.Asking);
        var requester = asking.Url.Split('/')[^1];

        using var http = new HttpClient { BaseAddress = new(town.Address) };
        using var answer = await http.PostAsJsonAsync("/api/token", new { mail = Town.Coordinator, password = WebProcess.Password }, test);
        var token = (await answer.Content.ReadFromJsonAsync<JsonObject>(test))!["accessToken"]!.GetValue<string>();
        var office = new Client(http, token, requester, 0);

        var (rows, suggestions, acceptances) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var title = Desk.Title("オンラインの学習相談");
            JsonObject need = [];
            rows.Add(await Milliseconds(
                async () => need = await Do($"/api/participants/{requester}/needs", $$"""{"title":"{{title}}","kind":"skill","field":"education","presence":"online"}"""),
                Desk.Row(desk, title)));
            var local = Client.Local(need["id"]!.GetValue<string>());

            await Desk.Row(desk, title).ClickAsync();
            await desk.Locator("[data-part=triage]").WaitForAsync();
            suggestions.Add(await Milliseconds(
                () => Do($"/api/desk/needs/{local}/triage", """{"decision":"accept"}"""),
                desk.Locator("#candidate-list .candidate").First));

            var first = (await Look(local))["suggestions"]![0]!;
            await Do($"/api/desk/needs/{local}/decisions", $$"""{"resource":"{{first["resource"]}}","owner":"{{first["owner"]}}","decision":"approve"}""");
            await desk.Locator("[data-part=offers]", new() { HasText = "打診中" }).WaitForAsync();
            var offer = Client.Offers(await Look(local))[0];
            while (Client.Stage(offer) == "sending")
                offer = Client.Offers(await Look(local))[0];
            acceptances.Add(await Milliseconds(
                () => Do($"/api/participants/{Client.Local(offer["participant"]!.GetValue<string>())}/offers/{Client.Local(offer["id"]!.GetValue<string>())}/accept", ""),
                desk.Locator("[data-part=offers]", new() { HasText = "内諾" })));
        }

        output.WriteLine($"medians of {Rounds}: need -> desk {Median(rows):f0} ms, triage -> suggestions {Median(suggestions):f0} ms, accepted -> desk {Median(acceptances):f0} ms");
        Assert.True(await desk.EvaluateAsync<bool>("window.notReloaded"));

        async Task<JsonObject> Do(string path, string body)
        {
            var (status, view) = await office.Sure(HttpMethod.Post, path, body, Guid.NewGuid(), test);
            Assert.True((int)status is >= 200 and < 300, $"{path}: {status} {view.ToJsonString()}");
            return view;
        }

        async Task<JsonObject> Look(string local) => (await office.Sure(HttpMethod.Get, $"/api/desk/needs/{local}", "", null, test)).Answer;
    }

    private static async Task<double> Milliseconds(Func<Task> act, ILocator shown)
    {
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(act(), shown.WaitForAsync());
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double Median(List<double> figures) => figures.Order().ElementAt(figures.Count / 2);
}
