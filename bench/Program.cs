using System.Text.Json;
using System.Text.Json.Nodes;
using Kyodo.Bench;
using Kyodo.Bench.Assign;
using Kyodo.Bench.Micro;
using Kyodo.Bench.Policies;
using Kyodo.Bench.Postgres;
using Kyodo.Bench.Rescore;
using Kyodo.Bench.Search;

// One line per scenario: its name and what runs it. The scenario's figures become the last line of stdout.
var scenarios = new SortedDictionary<string, Func<BenchArguments, Task<JsonObject>>>(StringComparer.Ordinal)
{
    ["assign"] = AssignScenario.Run,
    ["ceiling"] = CeilingScenario.Run,
    ["micro"] = MicroScenario.Run,
    ["postgres"] = PostgresScenario.Run,
    ["policy"] = PolicyScenario.Run,
    ["rescore"] = RescoreScenario.Run,
    ["search"] = SearchScenario.Run,
    ["learn"] = LearnScenario.Run,
};
foreach (var (name, run) in StackScenarios.All)
    scenarios.Add(name, run);

if (args.Length == 0 || !scenarios.TryGetValue(args[0], out var scenario))
{
    Console.Error.WriteLine("usage: bench SCENARIO [options] [--json FILE]");
    Console.Error.WriteLine($"scenarios: {string.Join(", ", scenarios.Keys)}");
    return 2;
}

try
{
    var arguments = BenchArguments.Parse(args.AsSpan(1));
    var jsonFile = arguments.Text("json", "");
    var figures = await scenario(arguments);
    var line = new JsonObject { ["scenario"] = args[0] };
    foreach (var (key, value) in figures)
        line[key] = value?.DeepClone();
    var json = line.ToJsonString(new JsonSerializerOptions { WriteIndented = false });
    if (jsonFile.Length > 0)
        await File.WriteAllTextAsync(jsonFile, json + "\n");
    Console.WriteLine(json);
    return 0;
}
catch (BenchArgumentException error)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}
