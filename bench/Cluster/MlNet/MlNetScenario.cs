using System.Diagnostics;
using System.Text.Json.Nodes;
using Kyodo.Matching.Learning.Outcomes;
using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;
using Kyodo.Silo.Learning;
using Kyodo.Town.Populations;
using Kyodo.Town.Randomness;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Kyodo.Bench.MlNet;

/// <summary>
/// <c>mlnet --people N --needs M --seed S</c>: the same pairs scored by ML.NET's batch Transform of its own additive model, from features that
/// are there already, and by our kernel with that model exported, features made on the way; one core each.
/// </summary>
internal static class MlNetScenario
{
    private const int Taught = 20_000;
    private static readonly TimeSpan s_measured = TimeSpan.FromSeconds(4);

    public static Task<JsonObject> RunAsync(BenchArguments arguments)
    {
        var people = arguments.Integer("people", 200_000, 1_000, 2_000_000);
        var needCount = arguments.Integer("needs", 20, 20, 1_000);
        var seed = arguments.Integer("seed", 1);
        arguments.RefuseUnknown();
        var population = new Population(people, (ulong)seed);
        var entries = population.Entries();
        var needs = population.Needs(needCount, (ulong)seed).Select(n => n.Need).ToArray();
        var outcomes = Outcomes(entries, needs, (ulong)seed);
        var watch = Stopwatch.StartNew();
        var learned = new GamTrainer().Learn(outcomes, new() { Seed = seed });
        var trainSeconds = watch.Elapsed.TotalSeconds;
        var index = BlockIndex.Of(entries);
        var compiled = needs.Select(n => new CompiledNeed(n, learned.Model, Population.Plane)).ToArray();
        var ours = Best(() => Scan(index, compiled));

        var ml = new MLContext(seed);
        var trainer = ml.BinaryClassification.Trainers.Gam(new GamBinaryTrainer.Options
        {
            FeatureColumnName = nameof(Pair.Features), LabelColumnName = nameof(Pair.Label), MaximumBinCountPerFeature = byte.MaxValue, NumberOfIterations = 200, NumberOfThreads = 1,
        });
        var model = trainer.Fit(ml.Data.LoadFromEnumerable(outcomes.Select(o => new Pair { Features = [.. o.Bins.Select(b => (float)b)], Label = o.IsCompleted })));
        var pairs = ml.Data.LoadFromEnumerable(Pairs(entries, compiled[0]).ToArray());
        var theirs = Best(() => Transform(model, pairs));
        Console.WriteLine(FormattableString.Invariant(
            $"{people:n0} people x {needCount} needs: our kernel {ours / 1e6:f1} M pairs/s, ML.NET's Transform {theirs / 1e6:f2} M pairs/s; taught by {Taught:n0} outcomes in {trainSeconds:f1} s"));
        return Task.FromResult(new JsonObject
        {
            ["people"] = people,
            ["needs"] = needCount,
            ["ratio"] = Math.Round(ours / theirs, 1),
            ["pairsPerSecond"] = Math.Round(ours),
            ["mlNetPairsPerSecond"] = Math.Round(theirs),
            ["trainSeconds"] = Math.Round(trainSeconds, 2),
        });
    }

    // Drawn from the expert's chances: what the model is like does not change what scoring costs.
    private static List<Outcome> Outcomes(Entry[] entries, Need[] needs, ulong seed)
    {
        var random = SeededRandom.Stream(seed, "bench/mlnet");
        var code = new MunicipalityCode("12233");
        var compiled = needs.Select(n => new CompiledNeed(n, ExpertModel.Model, Population.Plane)).ToArray();
        var bins = new int[Features.Count];
        List<Outcome> outcomes = [];
        for (var number = 0; number < Taught; number++)
        {
            var need = compiled[random.Below(compiled.Length)];
            ref readonly var entry = ref entries[random.Below(entries.Length)];
            need.Bins(entry, bins);
            var asked = DateTimeOffset.UnixEpoch.AddMinutes(number);
            outcomes.Add(new()
            {
                Offer = OfferId.Of(code, (ulong)number + 1),
                Need = NeedId.Of(code, (ulong)(number / 4) + 1),
                Bins = Outcome.Keep(bins),
                AskedAt = asked,
                End = random.Between(0, 1) < ScoreModel.Chance(need.Score(bins)) ? OutcomeEnd.Completed : OutcomeEnd.Passed,
                EndedAt = asked,
            });
        }

        return outcomes;
    }

    private static IEnumerable<Pair> Pairs(Entry[] entries, CompiledNeed need)
    {
        var bins = new int[Features.Count];
        foreach (var entry in entries)
        {
            need.Bins(entry, bins);
            yield return new() { Features = [.. bins.Select(b => (float)b)] };
        }
    }

    private static long Scan(BlockIndex index, CompiledNeed[] needs)
    {
        var best = new Scored[20];
        var scored = 0L;
        foreach (var need in needs)
        {
            index.Scan(need, null, int.MinValue, best, out var cost);
            scored += cost.PairsScored;
        }

        return scored;
    }

    private static long Transform(ITransformer model, IDataView pairs)
    {
        var scored = 0L;
        var view = model.Transform(pairs);
        using var cursor = view.GetRowCursor([view.Schema["Score"]]);
        var read = cursor.GetGetter<float>(view.Schema["Score"]);
        var score = 0f;
        while (cursor.MoveNext())
        {
            read(ref score);
            scored++;
        }

        return scored;
    }

    // The best of some seconds: the first rounds are still being compiled.
    private static double Best(Func<long> run)
    {
        var best = 0.0;
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < s_measured;)
        {
            var started = Stopwatch.GetTimestamp();
            var scored = run();
            best = Math.Max(best, scored / Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        return best;
    }

    private sealed class Pair
    {
        [VectorType(Kyodo.Matching.Scoring.Features.Count)]
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }
}
