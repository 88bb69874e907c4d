using System.Net.Http.Json;
using System.Text.Json;
using Kyodo.Web.Hosting;
using Kyodo.Web.Tests.World;

namespace Kyodo.Web.Tests.Hub;

public sealed class The_hub_tells_coordinators_what_happens(KyodoWeb web)
{
    [Theory]
    [InlineData(HubTransport.WebSockets)]
    [InlineData(HubTransport.ServerSentEvents)]
    [InlineData(HubTransport.LongPolling)]
    public async Task A_posted_need_arrives_with_a_number_over_each_transport(HubTransport transport)
    {
        await using var hub = await RawHubConnection.Open(web.Address, await web.TokenOf(Caller.Coordinator), transport);
        var position = await hub.Invoke("Position");
        var need = await Post();

        var happened = (await NextOf(hub, need)).GetProperty("number").GetInt64();

        Assert.True(happened > position.GetProperty("number").GetInt64());
        await Cancel(need);
    }

    [Fact]
    public async Task Catching_up_gives_every_event_after_a_number_without_gaps()
    {
        await using var hub = await RawHubConnection.Open(web.Address, await web.TokenOf(Caller.Administrator), HubTransport.WebSockets);
        var position = await hub.Invoke("Position");
        var number = position.GetProperty("number").GetInt64();
        var need = await Post();
        await NextOf(hub, need);
        await Cancel(need);

        var caught = await hub.Invoke("CatchUp", position.GetProperty("epoch").GetString()!, number);

        Assert.True(caught.GetProperty("complete").GetBoolean());
        var numbers = caught.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("number").GetInt64()).ToArray();
        Assert.NotEmpty(numbers);
        Assert.Equal(Enumerable.Range(1, numbers.Length).Select(i => number + i), numbers);
    }

    [Fact]
    public async Task Catching_up_from_another_epoch_asks_for_a_fresh_snapshot()
    {
        await using var hub = await RawHubConnection.Open(web.Address, await web.TokenOf(Caller.Coordinator), HubTransport.WebSockets);

        var caught = await hub.Invoke("CatchUp", Guid.NewGuid(), 0);

        Assert.False(caught.GetProperty("complete").GetBoolean());
    }

    [Theory]
    [InlineData("CatchUp", "no guid", 0)]
    [InlineData("CatchUp", "8d5b1f0e-0000-4000-8000-000000000000", -1)]
    [InlineData("CatchUp", "8d5b1f0e-0000-4000-8000-000000000000", "many")]
    [InlineData("Nothing", "8d5b1f0e-0000-4000-8000-000000000000", 0)]
    public async Task Wrong_arguments_are_answered_with_an_error_and_the_connection_goes_on(string method, object first, object second)
    {
        await using var hub = await RawHubConnection.Open(web.Address, await web.TokenOf(Caller.Coordinator), HubTransport.WebSockets);

        await Assert.ThrowsAsync<InvalidOperationException>(() => hub.Invoke(method, first, second));

        Assert.Equal(JsonValueKind.Object, (await hub.Invoke("Position")).ValueKind);
    }

    [Fact]
    public async Task Another_sites_page_may_not_connect()
    {
        using var client = await web.As(Caller.Coordinator);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/hubs/coordination/negotiate?negotiateVersion=1") { Headers = { { "Origin", "https://elsewhere.invalid" } } };

        using var response = await client.SendAsync(request);

        Assert.Equal(403, (int)response.StatusCode);
    }

    private static async Task<JsonElement> NextOf(RawHubConnection hub, string need)
    {
        while (true)
        {
            var happened = (await hub.NextCall("Happened"))[0];
            if (happened.GetProperty("row").GetProperty("id").GetString() == need)
                return happened;
        }
    }

    private async Task<string> Post()
    {
        using var client = await web.As(Caller.Resident);
        using var response = await client.PostAsJsonAsync($"/api/participants/{ServedMunicipality.Local(web.Town.Resident.Value)}/needs", new { title = "画面に届く困りごと", kind = "skill", field = "welfare" });
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    private async Task Cancel(string need)
    {
        using var client = await web.As(Caller.Coordinator);
        using var response = await client.PostAsync($"/api/desk/needs/{ServedMunicipality.Local(need)}/cancel", null);
        response.EnsureSuccessStatusCode();
    }
}
