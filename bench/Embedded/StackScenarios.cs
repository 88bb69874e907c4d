using System.Text.Json.Nodes;
using Kyodo.Bench.Chaos;

namespace Kyodo.Bench;

/// <summary>The scenarios of the embedded stack alone.</summary>
internal static class StackScenarios
{
    /// <summary>By name.</summary>
    public static IEnumerable<KeyValuePair<string, Func<BenchArguments, Task<JsonObject>>>> All =>
    [
        new("calls", CallsScenario.RunAsync),
        new("chaos", static arguments => ChaosScenario.RunAsync(arguments, new FolderPlace())),
        new("district", DistrictScenario.RunAsync),
        new("rules", RulesScenario.RunAsync),
        new("writes", WritesScenario.RunAsync),
    ];
}
