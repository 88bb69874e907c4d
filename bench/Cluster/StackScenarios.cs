using System.Text.Json.Nodes;
using Kyodo.Bench.Chaos;
using Kyodo.Bench.MlNet;

namespace Kyodo.Bench;

/// <summary>The scenarios of the cluster stack alone.</summary>
internal static class StackScenarios
{
    /// <summary>By name.</summary>
    public static IEnumerable<KeyValuePair<string, Func<BenchArguments, Task<JsonObject>>>> All =>
    [
        new("chaos", static arguments => ChaosScenario.RunAsync(arguments, new ClusterPlace())),
        new("mlnet", MlNetScenario.RunAsync),
    ];
}
