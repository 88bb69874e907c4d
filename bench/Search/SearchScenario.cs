using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;
using Kyodo.Town.Populations;
using Kyodo.Town.Randomness;

namespace Kyodo.Bench.Search;

/// <summary>
/// <c>search --people N --needs M --k K --seed S [--checks C]</c>: exact best-k on one core, per class of need and model, beside the
/// kernel scoring everybody, beside memory; and what an index costs in bytes and microseconds.
/// </summary>
internal static class SearchScenario
{
    private const int Repeats = 5;
    private const int DistrictPeople = 50_000;

    public static Task<JsonObject> Run(BenchArguments arguments)
    {
        var people = arguments.Integer("people", 1_000_000, 1, Population.LargestCount);
        var needCount = arguments.Integer("needs", 1_000, 20, 100_000);
        var k = arguments.Integer("k", 20, 1, 10_000);
        var seed = (ulong)arguments.Integer("seed", 1);
        var checks = arguments.Integer("checks", 210, 0, 100_000);
        arguments.RefuseUnknown();

        var population = new Population(people, seed);
        var entries = population.Entries();
        var needs = population.Needs(needCount, seed);
        var started = Stopwatch.GetTimestamp();
        var index = BlockIndex.Of(entries);
        var buildSeconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var bytesPerPerson = index.AllocatedBytes / (double)people;
        var bandwidth = MemoryBandwidth.Measure();
        Print($"{people:n0} people, built in {buildSeconds:f2} s, {bytesPerPerson:f1} bytes a person; one core reads {bandwidth / 1e9:f1} GB/s; kernel {SimdWidths.Widest}");

        var rows = new List<Row>();
        var models = BenchModels.All(seed);
        foreach (var model in models)
            rows.AddRange(Measure(index, needs, model, k));
        PrintTable(rows);

        // With interactions a scan is not the kernel alone.
        var alone = models.Where(m => m.Interactions.Count == 0).SelectMany(m => rows.Where(r => r.Model == m.Version)).ToArray();
        var kernel = Percentiles.Median(alone.Select(r => r.KernelPairsPerSecond));
        var roofline = Percentiles.Median(alone.Select(r => r.KernelPairsPerSecond * r.BytesPerPair / bandwidth));
        var local = rows.First(r => r.Model == ExpertModel.Model.Version && r.Class == NeedClass.Local);
        var others = rows.Where(r => r != local);
        var (update, unknown, move) = MeasureUpdates(entries, index, seed);
        Print($"kernel {kernel / 1e6:n0} M pairs/s on one core, {roofline:p0} of what memory allows; update {update:f2} µs ({unknown:f2} by one who does not know what is there), moving house {move:f2} µs; {AllocatedPerQuery(index, needs, k)} bytes allocated by a query");
        var load = MeasureSnapshot(entries);
        var (reverse, reached) = MeasureReverse(index, needs, entries, k);
        Print($"a district of {Math.Min(DistrictPeople, people):n0} is read from its snapshot in {load:f1} ms; a changed entry against {needCount} open needs takes {reverse:f1} µs and reaches {reached:f2}");
        PrintGrowth(people, needCount, k, seed);
        var (done, equal) = Check(population, needs, k, seed, checks);
        Print($"{done} needs checked against scoring everybody: {(equal ? "all equal" : "NOT EQUAL")}");

        return Task.FromResult(new JsonObject
        {
            ["people"] = people,
            ["needs"] = needCount,
            ["k"] = k,
            ["medianMs"] = Round(local.MedianMs),
            ["p99Ms"] = Round(local.P99Ms),
            ["worstOverScan"] = Round(others.Max(r => r.OverScan)),
            ["classes"] = new JsonArray([.. rows.Select(r => r.ToJson())]),
            ["checked"] = done,
            ["equal"] = equal,
            ["bytesPerPerson"] = Round(bytesPerPerson),
            ["updateMicroseconds"] = Round(update),
            ["updateUnknownMicroseconds"] = Round(unknown),
            ["moveMicroseconds"] = Round(move),
            ["blocksVisitedShare"] = Round(local.BlocksShare),
            ["kernelPairsPerSecond"] = Math.Round(kernel),
            ["rooflineShare"] = Round(roofline),
            ["bandwidthBytesPerSecond"] = Math.Round(bandwidth),
            ["allocatedBytesPerQuery"] = AllocatedPerQuery(index, needs, k),
            ["snapshotLoadMs"] = Round(load),
            ["reverseMicroseconds"] = Round(reverse),
            ["buildSeconds"] = Round(buildSeconds),
        });
    }

    private static IEnumerable<Row> Measure(BlockIndex index, IReadOnlyList<PopulationNeed> needs, ScoreModel model, int k)
    {
        var best = new Scored[k];
        foreach (var group in needs.GroupBy(n => n.Class).OrderBy(g => g.Key))
        {
            var compiled = group.Select(n => new CompiledNeed(n.Need, model, Population.Plane)).ToArray();
            for (var i = 0; i < Math.Min(100, compiled.Length); i++)
                index.Search(compiled[i], null, int.MinValue, best);

            var times = new double[compiled.Length];
            var scans = new (double Milliseconds, SearchCost Cost)[compiled.Length];
            long visited = 0, blocks = 0, pairs = 0;
            for (var i = 0; i < compiled.Length; i++)
            {
                SearchCost cost = default;
                times[i] = BestMilliseconds(() => index.Search(compiled[i], null, int.MinValue, best, out cost));
                visited += cost.BlocksVisited;
                blocks += cost.Blocks;
                pairs += cost.PairsScored;
                scans[i].Milliseconds = BestMilliseconds(() => index.Scan(compiled[i], null, int.MinValue, best, out scans[i].Cost));
            }

            yield return new(
                model.Version,
                group.Key,
                compiled.Length,
                Percentiles.Median(times),
                Percentiles.At(times, 0.99),
                Percentiles.Median(scans.Select(s => s.Milliseconds)),
                Percentiles.At([.. scans.Select(s => s.Milliseconds)], 0.99),
                visited / (double)Math.Max(1, blocks),
                pairs / (double)compiled.Length,
                scans.Sum(s => s.Cost.PairsScored) / (scans.Sum(s => s.Milliseconds) / 1000),
                scans.Average(s => s.Cost.BytesPerPair));
        }
    }

    // What the query itself takes: the best of a few runs is the one that nothing else on the machine interrupted.
    private static double BestMilliseconds(Action action)
    {
        var best = double.MaxValue;
        for (var i = 0; i < Repeats; i++)
        {
            var started = Stopwatch.GetTimestamp();
            action();
            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return best;
    }

    // Known: by one who knows what is there, as a district does; unknown: by one who does not. Medians over rounds: the first meet a compiler at work.
    private static (double Known, double Unknown, double Move) MeasureUpdates(Entry[] entries, BlockIndex index, ulong seed)
    {
        const int rounds = 9;
        const int count = 100_000;
        var random = SeededRandom.Stream(seed, "bench/updates");
        var known = new double[rounds];
        var unknown = new double[rounds];
        var moved = new double[rounds];
        for (var round = 0; round < rounds; round++)
        {
            known[round] = Each(Changes(Differently), (in (Entry Before, Entry After) c) => index.Replace(c.Before, c.After));
            unknown[round] = Each(Changes(Differently), (in (Entry Before, Entry After) c) => index.Upsert(c.After));
            moved[round] = Each(Changes((entry, other, _) => entry with { Position = other.Position, District = other.District }), (in (Entry Before, Entry After) c) => index.Upsert(c.After));
        }

        return (Percentiles.Median(known), Percentiles.Median(unknown), Percentiles.Median(moved));

        // Each takes the entry as the one before has left it, so that what is there is known.
        (Entry Before, Entry After)[] Changes(Func<Entry, Entry, int, Entry> change)
        {
            var changes = new (Entry Before, Entry After)[count];
            for (var i = 0; i < changes.Length; i++)
            {
                ref var entry = ref entries[random.Below(entries.Length)];
                var before = entry;
                entry = change(entry, entries[random.Below(entries.Length)], i);
                changes[i] = (before, entry);
            }

            return changes;
        }

        static Entry Differently(Entry entry, Entry other, int i) => (i % 3) switch
        {
            0 => entry with { RecentAsks = (byte)(entry.RecentAsks + 1), Newcomer = false },
            1 => entry with { Hours = other.Hours },
            _ => entry with { Skills = other.Skills, Interests = other.Interests, Text = other.Text },
        };

        static double Each((Entry Before, Entry After)[] changes, InPlace act)
        {
            var started = Stopwatch.GetTimestamp();
            foreach (ref readonly var change in changes.AsSpan())
                act(change);
            return Stopwatch.GetElapsedTime(started).TotalMicroseconds / changes.Length;
        }
    }

    private delegate void InPlace(in (Entry Before, Entry After) change);

    private static long AllocatedPerQuery(BlockIndex index, IReadOnlyList<PopulationNeed> needs, int k)
    {
        var best = new Scored[k];
        var compiled = needs.Take(40).Select(n => new CompiledNeed(n.Need, ExpertModel.Model, Population.Plane)).ToArray();
        foreach (var need in compiled)
            index.Search(need, null, int.MinValue, best);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var need in compiled)
            index.Search(need, null, int.MinValue, best);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / compiled.Length;
    }

    private static double MeasureSnapshot(Entry[] entries)
    {
        using var stream = new MemoryStream();
        BlockIndex.Of(entries.AsSpan(0, Math.Min(DistrictPeople, entries.Length))).WriteSnapshot(stream);
        return BestMilliseconds(() =>
        {
            stream.Position = 0;
            BlockIndex.ReadSnapshot(stream);
        });
    }

    private static (double Microseconds, double Reached) MeasureReverse(BlockIndex index, IReadOnlyList<PopulationNeed> needs, Entry[] entries, int k)
    {
        var open = new NeedIndex();
        var best = new Scored[k];
        foreach (var need in needs)
        {
            var compiled = new CompiledNeed(need.Need, ExpertModel.Model, Population.Plane);
            open.Upsert(need.Need.Id, compiled, index.Search(compiled, null, int.MinValue, best) == k ? best[^1] : null);
        }

        var changed = entries.AsSpan(0, Math.Min(1_000, entries.Length)).ToArray();
        var reached = new List<ReachedNeed>();
        var milliseconds = BestMilliseconds(() =>
        {
            reached.Clear();
            foreach (ref readonly var entry in changed.AsSpan())
                open.Reach(entry, reached);
        });
        return (milliseconds * 1_000 / changed.Length, reached.Count / (double)changed.Length);
    }

    private static void PrintGrowth(int people, int needCount, int k, ulong seed)
    {
        Print($"{"people",12} {"local median ms",16} {"p99 ms",8} {"online median ms",17}   (the expert's shapes, a city of fixed density)");
        for (var size = people / 100; size <= people && size > 0; size *= 10)
        {
            var population = new Population(size, seed);
            var index = BlockIndex.Of(population.Entries());
            var rows = Measure(index, population.Needs(Math.Min(400, needCount), seed), ExpertModel.Model, k).ToArray();
            var local = rows.Single(r => r.Class == NeedClass.Local);
            Print($"{size,12:n0} {local.MedianMs,16:f4} {local.P99Ms,8:f3} {rows.Single(r => r.Class == NeedClass.Online).MedianMs,17:f4}");
        }
    }

    private static (int Done, bool Equal) Check(Population population, IReadOnlyList<PopulationNeed> needs, int k, ulong seed, int checks)
    {
        var entries = population.Entries();
        var index = BlockIndex.Of(entries);
        var plain = new PlainIndex();
        foreach (var entry in entries)
            plain.Upsert(entry);
        var done = 0;
        var equal = true;
        var models = BenchModels.All(seed);
        foreach (var model in models)
        {
            // The needs' classes come round every twenty, so that the first ones hold each.
            Parallel.ForEach(needs.Take((checks + models.Count - 1) / models.Count), new() { MaxDegreeOfParallelism = 2 }, need =>
            {
                var compiled = new CompiledNeed(need.Need, model, Population.Plane);
                var fast = new Scored[k];
                var slow = new Scored[k];
                var found = index.Search(compiled, null, int.MinValue, fast);
                var same = plain.Search(compiled, null, int.MinValue, slow) == found && fast.AsSpan(0, found).SequenceEqual(slow.AsSpan(0, found));
                Interlocked.Increment(ref done);
                if (!same)
                    Volatile.Write(ref equal, false);
            });
        }

        return (done, equal);
    }

    private static void PrintTable(List<Row> rows)
    {
        Print($"{"model",11} {"class",15} {"needs",6} {"median ms",10} {"p99 ms",8} {"scan ms",8} {"scan p99",9} {"p99/scan",9} {"blocks",7} {"pairs a need",13} {"kernel M/s",11} {"B/pair",7}");
        foreach (var r in rows)
            Print($"{r.Model,11} {r.Class,15} {r.Needs,6} {r.MedianMs,10:f4} {r.P99Ms,8:f3} {r.ScanMs,8:f3} {r.ScanP99Ms,9:f3} {r.OverScan,9:f2} {r.BlocksShare,7:p1} {r.PairsPerNeed,13:n0} {r.KernelPairsPerSecond / 1e6,11:n0} {r.BytesPerPair,7:f1}");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static double Round(double value) => Math.Round(value, 4);

    private sealed record Row(
        string Model, NeedClass Class, int Needs, double MedianMs, double P99Ms, double ScanMs, double ScanP99Ms, double BlocksShare, double PairsPerNeed, double KernelPairsPerSecond, double BytesPerPair)
    {
        /// <summary>The needs are the same on both sides: what asks for more costs more, searched or scanned.</summary>
        public double OverScan => P99Ms / ScanP99Ms;

        public JsonObject ToJson() => new()
        {
            ["model"] = Model,
            ["class"] = Class.ToString(),
            ["needs"] = Needs,
            ["medianMs"] = Round(MedianMs),
            ["p99Ms"] = Round(P99Ms),
            ["scanMs"] = Round(ScanMs),
            ["scanP99Ms"] = Round(ScanP99Ms),
            ["overScan"] = Round(OverScan),
            ["blocksVisitedShare"] = Round(BlocksShare),
            ["pairsPerNeed"] = Math.Round(PairsPerNeed),
            ["kernelPairsPerSecond"] = Math.Round(KernelPairsPerSecond),
        };
    }
}
