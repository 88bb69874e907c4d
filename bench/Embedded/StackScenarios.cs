using System.Text.Json.Nodes;

namespace Kyodo.Bench;

/// <summary>The scenarios of the embedded stack alone.</summary>
internal static class StackScenarios
{
    /// <summary>By name.</summary>
    public static IEnumerable<KeyValuePair<string, Func<BenchArguments, Task<JsonObject>>>> All =>
    [
        new("calls", CallsScenario.RunAsync),
        new("district", DistrictScenario.RunAsync),
        new("rules", RulesScenario.RunAsync),
        new("writes", WritesScenario.RunAsync),
    ];
}
