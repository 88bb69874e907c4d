using BenchmarkDotNet.Attributes;
using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;
using Kyodo.Town.Populations;

namespace Kyodo.Bench.Micro;

/// <summary>The kernel scoring everybody of an online need's kind, at each vector width, in a population that stays in the caches.</summary>
public class KernelBenchmarks
{
    private const int People = 16_384;

    private readonly Scored[] _best = new Scored[20];
    private BlockIndex _index = null!;
    private CompiledNeed _need = null!;

    /// <summary>The width of the vectors.</summary>
    [ParamsAllValues]
    public SimdWidth Width { get; set; }

    /// <summary>Makes the index and the need.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var population = new Population(People, 1);
        _index = BlockIndex.Of(population.Entries(), Width);
        var online = population.Needs(200, 1).First(n => n.Class == NeedClass.Online && n.Need.Kind == ResourceKind.Skill);
        _need = new(online.Need, ExpertModel.Model, Population.Plane);
    }

    /// <summary>One pass over everybody.</summary>
    [Benchmark]
    public int Scan() => _index.Scan(_need, null, int.MinValue, _best, out _);
}
