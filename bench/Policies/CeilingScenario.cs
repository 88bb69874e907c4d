using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Kyodo.Town.Simulation;
using Kyodo.Town.Worlds;

namespace Kyodo.Bench.Policies;

/// <summary>
/// <c>ceiling [--setting NAME] [--months M] [--seeds N] [--draws D] [--threads T]</c>: the NDCG@10 of the oracle's that can be reached at all by what is on the forms and
/// what was seen, beside our engine's.
/// </summary>
internal static class CeilingScenario
{
    private static readonly Knowledge[] Levels = [Knowledge.Forms, Knowledge.History, Knowledge.Others];

    public static Task<JsonObject> Run(BenchArguments arguments)
    {
        var name = arguments.Text("setting", "all");
        var months = arguments.Integer("months", 24, 1, 60);
        var seeds = arguments.Integer("seeds", 3, 1, 100);
        var draws = arguments.Integer("draws", 1_000, 1, 100_000);
        var threads = arguments.Integer("threads", 1, 1, 64);
        arguments.RefuseUnknown();
        var settings = PolicyScenario.SettingsOf(name);
        var started = Stopwatch.GetTimestamp();
        var figures = new JsonObject();
        foreach (var setting in settings)
        {
            var ceilings = new Ceiling[seeds];
            Parallel.For(0, seeds, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
                ceilings[i] = Ceiling.Of(Scene.Create(setting, (ulong)i + 1, PolicyScenario.FirstDay, months * 30), Levels, draws));
            var json = new JsonObject { ["leastEffectiveDraws"] = Math.Round(ceilings.Min(c => c.LeastEffectiveDraws)) };
            var line = new List<string>();
            void Add(string key, Func<Ceiling, double> of)
            {
                var estimate = Estimate.Of(ceilings.Select(of));
                json[key] = PolicyScenario.Json(estimate);
                line.Add(string.Create(CultureInfo.InvariantCulture, $"{key} {estimate.Mean:f3}{(double.IsFinite(estimate.High) ? $" ±{estimate.High - estimate.Mean:f3}" : "")}"));
            }

            Add("byLot", c => c.ByLot);
            Add("ours", c => c.Ours);
            foreach (var level in Levels)
                Add(JsonName(level), c => c.Informed[level]);
            Add("oursOfReachable", c => c.Ours / c.Informed[Knowledge.Others]);
            Console.WriteLine($"{setting.Key,-15} {string.Join(" · ", line)}");
            figures[setting.Key] = json;
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return Task.FromResult(new JsonObject
        {
            ["world"] = World.Version,
            ["months"] = months,
            ["seeds"] = seeds,
            ["draws"] = draws,
            ["ndcgAt10OfOracle"] = figures,
            ["seconds"] = Math.Round(seconds, 1),
        });
    }

    private static string JsonName(Knowledge knowledge) => knowledge switch
    {
        Knowledge.Forms => "knowingForms",
        Knowledge.History => "knowingHistory",
        Knowledge.Others => "knowingAllButTheCandidate",
        _ => throw new ArgumentOutOfRangeException(nameof(knowledge)),
    };
}
