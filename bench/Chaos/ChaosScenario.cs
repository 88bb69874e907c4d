using System.Globalization;
using System.Text.Json.Nodes;
using Kyodo.Grains.Ids;
using Kyodo.Matching.Rules;

namespace Kyodo.Bench.Chaos;

/// <summary>
/// <c>chaos</c>: the stack's real processes, one of them stopped at regular times and started again, under a steady load from this process, which
/// then holds every answer it was given against what is stored.
/// </summary>
internal static class ChaosScenario
{
    // A week's asks must not run out before the time does.
    private const int FewestPeople = 200;
    private const int PeoplePerAskNeeded = 2;

    /// <summary>Runs it.</summary>
    /// <param name="arguments">
    /// How long, how often and how a process is stopped (<c>--stop kill|term</c>), how many workers there are and how many milliseconds lie
    /// between two needs of each, the seed, and the folder of the build that a stopped process comes back with (<c>--next</c>).
    /// </param>
    /// <param name="place">Where it runs.</param>
    public static async Task<JsonObject> RunAsync(BenchArguments arguments, IPlace place)
    {
        await using var _ = place;
        var seconds = arguments.Integer("seconds", 180, 1, 86_400);
        var every = arguments.Integer("kill-every", 20, 1, 86_400);
        var workers = arguments.Integer("workers", 4, 1, 1_000);
        var pace = arguments.Integer("pace", 250, 1, 60_000);
        var seed = arguments.Integer("seed", 1);
        var stop = arguments.Text("stop", "kill") switch
        {
            "kill" => StopKind.Kill,
            "term" => StopKind.Term,
            var other => throw new BenchArgumentException($"--stop must be kill or term, not '{other}'."),
        };
        var next = arguments.Text("next", "");
        if (next.Length > 0 && !Directory.Exists(next))
            throw new BenchArgumentException($"--next: there is no folder '{next}'.");
        arguments.RefuseUnknown();

        var clock = TimeProvider.System;
        var ids = new SeededIds(seed);
        var asks = (long)workers * seconds * 1_000 / pace * SteadyLoad.AskedAtOnce;
        var prepared = new PreparedCity((int)Math.Max(FewestPeople, asks * PeoplePerAskNeeded / ParticipantRules.LargestWeeklyAskCap), ids);
        var city = await place.OpenAsync(prepared, grains => prepared.FillAsync(grains, clock));
        await Console.Error.WriteLineAsync($"The city of {prepared.People} people is prepared; the load begins.");
        var told = new Told();
        told.Begin(clock);
        var load = new SteadyLoad(city, prepared.People, TimeSpan.FromMilliseconds(pace), ids, told, clock, seed);
        using var end = new CancellationTokenSource();
        var running = Task.WhenAll(Enumerable.Range(1, workers).Select(worker => Task.Run(() => load.RunAsync(worker, end.Token))));
        var restarts = await StopInTurnAsync(TimeSpan.FromSeconds(every), TimeSpan.FromSeconds(seconds));
        await end.CancelAsync();
        await running;
        return Report(told, Verdict.Of(told, await place.CloseAsync("need")), restarts, seconds);

        // How long each stopped process was away.
        async Task<List<TimeSpan>> StopInTurnAsync(TimeSpan between, TimeSpan lasting)
        {
            var began = clock.GetTimestamp();
            List<TimeSpan> restarts = [];
            var restart = Task.CompletedTask;
            for (var at = between; at < lasting; at += between)
            {
                await Until(at);
                await restart;
                restart = Restart(place.Nodes[restarts.Count % place.Nodes.Count]);
                await Console.Error.WriteLineAsync(FormattableString.Invariant(
                    $"{clock.GetElapsedTime(began).TotalSeconds:0} s: stop {restarts.Count + 1}; {told.Answered} answered, {told.Failed} failed, {told.Accepted.Count} accepted, longest gap {told.LongestGap.TotalSeconds:0.0} s."));
            }

            await Until(lasting);
            await restart;
            return restarts;

            async Task Restart(NodeProcess node)
            {
                var stopped = clock.GetTimestamp();
                await node.StopAsync(stop);
                if (next.Length > 0)
                    node.UpgradeTo(Path.GetFullPath(next));
                await node.StartAsync();
                restarts.Add(clock.GetElapsedTime(stopped));
            }

            Task Until(TimeSpan time)
            {
                var left = time - clock.GetElapsedTime(began);
                return Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, clock);
            }
        }
    }

    private static JsonObject Report(Told told, Verdict verdict, List<TimeSpan> restarts, int seconds)
    {
        var times = told.Milliseconds.Order().ToArray();
        var median = times.Length == 0 ? 0 : times[times.Length / 2];
        var p99 = times.Length == 0 ? 0 : times[times.Length * 99 / 100];
        var worst = times.Length == 0 ? 0 : times[^1];
        Print($"stops and restarts         {restarts.Count,8}   away {(restarts.Count == 0 ? 0 : restarts.Min(r => r.TotalSeconds)):0.0} to {(restarts.Count == 0 ? 0 : restarts.Max(r => r.TotalSeconds)):0.0} s");
        Print($"calls answered             {told.Answered,8:N0}   {(double)told.Answered / seconds:0.0} a second");
        Print($"calls failed, sent again   {told.Failed,8:N0}   {string.Join(", ", told.Failures.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key} {f.Value}"))}");
        Print($"a call                     {median,8:0.0} ms median, {p99:0.0} ms 99th percentile, {worst:0.0} ms worst");
        Print($"without any answer         {told.LongestGap.TotalSeconds,8:0.0} s at the longest");
        Print($"posts                      {told.Posted.Count,8:N0}   lost {verdict.LostPosts}");
        Print($"triages                    {told.Triaged.Count,8:N0}   lost {verdict.LostTriages}");
        Print($"approvals                  {told.Approved.Count,8:N0}   lost {verdict.LostApprovals}");
        Print($"accepts                    {told.Accepted.Count,8:N0}   lost {verdict.LostAccepts}");
        Print($"told no                    {told.Refused.Count,8:N0}   holding a slot all the same {verdict.RefusedButHeld}");
        Print($"slots taken twice          {verdict.SlotsTakenTwice,8:N0}");
        return new()
        {
            // Where nobody was told anything nothing was shown.
            ["clean"] = verdict.IsClean && !told.Accepted.IsEmpty,
            ["kills"] = restarts.Count,
            ["restartSeconds"] = new JsonArray([.. restarts.Select(r => JsonValue.Create(Math.Round(r.TotalSeconds, 1)))]),
            ["answered"] = told.Answered,
            ["answeredPerSecond"] = Math.Round((double)told.Answered / seconds, 1),
            ["failed"] = told.Failed,
            ["failures"] = new JsonObject([.. told.Failures.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => KeyValuePair.Create(f.Key, (JsonNode?)f.Value))]),
            ["posted"] = told.Posted.Count,
            ["triaged"] = told.Triaged.Count,
            ["approved"] = told.Approved.Count,
            ["accepted"] = told.Accepted.Count,
            ["refused"] = told.Refused.Count,
            ["medianMs"] = Math.Round(median, 1),
            ["p99Ms"] = Math.Round(p99, 1),
            ["worstMs"] = Math.Round(worst, 1),
            ["longestGapSeconds"] = Math.Round(told.LongestGap.TotalSeconds, 1),
            ["lostPosts"] = verdict.LostPosts,
            ["lostTriages"] = verdict.LostTriages,
            ["lostApprovals"] = verdict.LostApprovals,
            ["lostAccepts"] = verdict.LostAccepts,
            ["slotsTakenTwice"] = verdict.SlotsTakenTwice,
            ["refusedButHeld"] = verdict.RefusedButHeld,
        };
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
