using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Kyodo.Matching.Assignment;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;
using Kyodo.Town.Populations;

namespace Kyodo.Bench.Rescore;

/// <summary>
/// <c>rescore --people N --needs M --k K --seed S [--threads T]</c>: the night's work on a whole city: the best k of every open need, then the plan with its certificate.
/// </summary>
internal static class RescoreScenario
{
    public static Task<JsonObject> Run(BenchArguments arguments)
    {
        var people = arguments.Integer("people", 1_000_000, 1, Population.LargestCount);
        var needCount = arguments.Integer("needs", 10_000, 1, 1_000_000);
        var k = arguments.Integer("k", 50, 1, 10_000);
        var seed = (ulong)arguments.Integer("seed", 1);
        var threads = arguments.Integer("threads", Math.Min(2, Environment.ProcessorCount), 1, 64);
        arguments.RefuseUnknown();

        var population = new Population(people, seed);
        var index = BlockIndex.Of(population.Entries());
        var needs = population.Needs(needCount, seed).Select(n => n.Need).ToArray();
        GC.Collect();

        var processor = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        var queries = new BatchQuery[needs.Length];
        var answers = new Scored[(long)needs.Length * k];
        for (var i = 0; i < needs.Length; i++)
            queries[i] = new(new(needs[i], ExpertModel.Model, Population.Plane), null, answers.AsMemory(i * k, k));
        var found = new int[needs.Length];
        index.SearchAll(queries, found, threads);
        var searchSeconds = Stopwatch.GetElapsedTime(started).TotalSeconds;

        var planning = Stopwatch.GetTimestamp();
        var planNeeds = new PlanNeed[needs.Length];
        for (var i = 0; i < needs.Length; i++)
        {
            var candidates = new PlanCandidate[found[i]];
            for (var c = 0; c < candidates.Length; c++)
                candidates[c] = new(answers[(i * k) + c].Key, Weight(answers[(i * k) + c].Score));
            planNeeds[i] = new()
            {
                Slots = needs[i].SlotsMaximum,
                Candidates = candidates,
                Beyond = found[i] == k ? candidates[^1].Weight : 0,
                Hours = needs[i].Hours,
                Windows = needs[i].Windows,
            };
        }

        var plan = Planner.Make(planNeeds, new());
        var planSeconds = Stopwatch.GetElapsedTime(planning).TotalSeconds;
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var processorSeconds = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        var peakMb = PeakMegabytes();

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{people:n0} people, {needCount:n0} needs, k = {k}, {threads} threads"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"lists {searchSeconds:f2} s, plan {planSeconds:f2} s, in all {seconds:f2} s ({processorSeconds:f2} s of processor time); peak memory {peakMb:f0} MB"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{plan.Offers.Count:n0} offers to {plan.Offers.DistinctBy(o => o.Person).Count():n0} people for {planNeeds.Sum(n => (long)n.Slots):n0} slots"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"value {plan.Value:n0}; over the lists at most {plan.ListBound:n0} (gap {plan.ListGap:p4}); over the whole city at most {plan.CityBound:n0} (gap {plan.CityGap:p4})"));
        return Task.FromResult(new JsonObject
        {
            ["people"] = people,
            ["needs"] = needCount,
            ["k"] = k,
            ["seconds"] = Math.Round(seconds, 3),
            ["gap"] = Math.Round(plan.CityGap, 7),
            ["peakMb"] = Math.Round(peakMb, 1),
            ["listGap"] = Math.Round(plan.ListGap, 7),
            ["searchSeconds"] = Math.Round(searchSeconds, 3),
            ["processorSeconds"] = Math.Round(processorSeconds, 3),
            ["planSeconds"] = Math.Round(planSeconds, 3),
            ["offers"] = plan.Offers.Count,
            ["primal"] = plan.Value,
            ["listBound"] = plan.ListBound,
            ["cityBound"] = plan.CityBound,
            ["threads"] = threads,
        });
    }

    // The calibrated chance in millionths.
    private static int Weight(int score) => (int)Math.Round(ScoreModel.Chance(score) * PlanRules.LargestWeight);

    private static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }
}
