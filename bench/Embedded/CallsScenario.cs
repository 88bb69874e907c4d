using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using Kyodo.Embedded;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace Kyodo.Bench;

/// <summary>How many grain calls a second the embedded runtime makes, with timeouts, a request context and a meter listener on.</summary>
internal static class CallsScenario
{
    public static async Task<JsonObject> RunAsync(BenchArguments arguments)
    {
        var seconds = arguments.Number("seconds", 2, minimum: 0.1, maximum: 600);
        var callers = arguments.Integer("callers", 64, minimum: 1, maximum: 10_000);
        var activations = arguments.Integer("activations", 100_000, minimum: 1, maximum: 10_000_000);
        var rounds = arguments.Integer("rounds", 3, minimum: 1, maximum: 100);
        arguments.RefuseUnknown();

        var folder = Directory.CreateTempSubdirectory("kyodo-bench-").FullName;
        await using var services = new ServiceCollection()
            .AddEmbeddedGrains(options =>
            {
                options.DataFolder = folder;
                options.GrainAssemblies.Add(typeof(CallsScenario).Assembly);
            })
            .BuildServiceProvider();
        var host = services.GetRequiredService<GrainHost>();
        await host.StartAsync(CancellationToken.None);
        using var meters = ListenToMeters();

        var duration = TimeSpan.FromSeconds(seconds);
        var grains = Enumerable.Range(0, callers).Select(i => host.Grains.GetGrain<IEchoGrain>($"bench/{i}")).ToArray();
        var sequential = new List<double>();
        var sequentialTask = new List<double>();
        var concurrent = new List<double>();
        var concurrentTask = new List<double>();
        var grainToGrain = new List<double>();
        // The first round warms up (tiered compilation) and is not counted.
        for (var round = 0; round <= rounds; round++)
        {
            var counted = round > 0;
            Add(sequential, counted, await CallersAsync(grains[..1], duration, static (grain, i) => grain.EchoAsync(i)));
            Add(concurrent, counted, await CallersAsync(grains, duration, static (grain, i) => grain.EchoAsync(i)));
            Add(grainToGrain, counted, await GrainToGrainAsync(grains[0], duration));
            Add(sequentialTask, counted, await CallersAsync(grains[..1], duration, static (grain, i) => new ValueTask<int>(grain.EchoTaskAsync(i))));
            Add(concurrentTask, counted, await CallersAsync(grains, duration, static (grain, i) => new ValueTask<int>(grain.EchoTaskAsync(i))));
        }

        var bytes = await BytesPerActivationAsync(host, activations);
        var workingSet = Environment.WorkingSet;
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);

        Console.WriteLine($"one caller, awaiting each answer   {Median(sequential),12:N0} calls/s   (Task-returning {Median(sequentialTask):N0})");
        Console.WriteLine($"{callers} callers on {callers} grains           {Median(concurrent),12:N0} calls/s   (Task-returning {Median(concurrentTask):N0})");
        Console.WriteLine($"grain to grain                     {Median(grainToGrain),12:N0} calls/s");
        Console.WriteLine($"{activations:N0} activations              {bytes,12:N0} bytes each; working set {workingSet / 1048576.0:N0} MB");
        return new JsonObject
        {
            ["sequentialPerSecond"] = Math.Round(Median(sequential)),
            ["concurrentPerSecond"] = Math.Round(Median(concurrent)),
            ["grainToGrainPerSecond"] = Math.Round(Median(grainToGrain)),
            ["bytesPerActivation"] = bytes,
            ["sequentialTaskPerSecond"] = Math.Round(Median(sequentialTask)),
            ["concurrentTaskPerSecond"] = Math.Round(Median(concurrentTask)),
            ["activations"] = activations,
            ["workingSetMb"] = Math.Round(workingSet / 1048576.0),
            ["callers"] = callers,
        };
    }

    private static async Task<double> CallersAsync(IEchoGrain[] grains, TimeSpan duration, Func<IEchoGrain, int, ValueTask<int>> call)
    {
        var started = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(grains.Select(grain => Task.Run(async () =>
        {
            RequestContext.Set("correlation", "bench");
            var count = 0L;
            while (true)
            {
                for (var i = 0; i < 100; i++)
                {
                    if (await call(grain, i) != i)
                        throw new InvalidOperationException("An answer belongs to another call.");
                }

                count += 100;
                if (Stopwatch.GetElapsedTime(started) >= duration)
                    return count;
            }
        })));
        return counts.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<double> GrainToGrainAsync(IEchoGrain grain, TimeSpan duration)
    {
        RequestContext.Set("correlation", "bench");
        var started = Stopwatch.GetTimestamp();
        var count = 0L;
        while (Stopwatch.GetElapsedTime(started) < duration)
            count += await grain.CallOtherAsync("bench/other", 20_000);
        return count / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<long> BytesPerActivationAsync(GrainHost host, int activations)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < activations; i++)
            await host.Grains.GetGrain<IEchoGrain>($"bench/many/{i}").EchoAsync(i);
        return (GC.GetTotalMemory(forceFullCollection: true) - before) / activations;
    }

    private static MeterListener ListenToMeters()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Kyodo.Embedded")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>(static (_, _, _, _) => { });
        listener.SetMeasurementEventCallback<int>(static (_, _, _, _) => { });
        listener.Start();
        return listener;
    }

    private static void Add(List<double> figures, bool counted, double figure)
    {
        if (counted)
            figures.Add(figure);
    }

    private static double Median(List<double> figures) => figures.Order().ElementAt(figures.Count / 2);
}
