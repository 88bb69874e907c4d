using System.Diagnostics;
using System.Text.Json.Nodes;
using Kyodo.Embedded;
using Microsoft.Extensions.DependencyInjection;

namespace Kyodo.Bench;

/// <summary>How many durable state writes a second the embedded store makes, next to what the disk's own fsync allows.</summary>
internal static class WritesScenario
{
    public static async Task<JsonObject> RunAsync(BenchArguments arguments)
    {
        var seconds = arguments.Number("seconds", 2, minimum: 0.1, maximum: 600);
        var grains = arguments.Integer("grains", 256, minimum: 1, maximum: 10_000);
        var rounds = arguments.Integer("rounds", 3, minimum: 1, maximum: 100);
        var slowMilliseconds = arguments.Number("slow-ms", 5, minimum: 0.1, maximum: 1000);
        var folder = arguments.Text("folder", Path.GetTempPath());
        arguments.RefuseUnknown();

        var duration = TimeSpan.FromSeconds(seconds);
        var many = new List<double>();
        var one = new List<double>();
        var disk = new List<double>();
        var slow = new List<double>();
        var syncs = new List<double>();
        // The first round warms up and is not counted.
        for (var round = 0; round <= rounds; round++)
        {
            var (writes, commits) = await WriteAsync(folder, grains, duration, TimeSpan.Zero);
            var (single, fsyncs) = await WriteAloneAsync(folder, duration);
            var (slowed, _) = await WriteAsync(folder, grains, duration, TimeSpan.FromMilliseconds(slowMilliseconds));
            if (round == 0)
                continue;
            many.Add(writes);
            syncs.Add(commits);
            disk.Add(fsyncs);
            one.Add(single / fsyncs);
            slow.Add(slowed);
        }

        Console.WriteLine($"{grains} grains                        {Median(many),12:N0} durable writes/s in {Median(syncs):N0} commits/s");
        Console.WriteLine($"the disk: overwrite 4 KB, fsync     {Median(disk),12:N0} /s; one grain reaches {Median(one):P0} of it");
        Console.WriteLine($"{grains} grains, every commit's fsync {slowMilliseconds} ms slower {Median(slow),12:N0} durable writes/s (the delay is slept after the real fsync, before acknowledging)");
        return new JsonObject
        {
            ["writesPerSecond"] = Math.Round(Median(many)),
            ["oneGrainShareOfFsyncRate"] = Math.Round(Median(one), 3),
            ["slowDiskWritesPerSecond"] = Math.Round(Median(slow)),
            ["fsyncsPerSecond"] = Math.Round(Median(disk)),
            ["commitsPerSecond"] = Math.Round(Median(syncs)),
            ["grains"] = grains,
            ["slowMilliseconds"] = slowMilliseconds,
        };
    }

    private static async Task<(double Writes, double Commits)> WriteAsync(string parent, int count, TimeSpan duration, TimeSpan delay)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, $"kyodo-bench-{Guid.NewGuid():N}")).FullName;
        var disk = new SlowDisk(delay);
        await using var services = new ServiceCollection()
            .AddEmbeddedGrains(options =>
            {
                options.DataFolder = folder;
                options.GrainAssemblies.Add(typeof(WritesScenario).Assembly);
                options.StoreProbe = disk;
            })
            .BuildServiceProvider();
        var host = services.GetRequiredService<GrainHost>();
        await host.StartAsync(CancellationToken.None);
        var grains = Enumerable.Range(0, count).Select(i => host.Grains.GetGrain<ISavingGrain>($"bench/{i}")).ToArray();
        await Task.WhenAll(grains.Select(grain => grain.SaveAsync(-1).AsTask()));

        var commitsBefore = disk.Commits;
        var started = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(grains.Select(grain => Task.Run(async () =>
        {
            var saved = 0;
            while (Stopwatch.GetElapsedTime(started) < duration)
                await grain.SaveAsync(saved++);
            return saved;
        })));
        var elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var commits = disk.Commits - commitsBefore;

        // What was acknowledged must be what is stored.
        await host.DeactivateAllAsync();
        for (var i = 0; i < count; i++)
        {
            if (counts[i] > 0 && await grains[i].ReadAsync() != counts[i] - 1)
                throw new InvalidOperationException($"Grain {i} lost an acknowledged write.");
        }

        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        return (counts.Sum(value => (long)value) / elapsed, commits / elapsed);
    }

    /// <summary>One grain's writes and the disk's own fsyncs, a second, in short turns: the disk is shared and its pace drifts.</summary>
    private static async Task<(double Writes, double Fsyncs)> WriteAloneAsync(string parent, TimeSpan duration)
    {
        const int Turns = 40;
        var folder = Directory.CreateDirectory(Path.Combine(parent, $"kyodo-bench-{Guid.NewGuid():N}")).FullName;
        await using var services = new ServiceCollection()
            .AddEmbeddedGrains(options =>
            {
                options.DataFolder = folder;
                options.GrainAssemblies.Add(typeof(WritesScenario).Assembly);
            })
            .BuildServiceProvider();
        var host = services.GetRequiredService<GrainHost>();
        await host.StartAsync(CancellationToken.None);
        var grain = host.Grains.GetGrain<ISavingGrain>("bench/0");
        using var disk = new DiskProbe(Path.Combine(folder, "fsync"));
        await grain.SaveAsync(-1);

        var (saved, synced) = (0, 0);
        var (saving, syncing) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var turn = 0; turn < Turns; turn++)
        {
            var started = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(started) < duration / Turns / 2)
                await grain.SaveAsync(saved++);
            saving += Stopwatch.GetElapsedTime(started);

            started = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(started) < duration / Turns / 2)
            {
                disk.Sync();
                synced++;
            }

            syncing += Stopwatch.GetElapsedTime(started);
        }

        await services.DisposeAsync();
        disk.Dispose();
        Directory.Delete(folder, recursive: true);
        return (saved / saving.TotalSeconds, synced / syncing.TotalSeconds);
    }

    private static double Median(List<double> figures) => figures.Order().ElementAt(figures.Count / 2);
}
