using Kyodo.Matching.Model;
using Kyodo.Matching.Search;

namespace Kyodo.Matching.Tests.Search;

/// <summary>The index written to a stream and read back.</summary>
public class A_snapshot_of_the_index
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3_000)]
    public void Holds_every_entry_and_answers_alike(int people)
    {
        var city = new RandomCity(people + 1);
        var index = IndexOf(city, people);
        for (ulong key = 0; key < (ulong)people; key += 3)
            index.Remove(key);
        var read = Read(Written(index));
        Assert.Equal(index.Count, read.Count);
        var entries = new Entry[index.Count];
        index.CopyTo(entries);
        foreach (var entry in entries)
        {
            Assert.True(read.TryGet(entry.Key, out var found));
            Assert.Equal(entry, found);
        }

        for (var i = 0; i < 20; i++)
        {
            var need = new CompiledNeed(city.Need(), city.Model(), Sample.Plane);
            var expected = new Scored[10];
            var actual = new Scored[10];
            Assert.Equal(index.Search(need, null, int.MinValue, expected), read.Search(need, null, int.MinValue, actual));
            Assert.Equal(expected, actual);
        }

        read.Upsert(city.Entry(1_000_000));
        Assert.Equal(index.Count + 1, read.Count);
    }

    // Whoever came first lies last on the map: all others are put before.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Can_be_read_in_whatever_order_the_entries_came(bool farthestFirst)
    {
        var city = new RandomCity(11);
        var entries = Enumerable.Range(0, 2_000).Select(i => city.Entry((ulong)i) with { Kind = ResourceKind.Skill, Position = new((short)(i * 7), (short)(i * 3)) }).ToArray();
        var index = new BlockIndex();
        foreach (var entry in farthestFirst ? entries.Reverse() : entries)
            index.Upsert(entry);
        Assert.Equal(entries.Length, Read(Written(index)).Count);
    }

    [Fact]
    public void Is_refused_when_any_part_of_it_is_damaged()
    {
        var bytes = Written(IndexOf(new RandomCity(3), 200));
        var random = new Random(5);
        for (var i = 0; i < 60; i++)
        {
            var damaged = bytes.ToArray();
            var at = i < 28 ? i : random.Next(damaged.Length);
            damaged[at] ^= (byte)(1 << random.Next(8));
            Assert.Throws<IndexSnapshotException>(() => Read(damaged));
        }
    }

    [Fact]
    public void Is_refused_when_it_is_cut_short()
    {
        var bytes = Written(IndexOf(new RandomCity(3), 200));
        foreach (var length in new[] { 0, 3, 19, 20, 25, 1_000, bytes.Length - 1 })
            Assert.Throws<IndexSnapshotException>(() => Read(bytes[..length]));
    }

    [Fact]
    public void May_be_followed_by_something_else()
    {
        var bytes = Written(IndexOf(new RandomCity(3), 200));
        using var stream = new MemoryStream([.. bytes, 1, 2, 3]);
        BlockIndex.ReadSnapshot(stream);
        Assert.Equal(bytes.Length, stream.Position);
    }

    private static BlockIndex IndexOf(RandomCity city, int people) =>
        BlockIndex.Of([.. Enumerable.Range(0, people).Select(i => city.Entry((ulong)i))]);

    private static byte[] Written(BlockIndex index)
    {
        using var stream = new MemoryStream();
        index.WriteSnapshot(stream);
        return stream.ToArray();
    }

    private static BlockIndex Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return BlockIndex.ReadSnapshot(stream);
    }
}
