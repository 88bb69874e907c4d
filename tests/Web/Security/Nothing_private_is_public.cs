using System.Net;
using Kyodo.Grains;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;
using Kyodo.Web.Hosting;
using Kyodo.Web.Tests.Hub;
using Kyodo.Web.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Kyodo.Web.Tests.Security;

/// <summary>
/// Row P3: a 困りごと is on no page, feed, export, API answer or hub message that anybody but the desk and its own two sides can have. Every
/// route of the table that somebody else may read is asked, plainly and with every search it has.
/// </summary>
[Trait("Row", "P3")]
[Trait("Row", "A7")]
public sealed class Nothing_private_is_public(KyodoWeb web)
{
    private const string Secret = "ひみつの困りごと";

    private static readonly string[] s_queries =
        ["", "?words=" + Secret, "?text=" + Secret, "?field=Elderly", "?district=d-1", "?page=1", "?take=200", "?kind=Skill", "?after=0"];

    [Theory]
    [InlineData(Caller.Anonymous)]
    [InlineData(Caller.GroupManager)]
    public async Task On_any_route_that(Caller caller)
    {
        var need = await Post();
        using var program = await web.As(caller);
        using var browser = await web.AsBrowser(caller);
        var (asked, told) = (0, new List<string>());
        foreach (var (key, access) in RouteTable.Rows.Where(r => r.Key.StartsWith("GET ", StringComparison.Ordinal) || r.Key.StartsWith("ANY ", StringComparison.Ordinal)))
        {
            // Streams never end; who may open one is the other table's.
            if (key is "GET /desk/live" || key.Contains("/hubs/", StringComparison.Ordinal))
                continue;
            var path = Filled(key[4..], need);
            foreach (var query in s_queries)
            {
                using var answer = await (access.ToString().StartsWith("Page", StringComparison.Ordinal) ? browser : program).GetAsync(path + query);
                asked += answer.StatusCode == HttpStatusCode.OK ? 1 : 0;
                var body = await answer.Content.ReadAsStringAsync();
                // What the asker sent comes back in search boxes; what the need says does not.
                if (body.Contains(Secret + "の中身", StringComparison.Ordinal) || body.Contains(ServedMunicipality.Local(need.Value), StringComparison.OrdinalIgnoreCase) && !path.Contains(ServedMunicipality.Local(need.Value), StringComparison.OrdinalIgnoreCase))
                    told.Add(key + query);
            }
        }

        Assert.Equal([], told);
        Assert.True(asked > 40, $"only {asked} answers were read");
    }

    [Fact]
    public async Task Nor_does_the_hub_take_a_caller_who_could_hear_of_it()
    {
        foreach (var caller in new[] { Caller.Anonymous, Caller.Resident, Caller.GroupManager })
        {
            using var client = await web.As(caller);
            using var answer = await client.PostAsync("/hubs/coordination/negotiate?negotiateVersion=1", null);
            Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{caller}: {answer.StatusCode}");
            foreach (var accept in new[] { "text/event-stream", "*/*" })
            {
                using var direct = new HttpRequestMessage(HttpMethod.Get, "/hubs/coordination?id=none") { Headers = { Accept = { new(accept) } } };
                using var refused = await client.SendAsync(direct, HttpCompletionOption.ResponseHeadersRead);
                Assert.True(refused.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{caller} {accept}: {refused.StatusCode}");
            }

            using var browser = await web.AsBrowser(caller);
            using var live = await browser.GetAsync("/desk/live", HttpCompletionOption.ResponseHeadersRead);
            Assert.True(live.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Forbidden, $"{caller}: {live.StatusCode}");
        }
    }

    /// <summary>Whoever may connect is of the desk and hears of a 困りごと by its row; what is written in it, and who asks, is in no message.</summary>
    [Theory]
    [InlineData(Caller.Coordinator)]
    [InlineData(Caller.Administrator)]
    public async Task Nor_do_the_hubs_messages_say_more_than_a_list_does_to_those_who_may_connect(Caller caller)
    {
        var grain = web.Services.GetRequiredService<IGrainFactory>().Need(await Post());
        await using var hub = await RawHubConnection.Open(web.Address, await web.TokenOf(caller), HubTransport.WebSockets);
        var position = await hub.Invoke("Position");
        var desk = new Actor(ActorRole.Coordinator, "setup");

        // Every sort of change that is told: put anew, moved on the ladder, put to somebody, handed over.
        var view = (await grain.Get())!;
        Assert.True((await grain.Put(new(Guid.NewGuid(), desk with { For = web.Town.Resident }, view.Need with { Description = Secret + "の中身の新しい話" }, view.Version))).IsDone);
        Assert.True((await grain.Triage(new(Guid.NewGuid(), desk, TriageDecision.Accept, Secret + "の中身の理由", view.Rung == Rung.City ? Rung.Neighbours : Rung.City))).IsDone);
        Assert.True((await grain.HandOver(new(Guid.NewGuid(), desk, "other", Secret + "の中身の引き継ぎ"))).IsDone);
        var version = (await grain.Get())!.Version;
        var told = new List<string>();
        var last = 0L;
        while (last < version)
        {
            var happened = (await hub.NextCall("Happened"))[0];
            told.Add(happened.GetRawText());
            if (happened.GetProperty("row").GetProperty("id").GetString() == view.Need.Id.Value)
                last = happened.GetProperty("row").GetProperty("version").GetInt64();
        }

        var caught = await hub.Invoke("CatchUp", position.GetProperty("epoch").GetString()!, position.GetProperty("number").GetInt64());
        told.Add(caught.GetRawText());
        var words = System.Text.RegularExpressions.Regex.Unescape(string.Join('\n', told));
        Assert.Contains(Secret + "の中身", words);
        Assert.All(
            new[] { "くわしい話", "新しい話", "配慮", "理由", "引き継ぎ" }.Select(written => Secret + "の中身の" + written).Concat(SmallTown.Secrets),
            secret => Assert.DoesNotContain(secret, words));
    }

    private async Task<NeedId> Post()
    {
        var id = NeedId.Of(SmallTown.Code, 990_001);
        var grain = web.Services.GetRequiredService<IGrainFactory>().Need(id);
        if (await grain.Get() is not null)
            return id;
        var desk = new Actor(ActorRole.Coordinator, "setup");
        var need = new Need
        {
            Id = id,
            Requester = web.Town.Resident,
            Title = Secret + "の中身",
            Description = Secret + "の中身のくわしい話",
            Kind = ResourceKind.Skill,
            Field = Field.Elderly,
            Cautions = Secret + "の中身の配慮",
            Audience = Audience.Private,
        };
        Assert.True((await grain.Put(new(Guid.NewGuid(), desk with { For = web.Town.Resident }, need, 0))).IsDone);
        Assert.True((await grain.Triage(new(Guid.NewGuid(), desk, TriageDecision.Accept, "", Rung.City))).IsDone);
        return id;
    }

    private static string Filled(string pattern, NeedId need) =>
        System.Text.RegularExpressions.Regex.Replace(pattern, @"\{[^}]+\}", match => match.Value is "{documentName}" ? "v1" : match.Value is "{Code:int}" ? "404" : ServedMunicipality.Local(need.Value));
}
