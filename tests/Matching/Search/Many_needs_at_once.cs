using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;

namespace Kyodo.Matching.Tests.Search;

/// <summary>Batches of needs, and needs found from an entry.</summary>
public class Many_needs_at_once
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    public void Get_what_each_would_get_alone(int seed, int threads)
    {
        var city = new RandomCity(seed);
        var index = BlockIndex.Of([.. Enumerable.Range(0, 20_000).Select(i => city.Entry((ulong)i))]);
        var model = city.Model();
        var queries = Enumerable.Range(0, 100)
            .Select(i => new BatchQuery(
                new(city.Need(), model, Sample.Plane, city.Ties(20_000)), city.Admission(), new Scored[i % 7 == 0 ? 0 : 25]))
            .ToArray();
        var found = new int[queries.Length];
        index.SearchAll(queries, found, threads, TestContext.Current.CancellationToken);
        for (var i = 0; i < queries.Length; i++)
        {
            var expected = new Scored[queries[i].Best.Length];
            Assert.Equal(index.Search(queries[i].Need, queries[i].Admission, int.MinValue, expected), found[i]);
            Assert.Equal(expected, queries[i].Best.ToArray());
        }
    }

    [Fact]
    public void Must_share_one_model()
    {
        var index = BlockIndex.Of([Sample.Entry(Sample.Person())]);
        var other = ExpertModel.Model with
        {
            Shapes = [.. ExpertModel.Model.Shapes.Select(s => s.Feature == Feature.RecentAsks ? s with { Values = [1, 2, 3, 4, 5] } : s)],
        };
        BatchQuery[] queries =
        [
            new(new(Sample.Need(), ExpertModel.Model, Sample.Plane), null, new Scored[1]),
            new(new(Sample.Need(), other, Sample.Plane), null, new Scored[1]),
        ];
        Assert.Throws<ArgumentException>(() => index.SearchAll(queries, new int[2]));
    }

    [Fact]
    public void Are_reached_by_an_entry_exactly_when_it_would_enter_their_best()
    {
        var city = new RandomCity(11);
        var entries = Enumerable.Range(0, 2_000).Select(i => city.Entry((ulong)i)).ToArray();
        var plain = new PlainIndex();
        foreach (var entry in entries)
            plain.Upsert(entry);
        var model = city.Model();
        var needs = Enumerable.Range(1, 150).Select(i => (Id: Sample.Need((ulong)i).Id, Need: new CompiledNeed(city.Need(), model, Sample.Plane))).ToArray();
        var open = new NeedIndex();
        foreach (var (id, need) in needs)
            open.Upsert(id, need, Best(plain, need) is { Length: 5 } best ? best[^1] : null);
        Assert.Equal(150, open.Count);

        for (ulong key = 2_000; key < 2_100; key++)
        {
            var entry = city.Entry(key);
            var reached = new List<ReachedNeed>();
            open.Reach(entry, reached);
            plain.Upsert(entry);
            foreach (var (id, need) in needs)
            {
                var at = Array.FindIndex(Best(plain, need), b => b.Key == key);
                Assert.Equal(at >= 0, reached.Any(r => r.Need == id));
                if (at >= 0)
                    Assert.Equal(need.Score(entry), reached.Single(r => r.Need == id).Score);
            }

            plain.Remove(key);
        }
    }

    [Fact]
    public void Are_reached_no_more_once_they_are_closed()
    {
        var open = new NeedIndex();
        var entry = Sample.Entry(Sample.Person());
        for (ulong i = 1; i <= 3; i++)
            open.Upsert(Sample.Need(i).Id, new(Sample.Need(i), ExpertModel.Model, Sample.Plane), null);
        Assert.True(open.Remove(Sample.Need(1).Id));
        Assert.False(open.Remove(Sample.Need(1).Id));
        Assert.True(open.SetLast(Sample.Need(2).Id, new(0, int.MaxValue)));
        Assert.False(open.SetLast(Sample.Need(1).Id, null));
        var reached = new List<ReachedNeed>();
        open.Reach(entry, reached);
        Assert.Equal([Sample.Need(3).Id], reached.Select(r => r.Need));
    }

    private static Scored[] Best(PlainIndex index, CompiledNeed need)
    {
        var best = new Scored[5];
        return best[..index.Search(need, null, int.MinValue, best)];
    }
}
