using System.Text.Json.Nodes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Kyodo.Bench.Micro;

/// <summary><c>micro [--only PART]</c>: BenchmarkDotNet on the kernels and data structures; time and allocations of one operation.</summary>
internal static class MicroScenario
{
    public static Task<JsonObject> Run(BenchArguments arguments)
    {
        var only = arguments.Text("only", "");
        arguments.RefuseUnknown();
        Type[] all = [typeof(KernelBenchmarks), typeof(IndexBenchmarks), typeof(AssignmentBenchmarks)];
        var chosen = all.Where(type => type.Name.Contains(only, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (chosen.Length == 0)
            throw new BenchArgumentException($"--only {only}: one of {string.Join(", ", all.Select(type => type.Name))} is expected.");

        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(ConsoleLogger.Default)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "kyodo-micro"));
        var figures = new JsonObject();
        foreach (var report in chosen.SelectMany(type => BenchmarkRunner.Run(type, config).Reports))
        {
            if (report.ResultStatistics is not { } statistics)
                throw new InvalidOperationException($"{report.BenchmarkCase.DisplayInfo} gave no result.");
            var parameters = report.BenchmarkCase.Parameters.Items.Select(item => item.Value?.ToString());
            var name = string.Join('.', [report.BenchmarkCase.Descriptor.WorkloadMethod.Name, .. parameters]);
            figures[name] = new JsonObject
            {
                ["nanoseconds"] = Math.Round(statistics.Median, 1),
                ["allocatedBytes"] = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase),
            };
        }

        return Task.FromResult(figures);
    }
}
