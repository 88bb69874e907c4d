using System.Net;

namespace Kyodo.EndToEnd.Tests.Kills;

/// <summary>Issue "The main job": nothing acknowledged is lost, nothing is half done, no slot is taken twice.</summary>
public sealed class The_node_killed_at_any_instant(ITestOutputHelper output)
{
    private const int Kills = 30;
    private const int Clients = 20;
    private const int LeastTold = 1_000;
    private const int Seed = 20261121;

    // The order of the stages an offer passes through on its way to an activity.
    private static readonly string[] s_way = ["sending", "asked", "agreed", "consented", "meetingPlanned", "confirmed", "active", "completed"];

    [Fact]
    public async Task Keeps_all_that_clients_were_told()
    {
        var test = TestContext.Current.CancellationToken;
        var random = new Random(Seed);
        using var node = new KillableNode();
        await node.Start(0, test);
        var token = await node.Token(test);
        var requesters = Enumerable.Range(0, Clients).Select(i => $"g-{Base32(i + 1)}").ToArray();
        var clients = requesters.Select((r, i) => new Client(node.Http, token, r, Seed + i)).ToArray();

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(test);
        var work = Task.WhenAll(clients.Select(c => Task.Run(() => c.Run(stop.Token), test)));
        for (var kill = 0; kill < Kills; kill++)
        {
            // Every second kill by the clock, the others by the process itself at a step between persist, act and record.
            var byItself = kill % 2 == 1;
            if (byItself)
            {
                await Task.WhenAny(node.Ended, work);
            }
            else
            {
                await Task.WhenAny(Task.Delay(random.Next(200, 1_500), test), work);
                await node.Kill();
            }

            if (work.IsFaulted)
                await work;
            await node.Start((kill + 1) % 2 == 1 ? random.Next(40, 1_200) : 0, test);
        }

        // The last start was to kill itself no more; go on until enough was told.
        while (clients.Sum(c => c.Told.Count) < LeastTold && !work.IsCompleted)
            await Task.Delay(50, test);
        await stop.CancelAsync();
        await work;

        var told = clients.SelectMany(c => c.Told).ToArray();
        output.WriteLine($"{Kills} kills, {told.Length} commands told done, {clients.Sum(c => c.AlreadyFilled)} told already filled, seed {Seed}");
        Assert.True(told.Length >= LeastTold);
        await Compare(clients[0], told, test);
    }

    private static async Task Compare(Client client, Told[] told, CancellationToken test)
    {
        foreach (var ofNeed in told.GroupBy(t => t.Need))
        {
            var (status, view) = await client.Sure(HttpMethod.Get, $"/api/desk/needs/{Client.Local(ofNeed.Key)}", "", null, test);
            Assert.Equal(HttpStatusCode.OK, status);
            var offers = Client.Offers(view);
            Assert.True(offers.Count(o => Array.IndexOf(s_way, Client.Stage(o)) >= 2) <= 1, $"A slot of {ofNeed.Key} was taken twice.");
            Assert.Equal(offers.Count, offers.Select(o => o["participant"]!.GetValue<string>()).Distinct().Count());
            foreach (var t in ofNeed.Where(t => t.Owner is not null))
            {
                var offer = Assert.Single(offers, o => o["participant"]!.GetValue<string>() == t.Owner);
                Assert.True(
                    Array.IndexOf(s_way, Client.Stage(offer)) >= Array.IndexOf(s_way, t.Stage) || (t.Stage == "sending" && Client.Stage(offer) == "undelivered"),
                    $"{t.Path} was told done, but the offer is {Client.Stage(offer)}.");
                if (t.Stage == "confirmed")
                    Assert.NotNull(offer["collaboration"]);
            }

            if (ofNeed.Any(t => t.Stage == "open"))
                Assert.NotEqual("received", view["stage"]!.GetValue<string>());

            // A command sent again is answered as before.
            var last = ofNeed.Last();
            var (again, answer) = await client.Sure(HttpMethod.Post, last.Path, last.Body, last.Command, test);
            Assert.True((int)again is >= 200 and <= 299, $"{last.Path} again: {again} {answer.ToJsonString()}");
            Assert.Equal(last.Version, answer["version"]!.GetValue<long>());
        }
    }

    private static string Base32(int number)
    {
        const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";
        var text = new char[13];
        for (var i = text.Length - 1; i >= 0; i--, number >>= 5)
            text[i] = Digits[number & 31];
        return new(text);
    }
}
