using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Kyodo.Town.Simulation;
using Kyodo.Town.Worlds;

namespace Kyodo.Bench.Policies;

/// <summary>
/// <c>policy [--setting NAME] [--months M] [--seeds N] [--learn-every DAYS] [--threads T]</c>: our engine against the simple policies,
/// in simulated months of 30 days, and against an oracle that knows the hidden preferences.
/// </summary>
internal static class PolicyScenario
{
    internal static readonly DateOnly FirstDay = new(2026, 4, 1);

    private static readonly string[] Shown =
    [
        "fillRate", "asksPerAcceptance", "asksPerNeed", "hoursToFirstAccept", "contactedIn30DaysShare", "activeIn90DaysShare", "busiestTenthShare", "newcomerShare",
        "dropOutShare", "stillActiveAfter90DaysShare", "callsPerFill", "minutesPerFill", "noShowShare",
    ];

    public static Task<JsonObject> Run(BenchArguments arguments)
    {
        var name = arguments.Text("setting", "all");
        var months = arguments.Integer("months", 24, 1, 120);
        var seeds = arguments.Integer("seeds", 10, 1, 1_000);
        var threads = arguments.Integer("threads", Math.Min(2, Environment.ProcessorCount), 1, 64);
        var options = new EngineOptions { LearnEveryDays = arguments.Integer("learn-every", new EngineOptions().LearnEveryDays, 0, 3_650) };
        arguments.RefuseUnknown();
        var settings = SettingsOf(name);
        var started = Stopwatch.GetTimestamp();
        var policies = new JsonObject();
        var targets = new JsonObject();
        foreach (var setting in settings)
        {
            var comparison = Comparison.Run(setting, FirstDay, months * 30, seeds, [.. Town.Simulation.Policies.All, Policy.Oracle], threads, options);
            Print(comparison);
            foreach (var policy in comparison.Policies)
            {
                var key = Town.Simulation.Policies.Key(policy);
                if (policies[key] is not JsonObject bySetting)
                    policies[key] = bySetting = [];
                bySetting[setting.Key] = Json(comparison, policy);
            }

            targets[setting.Key] = Json(comparison);
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{months} months of 30 days, {seeds} seeds, {threads} threads, world {World.Version}: {seconds:f0} s"));
        return Task.FromResult(new JsonObject
        {
            ["world"] = World.Version,
            ["months"] = months,
            ["seeds"] = seeds,
            ["learnEveryDays"] = options.LearnEveryDays,
            ["policies"] = policies,
            ["targets"] = targets,
            ["seconds"] = Math.Round(seconds, 1),
        });
    }

    /// <summary>The settings that <c>--setting</c> names.</summary>
    /// <exception cref="BenchArgumentException">There is none of that name.</exception>
    internal static Setting[] SettingsOf(string name)
    {
        var settings = Settings.All.Where(s => name == "all" || s.Key == name).ToArray();
        return settings.Length > 0 ? settings : throw new BenchArgumentException($"--setting must be all or one of {string.Join(", ", Settings.All.Select(s => s.Key))}, not '{name}'.");
    }

    private static void Print(Comparison comparison)
    {
        Console.WriteLine($"{comparison.Setting.Key}: {comparison.Setting.English}");
        foreach (var policy in comparison.Policies)
        {
            var figures = Shown.Select(key => $"{key} {Text(Measures.Get(key), comparison.Of(policy, Measures.Get(key)))}");
            Console.WriteLine($"  {Town.Simulation.Policies.Key(policy),-17} {string.Join(" · ", figures)}");
        }

        Console.WriteLine($"  against {Town.Simulation.Policies.Key(comparison.BestSimple)}, the best simple policy:");
        foreach (var (alone, together) in comparison.Targets().Zip(comparison.Targets(Policy.EngineAndBoard)))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {alone.Measure,-28}{alone.Limit,-20}theirs {alone.Theirs,8:f3} · ours {alone.Ours,8:f3} {Said(alone)} · with board {together.Ours,8:f3} {Said(together)}"));
    }

    private static string Said(Target target) => target.IsReached ? "reached" : "MISSED";

    private static string Text(Measure measure, Estimate estimate)
    {
        var (factor, unit) = measure.IsShare ? (100, " %") : (1, "");
        return string.Create(CultureInfo.InvariantCulture, $"{factor * estimate.Mean:f1}{unit} ±{factor * (estimate.High - estimate.Mean):f1}");
    }

    private static JsonObject Json(Comparison comparison, Policy policy)
    {
        var json = new JsonObject();
        foreach (var measure in Measures.All)
        {
            var estimate = comparison.Of(policy, measure);
            if (double.IsFinite(estimate.Mean))
                json[measure.Key] = Json(estimate);
        }

        return json;
    }

    private static JsonObject Json(Comparison comparison)
    {
        var gain = comparison.Difference(Policy.Engine, comparison.BestSimple, Measures.Get("fillRate"));
        var json = new JsonObject { ["bestSimple"] = Town.Simulation.Policies.Key(comparison.BestSimple), ["fillRateGain"] = Json(gain) };
        foreach (var (alone, together) in comparison.Targets().Zip(comparison.Targets(Policy.EngineAndBoard)))
        {
            json[alone.Measure] = new JsonObject
            {
                ["limit"] = alone.Limit,
                ["theirs"] = Number(alone.Theirs),
                ["ours"] = Number(alone.Ours),
                ["reached"] = alone.IsReached,
                ["oursAndBoard"] = Number(together.Ours),
                ["reachedWithBoard"] = together.IsReached,
            };
        }

        return json;
    }

    internal static JsonObject Json(Estimate estimate) => new() { ["mean"] = Number(estimate.Mean), ["low"] = Number(estimate.Low), ["high"] = Number(estimate.High) };

    private static JsonNode? Number(double value) => double.IsFinite(value) ? JsonValue.Create(Math.Round(value, 4)) : null;
}
