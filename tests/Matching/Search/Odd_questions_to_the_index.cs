using System.Text.Json;
using Kyodo.Matching.Model;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;

namespace Kyodo.Matching.Tests.Search;

/// <summary>Questions at the edges, each with a defined answer.</summary>
public class Odd_questions_to_the_index
{
    private static readonly CompiledNeed Anybody = Compiled(Sample.Need() with { Hours = WeeklyHours.None, Place = null });

    [Fact]
    public void Asking_for_nobody_finds_nobody() =>
        Assert.Equal(0, IndexOf(100).Search(Anybody, null, int.MinValue, []));

    [Fact]
    public void An_empty_index_finds_nobody() =>
        Assert.Equal(0, new BlockIndex().Search(Anybody, null, int.MinValue, new Scored[5]));

    [Fact]
    public void When_nobody_is_eligible_nobody_is_found()
    {
        var index = IndexOf(3_000);
        Assert.Equal(0, index.Search(Compiled(Sample.Need() with { Who = ParticipantKinds.Council }), null, int.MinValue, new Scored[5]));
        Assert.Equal(0, index.Search(Compiled(Sample.Need() with { Kind = ResourceKind.Room }), null, int.MinValue, new Scored[5]));
    }

    [Fact]
    public void Equal_scores_come_in_the_order_of_the_keys()
    {
        var index = new BlockIndex();
        for (ulong key = 5_000; key > 0; key--)
            index.Upsert(EntryOf(key));
        var best = new Scored[20];
        Assert.Equal(20, index.Search(Anybody, null, int.MinValue, best));
        Assert.Equal(Enumerable.Range(1, 20).Select(i => (ulong)i), best.Select(b => b.Key));
        Assert.Single(best.Select(b => b.Score).Distinct());
    }

    [Fact]
    public void Positions_outside_the_city_are_moved_to_the_edge_of_the_plane_and_found_there()
    {
        var index = new BlockIndex();
        var edge = Sample.Plane.ToGrid(new GeoPoint(-40, 10));
        index.Upsert(EntryOf(1) with { Position = edge, Reach = ushort.MaxValue });
        index.Upsert(EntryOf(2) with { Position = new(0, 0) });
        var best = new Scored[5];
        Assert.Equal(2, index.Search(Compiled(Sample.Need() with { Hours = WeeklyHours.None }), null, int.MinValue, best));
        Assert.Equal(2ul, best[0].Key);
        Assert.Equal(1, index.Search(Compiled(Sample.Need() with { Hours = WeeklyHours.None, WithinKilometres = 400 }), null, int.MinValue, best));
    }

    [Fact]
    public void A_need_with_ten_thousand_slots_gets_ten_thousand_candidates()
    {
        var index = IndexOf(12_000);
        var plain = new PlainIndex();
        var entries = new Entry[12_000];
        index.CopyTo(entries);
        foreach (var entry in entries)
            plain.Upsert(entry);
        var best = new Scored[10_000];
        var expected = new Scored[10_000];
        Assert.Equal(10_000, index.Search(Anybody, null, int.MinValue, best));
        plain.Search(Anybody, null, int.MinValue, expected);
        Assert.Equal(expected, best);
    }

    [Fact]
    public void An_entry_of_no_defined_kind_or_owner_is_refused()
    {
        var index = new BlockIndex();
        Assert.Throws<ArgumentException>(() => index.Upsert(EntryOf(1) with { Kind = (ResourceKind)10 }));
        Assert.Throws<ArgumentException>(() => index.Upsert(EntryOf(1) with { Owner = (ParticipantKind)7 }));
        Assert.Throws<ArgumentException>(() => index.Upsert(EntryOf(1) with { Hours = new(0, 0, 1UL << 41) }));
        Assert.Equal(0, index.Count);
    }

    [Fact]
    public void A_key_that_is_given_twice_at_once_is_refused() =>
        Assert.Throws<ArgumentException>(() => BlockIndex.Of([EntryOf(1), EntryOf(2), EntryOf(1)]));

    [Fact]
    public void Admission_is_asked_only_about_those_who_would_enter()
    {
        var index = IndexOf(20_000);
        var asked = new Counting();
        index.Search(Anybody, asked, int.MinValue, new Scored[20]);
        Assert.InRange(asked.Count, 20, 5_000);
    }

    [Fact]
    public void A_model_with_NaN_is_refused_before_it_reaches_the_search()
    {
        var text = JsonSerializer.Serialize(ExpertModel.Model);
        Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize<ScoreModel>(text)));
        foreach (var nan in new[] { "NaN", "\"NaN\"", "null", "1.5" })
        {
            var at = text.IndexOf("\"Intercept\":", StringComparison.Ordinal) + "\"Intercept\":".Length;
            var damaged = text[..at] + nan + text[text.IndexOf(',', at)..];
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ScoreModel>(damaged));
        }
    }

    private static BlockIndex IndexOf(int people)
    {
        var city = new RandomCity(7);
        var entries = new Entry[people];
        for (var i = 0; i < people; i++)
            entries[i] = city.Entry((ulong)i) with { Kind = ResourceKind.Skill, Owner = ParticipantKind.Person, Presences = Presences.OnSite, Credentials = Credentials.Adult };
        return BlockIndex.Of(entries);
    }

    private static Entry EntryOf(ulong key) => Sample.Entry(Sample.Person()) with { Key = key, Kind = ResourceKind.Skill };

    private static CompiledNeed Compiled(Need need) => new(need, ExpertModel.Model, Sample.Plane);

    private sealed class Counting : IAdmission
    {
        public int Count { get; private set; }

        public bool Admits(ulong key)
        {
            Count++;
            return true;
        }
    }
}
