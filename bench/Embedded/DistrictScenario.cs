using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Kyodo.Embedded;
using Kyodo.Grains;
using Kyodo.Grains.Districts;
using Kyodo.Grains.Municipalities;
using Kyodo.Matching.Model;
using Kyodo.Town;
using Kyodo.Town.Worlds;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;

namespace Kyodo.Bench;

/// <summary>
/// <c>district --people N --seed S</c>: how long a district of so many people takes from nothing in memory to its first answer, with the
/// real grain and storage; and how long the next answers take, which read the listings of those they name.
/// </summary>
internal static class DistrictScenario
{
    private const int AtOnce = 512;
    private const int Rounds = 7;
    private const int Needs = 50;

    public static async Task<JsonObject> RunAsync(BenchArguments arguments)
    {
        var people = arguments.Integer("people", 50_000, 100, 1_000_000);
        var seed = (ulong)arguments.Integer("seed", 1);
        var parent = arguments.Text("folder", Path.GetTempPath());
        arguments.RefuseUnknown();

        var settlement = Settlement.Create(Settings.City, seed, EmbeddedCity.Today, people);
        var district = settlement.Setting.Districts[0];
        var municipality = EmbeddedCity.Of([new District(district.Id, district.Name, district.EnglishName, InventedCity.Centre)]);
        return await EmbeddedCity.With(parent, municipality, host => Measure(host, municipality, settlement));
    }

    private static async Task<JsonObject> Measure(IHost host, Municipality municipality, Settlement settlement)
    {
        var today = settlement.Today;
        var district = host.Services.GetRequiredService<IGrainFactory>().District(municipality.Districts[0].Id);
        var resources = settlement.Resources().ToLookup(r => r.Owner.Id, r => r.Resource);
        var listings = settlement.Residents.Select(r => new ParticipantListing(r.Participant, Standing(r.Participant, today), [.. resources[r.Participant.Id]], 1)).ToList();
        await Parallel.ForEachAsync(listings, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (listing, _) => await district.List(listing));
        List<Need> needs = [];
        for (var day = today; needs.Count < Needs; day = day.AddDays(-1))
            needs.AddRange(settlement.NeedsOf(day).Select(n => n.Need));

        List<double> first = [];
        List<double> next = [];
        for (var round = 0; round < Rounds; round++)
        {
            await host.Services.GetRequiredService<GrainHost>().DeactivateAllAsync();
            GC.Collect();
            var started = Stopwatch.GetTimestamp();
            await district.Candidates(new(needs[0], 20, int.MinValue, [], []));
            first.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            started = Stopwatch.GetTimestamp();
            foreach (var need in needs)
                await district.Candidates(new(need, 20, int.MinValue, [], []));
            next.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds / needs.Count);
        }

        var (ready, answer) = (first.Order().ElementAt(Rounds / 2), next.Order().ElementAt(Rounds / 2));
        Print($"{listings.Count:n0} people, {listings.Sum(l => l.Resources.Length):n0} resources in one district: first answer after {ready:f0} ms ({first.Min():f0}-{first.Max():f0}), each of the next {needs.Count} in {answer:f2} ms");
        return new JsonObject
        {
            ["people"] = listings.Count,
            ["resources"] = listings.Sum(l => l.Resources.Length),
            ["readyMs"] = Math.Round(ready, 1),
            ["worstReadyMs"] = Math.Round(first.Max(), 1),
            ["answerMs"] = Math.Round(answer, 3),
        };
    }

    // One in five was asked this month, so that days matter to them.
    private static Standing Standing(Participant owner, DateOnly today) =>
        owner.Id.Number % 5 == 0 ? new() { Asks = [new Ask(today.AddDays(-(int)(owner.Id.Number % 30)))] } : Kyodo.Matching.Model.Standing.New;

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
