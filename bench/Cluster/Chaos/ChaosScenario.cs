using System.Text.Json;
using System.Text.Json.Nodes;
using Kyodo.Bench.Postgres;
using Kyodo.Grains.Municipalities;
using Kyodo.Matching.Model;
using Kyodo.Silo;
using Kyodo.Silo.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;

namespace Kyodo.Bench.Chaos;

/// <summary>
/// <c>chaos</c>: two silo processes on one PostgreSQL, one of them killed at regular times, under a steady load from this third process, which
/// then holds every answer it was given against the database.
/// </summary>
internal static class ChaosScenario
{
    private static readonly MunicipalityCode s_code = new("12233");
    private static readonly DistrictId s_district = DistrictId.Of(s_code, 1);

    public static async Task<JsonObject> RunAsync(BenchArguments arguments)
    {
        var seconds = arguments.Integer("seconds", 180, 1, 86_400);
        var every = arguments.Integer("kill-every", 20, 1, 86_400);
        var workers = arguments.Integer("workers", 4, 1, 1_000);
        var seed = arguments.Integer("seed", 1);
        arguments.RefuseUnknown();
        await using var postgres = await PostgresCluster.StartAsync();
        var connection = new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Pooling = true, MaxPoolSize = 50 }.ToString();
        var municipality = Describe();
        using var first = new SiloProcess(connection, municipality);
        using var second = new SiloProcess(connection, municipality);
        await Task.WhenAll(first.StartAsync(), second.StartAsync());
        using var host = Client(connection);
        await host.StartAsync();
        var told = new Told();
        var clock = TimeProvider.System;
        var load = new SteadyLoad(host.Services.GetRequiredService<IGrainFactory>(), s_code, s_district, clock, told, seed);
        told.Begin(clock);
        await load.PrepareAsync();
        await Console.Error.WriteLineAsync("The city is prepared; the load begins.");
        told.Begin(clock);
        var prepared = told.Answered;
        using var stop = new CancellationTokenSource();
        var running = Task.WhenAll(Enumerable.Range(1, workers).Select(worker => Task.Run(() => load.RunAsync(worker, stop.Token))));
        var restarts = await KillAsync([first, second], TimeSpan.FromSeconds(every), TimeSpan.FromSeconds(seconds), told, clock);
        await stop.CancelAsync();
        await running;
        await host.StopAsync();
        await using var database = NpgsqlDataSource.Create(connection);
        var verdict = await Verdict.Of(told, new(database, new ClusterSettings().ServiceId));
        return Report(told, verdict, restarts, seconds, told.Answered - prepared);
    }

    // How long each killed silo took until it served again.
    private static async Task<List<TimeSpan>> KillAsync(SiloProcess[] silos, TimeSpan every, TimeSpan lasting, Told told, TimeProvider clock)
    {
        var began = clock.GetTimestamp();
        List<TimeSpan> restarts = [];
        var restart = Task.CompletedTask;
        var kills = 0;
        for (var at = every; at < lasting; at += every)
        {
            await Until(at);
            await restart;
            var silo = silos[kills++ % silos.Length];
            await silo.KillAsync();
            restart = Restart(silo);
            await Console.Error.WriteLineAsync(FormattableString.Invariant(
                $"{clock.GetElapsedTime(began).TotalSeconds:0} s: kill {kills}; {told.Answered} answered, {told.Failed} failed, {told.Accepted.Count} accepted, longest gap {told.LongestGap.TotalSeconds:0.0} s."));
        }

        await Until(lasting);
        await restart;
        return restarts;

        async Task Restart(SiloProcess silo)
        {
            var killed = clock.GetTimestamp();
            await silo.StartAsync();
            restarts.Add(clock.GetElapsedTime(killed));
        }

        Task Until(TimeSpan time)
        {
            var left = time - clock.GetElapsedTime(began);
            return Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, clock);
        }
    }

    private static IHost Client(string connection)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Error);
        var settings = new ClusterSettings();
        builder.Services.AddOrleansClient(client =>
        {
            client.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (settings.ClusterId, settings.ServiceId));
            client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(10));
            client.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = ("Npgsql", connection));
            client.Services.AddMatchingTypes();
        });
        return builder.Build();
    }

    private static string Describe()
    {
        var centre = new GeoPoint(35.70, 140.30);
        var file = Path.Combine(Directory.CreateTempSubdirectory("kyodo-chaos-").FullName, "city.json");
        File.WriteAllText(file, JsonSerializer.Serialize(
            new Municipality(s_code, "架空市", "Kaku", "Asia/Tokyo", centre, [new District(s_district, "中央", "Centre", centre)], 0), JsonSerializerOptions.Web));
        return file;
    }

    private static JsonObject Report(Told told, Verdict verdict, List<TimeSpan> restarts, int seconds, long answered)
    {
        var times = told.Milliseconds.Order().ToArray();
        return new()
        {
            ["clean"] = verdict.IsClean,
            ["kills"] = restarts.Count,
            ["restartSeconds"] = new JsonArray([.. restarts.Select(r => JsonValue.Create(Math.Round(r.TotalSeconds, 1)))]),
            ["answered"] = answered,
            ["answeredPerSecond"] = Math.Round((double)answered / seconds, 1),
            ["failed"] = told.Failed,
            ["failures"] = new JsonObject([.. told.Failures.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => KeyValuePair.Create(f.Key, (JsonNode?)f.Value))]),
            ["posted"] = told.Posted.Count,
            ["approved"] = told.Approved.Count,
            ["accepted"] = told.Accepted.Count,
            ["refused"] = told.Refused.Count,
            ["medianMs"] = Math.Round(times[times.Length / 2], 1),
            ["p99Ms"] = Math.Round(times[times.Length * 99 / 100], 1),
            ["worstMs"] = Math.Round(times[^1], 1),
            ["longestGapSeconds"] = Math.Round(told.LongestGap.TotalSeconds, 1),
            ["lostPosts"] = verdict.LostPosts,
            ["lostApprovals"] = verdict.LostApprovals,
            ["lostAccepts"] = verdict.LostAccepts,
            ["slotsTakenTwice"] = verdict.SlotsTakenTwice,
            ["refusedButHeld"] = verdict.RefusedButHeld,
        };
    }
}
