using BenchmarkDotNet.Attributes;
using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;
using Kyodo.Town.Populations;

namespace Kyodo.Bench.Micro;

/// <summary>What one district's index is asked all day: search, one pair, a change, the reverse search.</summary>
public class IndexBenchmarks
{
    private const int People = 50_000;

    private readonly Scored[] _best = new Scored[20];
    private readonly List<ReachedNeed> _reached = [];
    private Entry[] _entries = [];
    private BlockIndex _index = null!;
    private NeedIndex _open = null!;
    private CompiledNeed _local = null!;
    private int _next;

    /// <summary>Makes the index with its open needs.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var population = new Population(People, 1);
        _entries = population.Entries();
        _index = BlockIndex.Of(_entries);
        var needs = population.Needs(200, 1);
        _local = new(needs.First(n => n.Class == NeedClass.Local && n.Need.Kind == ResourceKind.Skill).Need, ExpertModel.Model, Population.Plane);
        _open = new();
        foreach (var need in needs)
        {
            var compiled = new CompiledNeed(need.Need, ExpertModel.Model, Population.Plane);
            _open.Upsert(need.Need.Id, compiled, _index.Search(compiled, null, int.MinValue, _best) == _best.Length ? _best[^1] : null);
        }
    }

    /// <summary>The best twenty for a need with a place.</summary>
    [Benchmark]
    public int Search() => _index.Search(_local, null, int.MinValue, _best);

    /// <summary>The plain score of one pair, as reasons and checks use it.</summary>
    [Benchmark]
    public int Score() => _local.Score(Next());

    /// <summary>Somebody is asked once more.</summary>
    [Benchmark]
    public void Upsert()
    {
        ref var entry = ref Next();
        entry = entry with { RecentAsks = (byte)((entry.RecentAsks + 1) % 8) };
        _index.Upsert(entry);
    }

    /// <summary>Which of 200 open needs a changed entry reaches.</summary>
    [Benchmark]
    public int Reach()
    {
        _reached.Clear();
        _open.Reach(Next(), _reached);
        return _reached.Count;
    }

    // A stride that visits all, and never two neighbours.
    private ref Entry Next()
    {
        _next = (_next + 7_919) % _entries.Length;
        return ref _entries[_next];
    }
}
