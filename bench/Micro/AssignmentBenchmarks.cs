using BenchmarkDotNet.Attributes;
using Kyodo.Matching.Assignment;
using Kyodo.Town.Randomness;

namespace Kyodo.Bench.Micro;

/// <summary>The exact optimum of a plain assignment problem with costs from 1 to 100, as the OR-Library's.</summary>
public class AssignmentBenchmarks
{
    private DenseProblem _problem = null!;

    /// <summary>Rows and columns.</summary>
    [Params(100, 400)]
    public int Size { get; set; }

    /// <summary>Makes the problem.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var random = SeededRandom.Stream(1, "bench/assign");
        var costs = Enumerable.Range(0, Size * Size).Select(_ => random.Below(100) + 1);
        _problem = new(Size, [.. costs]);
    }

    /// <summary>Solves it.</summary>
    [Benchmark]
    public long Solve() => DenseAssignment.Solve(_problem).Cost;
}
