using System.Globalization;
using System.Text;
using Kyodo.Grains.Districts;
using Kyodo.Grains.Tests.City;
using Kyodo.Matching.Model;
using Kyodo.Matching.Search;

namespace Kyodo.Grains.Tests.Districts;

public sealed class A_district
{
    private const int Listed = 1_100;

    [Fact]
    public async Task Answers_from_its_snapshot_as_before_and_takes_up_what_comes_after()
    {
        await using var city = await TestCity.StartAsync();
        var need = TestCity.Wish(TestCity.NeedIdOf(1), TestCity.PersonId(9_999));
        await Task.WhenAll(Enumerable.Range(1, Listed).Select(i => District(city).List(Listing(city, i))));
        Assert.InRange((await city.StoredAsync()).Count(stored => stored.Name == "journal"), 0, Listed - 1);
        await city.Until(async () => (await Best(city, need)).Length == 20);
        var before = await Best(city, need);

        await city.KillAsync();
        Assert.Equal(before, await Best(city, need));

        // The best leaves, the next cannot on that day any more, somebody else comes; an older version of the third is no news.
        await District(city).Unlist(before[0].Owner, 2);
        var second = Listing(city, Number(before[1].Owner)) with { Version = 2 };
        await District(city).List(second with { Owner = second.Owner with { Paused = true } });
        await District(city).List(Listing(city, Listed + 7));
        await District(city).List(Listing(city, Number(before[2].Owner)) with { Resources = [], Version = 1 });
        var after = await Best(city, need);
        Assert.DoesNotContain(after, s => s.Owner == before[0].Owner || s.Owner == before[1].Owner);
        Assert.Equal(before[2], after[0]);

        await city.KillAsync();
        Assert.Equal(after, await Best(city, need));
    }

    [Fact]
    public async Task Lets_asks_of_its_snapshot_age()
    {
        await using var city = await TestCity.StartAsync();
        var need = TestCity.Wish(TestCity.NeedIdOf(1), TestCity.PersonId(9_999));
        var today = DateOnly.FromDateTime(city.Now.DateTime);
        await Task.WhenAll(Enumerable.Range(1, Listed).Select(i => District(city).List(
            i > 2 ? Listing(city, i) with { Resources = [] } : Listing(city, i) with { Standing = new() { Asks = [.. Enumerable.Repeat(new Ask(today.AddDays(-20)), 3 * (2 - i))] } })));
        await city.Until(async () => (await Best(city, need)).Length == 2);
        var before = await Best(city, need);
        Assert.Equal([2, 1], before.Select(s => Number(s.Owner)));
        Assert.NotEqual(before[0].Score, before[1].Score);

        await city.LaterAsync(TimeSpan.FromDays(11));
        var after = await Best(city, need);
        Assert.Equal(2, after.Length);
        Assert.Equal(after[0].Score, after[1].Score);
    }

    [Fact]
    public async Task Answers_on_the_day_after_somebody_of_another_district_looked_for_activities()
    {
        await using var city = await TestCity.StartAsync();
        var stranger = Listing(city, 5) with { Standing = new() { Asks = [new Ask(DateOnly.FromDateTime(city.Now.DateTime))] } };
        await District(city).Activities(new ActivityQuery(stranger, 10, false));
        city.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await Best(city, TestCity.Wish(TestCity.NeedIdOf(1), TestCity.PersonId(9_999))));
    }

    [Fact]
    public async Task Tells_a_need_that_has_just_searched_when_the_day_turns()
    {
        await using var city = await TestCity.StartAsync();
        city.Clock.Advance(DateTimeOffset.Parse("2026-04-10T23:50:00+09:00", CultureInfo.InvariantCulture) - city.Now);
        var asking = await city.Register(TestCity.PersonId(1));
        var newcomer = await city.Register(TestCity.PersonId(2), p => p with { RegisteredOn = new DateOnly(2026, 4, 11).AddDays(-EntryOf.NewcomerDays) });
        var need = await city.Open(1, asking, null, newcomer);
        var score = (await city.View(need)).Suggestions.Single().Score;

        city.Clock.Advance(TimeSpan.FromMinutes(20));
        await District(city).Overview();
        await city.Until(async () => (await city.View(need)).Suggestions.Single().Score != score);
    }

    [Fact]
    public async Task Knows_the_floor_that_moved_after_a_kill_and_wrote_little_of_it()
    {
        await using var city = await TestCity.StartAsync();
        var asking = await city.Register(TestCity.PersonId(1));
        var far = await city.Register(2, 20);
        var need = await city.Open(1, asking, n => n with { Place = n.Place! with { Point = new(35.75, 140.3) } }, far);
        await city.Register(TestCity.PersonId(30), p => p with { Home = p.Home! with { Point = new(35.75, 140.3) } });
        await city.Until(async () => (await city.View(need)).Suggestions[0].Owner == TestCity.PersonId(30));
        var entry = "";
        await city.Until(async () => (entry = await Floors()).Length > 0);
        Assert.InRange(Encoding.UTF8.GetByteCount(entry), 1, 200);

        await city.KillAsync();
        await city.Register(TestCity.PersonId(31), p => p with { Home = p.Home! with { Point = new(35.75, 140.3) } });
        await city.Until(async () => (await city.View(need)).Suggestions.Take(2).Select(s => s.Owner).SequenceEqual([TestCity.PersonId(30), TestCity.PersonId(31)]));

        async Task<string> Floors() => (await city.StoredAsync()).Where(s => s.Name == "journal").Select(s => Encoding.UTF8.GetString(s.Body)).LastOrDefault(s => s.Contains("\"floors\":[", StringComparison.Ordinal)) ?? "";
    }

    [Fact]
    public async Task Compares_what_changes_with_the_last_floor()
    {
        var book = new DistrictBook();
        await book.Rebuild(new() { Configured = TestCity.MakeUp with { Version = 1 } }, new(2026, 4, 6), () => ValueTask.CompletedTask);
        var need = TestCity.Wish(TestCity.NeedIdOf(1), TestCity.PersonId(9_999));
        var watched = new WatchedNeed(need, true, int.MinValue, [need.Requester], 0, 1) { Mark = 5 };
        book.Apply(new() { Watched = watched });
        Assert.Equal([need.Id], book.Apply(Listed(1)));

        book.Apply(new() { Floors = [new(need.Id, int.MaxValue, 1, 2), new(TestCity.NeedIdOf(2), 0, 1, 1)] });

        Assert.Empty(book.Apply(Listed(2)));
        Assert.Equal((true, false), (book.IsKnown(new() { Watched = watched with { Version = 2 } }), book.IsKnown(new() { Watched = watched with { Version = 3 } })));
        Assert.Equal((true, false), (book.IsKnownButForFloor(watched), book.IsKnownButForFloor(watched with { Mark = 6 })));
        Assert.False(book.IsKnownButForFloor(watched with { Need = need with { Id = TestCity.NeedIdOf(2) } }));

        static DistrictChange Listed(int number) =>
            new() { Listed = new(TestCity.Registration(TestCity.PersonId(number)), Standing.New, [TestCity.Skill(TestCity.PersonId(number))], 1) };
    }

    private static IDistrictGrain District(TestCity city) => city.Grains.District(TestCity.North);

    private static async Task<(ParticipantId Owner, string Title, int Score)[]> Best(TestCity city, Need need) =>
        [.. (await District(city).Candidates(new(need, 20, int.MinValue, [need.Requester], []))).Suggestions.Select(s => (s.Owner, s.Title, s.Score))];

    private static ParticipantListing Listing(TestCity city, int number)
    {
        var owner = TestCity.Registration(TestCity.PersonId(number));
        return new(owner, Standing.New, [TestCity.Skill(owner.Id) with { Title = string.Create(CultureInfo.InvariantCulture, $"付き添い {number}") }], 1);
    }

    private static int Number(ParticipantId id) => (int)id.Number;
}
