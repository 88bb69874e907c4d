using FsCheck;
using FsCheck.Fluent;
using Kyodo.Matching.Model;
using Kyodo.Matching.Search;

namespace Kyodo.Matching.Tests.Search;

/// <summary>The fast index against <see cref="PlainIndex"/>, which scores everybody.</summary>
public class The_block_index
{
    private static readonly int[] Ks = [1, 1, 2, 5, 20, 100, 3_000];

    public static TheoryData<SimdWidth> Widths => new(Enum.GetValues<SimdWidth>());

    [Theory]
    [MemberData(nameof(Widths))]
    public void Gives_the_keys_and_scores_of_scoring_everybody(SimdWidth width) =>
        ForAnyCity(40, (seed, people) =>
        {
            var city = new RandomCity(seed);
            var entries = Enumerable.Range(0, people).Select(i => city.Entry((ulong)i)).ToArray();
            city.Shuffle(entries);
            var fast = BlockIndex.Of(entries, width);
            var plain = new PlainIndex();
            foreach (var entry in entries)
                plain.Upsert(entry);
            Assert.Equal(people, fast.Count);
            for (var i = 0; i < 12; i++)
                AssertSameAnswers(city, people, fast, plain);
        });

    [Theory]
    [MemberData(nameof(Widths))]
    public void Gives_them_still_while_people_come_change_and_go(SimdWidth width) =>
        ForAnyCity(20, (seed, people) =>
        {
            var city = new RandomCity(seed);
            var fast = new BlockIndex(width);
            var plain = new PlainIndex();
            for (var i = 0; i < people * 3; i++)
            {
                var key = (ulong)city.Below(people);
                if (city.Chance(0.2))
                {
                    Assert.Equal(plain.Remove(key), fast.Remove(key));
                }
                else
                {
                    var entry = city.Entry(key);
                    var isThere = plain.TryGet(key, out var old);
                    if (isThere && city.Chance(0.5))
                        entry = entry with { Position = old.Position, Kind = old.Kind };
                    if (city.Chance(0.5))
                        fast.Upsert(entry);
                    else
                        fast.Replace(isThere && city.Chance(0.8) ? old : city.Entry(key), entry);
                    plain.Upsert(entry);
                }

                if (i % 97 == 0)
                    AssertSameAnswers(city, people, fast, plain);
            }

            Assert.Equal(plain.Count, fast.Count);
            for (ulong key = 0; key < (ulong)people; key++)
            {
                Assert.Equal(plain.TryGet(key, out var expected), fast.TryGet(key, out var actual));
                Assert.Equal(expected, actual);
            }

            fast.Compact();
            AssertSameAnswers(city, people, fast, plain);
        });

    [Fact]
    public void Takes_up_a_change_of_any_one_property_and_its_undoing() =>
        ForAnyCity(20, (seed, people) =>
        {
            var city = new RandomCity(seed);
            var fast = new BlockIndex();
            var entries = Enumerable.Range(0, people).Select(i => city.Entry((ulong)i)).ToArray();
            foreach (var entry in entries)
                fast.Upsert(entry);
            foreach (var entry in entries)
            {
                var other = city.Entry(entry.Key);
                Entry[] changes =
                [
                    entry with { Skills = other.Skills }, entry with { Hours = other.Hours }, entry with { Text = other.Text }, entry with { Position = other.Position },
                    entry with { Reach = other.Reach }, entry with { District = other.District }, entry with { Interests = other.Interests },
                    entry with { Experience = other.Experience }, entry with { Reluctant = other.Reluctant }, entry with { Credentials = other.Credentials },
                    entry with { Languages = other.Languages }, entry with { Owner = other.Owner }, entry with { Presences = other.Presences },
                    entry with { Frequencies = other.Frequencies }, entry with { RecentAsks = other.RecentAsks }, entry with { Newcomer = other.Newcomer },
                ];
                var before = entry;
                foreach (var change in changes.SelectMany(c => new[] { c, entry, c, entry }))
                {
                    if (city.Chance(0.5))
                        fast.Upsert(change);
                    else
                        fast.Replace(before, change);
                    Assert.True(fast.TryGet(entry.Key, out var held));
                    Assert.Equal(change, held);
                    before = change;
                }
            }
        });

    [Fact]
    public void Refuses_to_put_an_entry_over_that_of_another()
    {
        var city = new RandomCity(3);
        var index = new BlockIndex();
        index.Upsert(city.Entry(1));
        Assert.Throws<ArgumentException>(() => index.Replace(city.Entry(1), city.Entry(2)));
        Assert.Equal(1, index.Count);
    }

    [Fact]
    public void Takes_little_memory_for_few_and_at_most_96_bytes_each_for_many()
    {
        var city = new RandomCity(7);
        var index = new BlockIndex();
        index.Upsert(city.Entry(0));
        Assert.InRange(index.AllocatedBytes, 1, 100_000);
        var entries = Enumerable.Range(0, 100_000).Select(i => city.Entry((ulong)i) with { Kind = ResourceKind.Skill }).ToArray();
        Assert.InRange(BlockIndex.Of(entries).AllocatedBytes / (double)entries.Length, 80, 96);
    }

    [Fact]
    public void Gives_the_same_when_the_kernel_scores_all_without_pruning() =>
        ForAnyCity(20, (seed, people) =>
        {
            var city = new RandomCity(seed);
            var fast = new BlockIndex();
            for (var i = 0; i < people; i++)
                fast.Upsert(city.Entry((ulong)i));
            for (var i = 0; i < 10; i++)
            {
                var need = new CompiledNeed(city.Need(), city.Model(), Sample.Plane, city.Ties(people));
                var searched = new Scored[20];
                var scanned = new Scored[20];
                var found = fast.Search(need, null, int.MinValue, searched);
                Assert.Equal(found, fast.Scan(need, null, int.MinValue, scanned, out _));
                Assert.Equal(searched[..found], scanned[..found]);
            }
        });

    private static void AssertSameAnswers(RandomCity city, int people, ICandidateIndex fast, ICandidateIndex plain)
    {
        var need = new CompiledNeed(city.Need(), city.Model(), Sample.Plane, city.Ties(people));
        var admission = city.Admission();
        var k = Ks[city.Below(Ks.Length)];
        var floor = city.Chance(0.7) ? int.MinValue : city.Below(4_000) - 3_000;
        var expected = new Scored[k];
        var actual = new Scored[k];
        var found = plain.Search(need, admission, floor, expected);
        Assert.Equal(found, fast.Search(need, admission, floor, actual));
        Assert.Equal(expected[..found], actual[..found]);
    }

    private static void ForAnyCity(int runs, Action<int, int> property) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(runs).WithEndSize(1_500),
            Prop.ForAll(ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<NonNegativeInt>(), (seed, people) => property(seed, people.Get + 1)));
}
