using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Kyodo.Bench.Search;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;
using Kyodo.Town.Populations;
using Npgsql;

namespace Kyodo.Bench.Postgres;

/// <summary><c>postgres --people N --needs M [--k K --seed S]</c>: the same question asked of PostgreSQL with PostGIS, side by side (docs/search.md).</summary>
internal static class PostgresScenario
{
    private const int Repeats = 3;

    public static async Task<JsonObject> Run(BenchArguments arguments)
    {
        var people = arguments.Integer("people", 200_000, 1, 10_000_000);
        var needCount = arguments.Integer("needs", 100, 1, 100_000);
        var k = arguments.Integer("k", 20, 1, 10_000);
        var seed = (ulong)arguments.Integer("seed", 1);
        arguments.RefuseUnknown();

        var population = new Population(people, seed);
        var entries = population.Entries();
        var index = BlockIndex.Of(entries);
        await using var cluster = await PostgresCluster.StartAsync();
        await using var connection = new NpgsqlConnection(cluster.ConnectionString);
        await connection.OpenAsync();
        await ResourceTable.LoadAsync(connection, entries);

        var rows = new List<(NeedClass Class, double Ours, double Theirs)>();
        var equal = true;
        foreach (var need in population.Needs(needCount, seed))
        {
            var compiled = new CompiledNeed(need.Need, ExpertModel.Model, Population.Plane);
            var best = new Scored[k];
            var found = 0;
            var ours = Enumerable.Range(0, Repeats * 5).Select(_ => Timed(() => found = index.Search(compiled, null, int.MinValue, best))).ToArray();
            var query = new NeedQuery(compiled, k);
            var theirs = new double[Repeats];
            List<Scored> answer = [];
            for (var i = 0; i < Repeats; i++)
            {
                var started = Stopwatch.GetTimestamp();
                answer = await AskAsync(connection, query, k);
                theirs[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }

            equal &= answer.SequenceEqual(best[..found]);
            rows.Add((need.Class, Percentiles.Median(ours), Percentiles.Median(theirs)));
        }

        var oursMedian = Percentiles.Median(rows.Select(r => r.Ours));
        var theirsMedian = Percentiles.Median(rows.Select(r => r.Theirs));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{people:n0} people, {needCount} needs, k = {k}: {(equal ? "the same answers" : "DIFFERENT answers")}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"class",15} {"ours ms",10} {"postgres ms",12} {"ratio",9}   (medians)"));
        foreach (var group in rows.GroupBy(r => r.Class).OrderBy(g => g.Key))
            PrintRow(group.Key.ToString(), Percentiles.Median(group.Select(r => r.Ours)), Percentiles.Median(group.Select(r => r.Theirs)));
        PrintRow("all", oursMedian, theirsMedian);
        return new JsonObject
        {
            ["people"] = people,
            ["needs"] = needCount,
            ["k"] = k,
            ["equal"] = equal,
            ["ratio"] = Math.Round(theirsMedian / oursMedian, 1),
            ["oursMedianMs"] = Math.Round(oursMedian, 5),
            ["postgresMedianMs"] = Math.Round(theirsMedian, 4),
        };
    }

    private static async Task<List<Scored>> AskAsync(NpgsqlConnection connection, NeedQuery query, int k)
    {
        var answer = new List<Scored>();
        foreach (var (sql, outsideAtMost) in query.Stages)
        {
            answer.Clear();
            await using var command = new NpgsqlCommand(sql, connection);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                answer.Add(new((ulong)reader.GetInt64(0), reader.GetInt32(1)));
            if (answer.Count == k && answer[^1].Score > outsideAtMost)
                break;
        }

        return answer;
    }

    private static double Timed(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static void PrintRow(string name, double ours, double theirs) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,15} {ours,10:f4} {theirs,12:f2} {theirs / ours,9:n0}"));
}
