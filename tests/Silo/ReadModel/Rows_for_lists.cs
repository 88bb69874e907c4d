using Kyodo.Grains.Needs;
using Kyodo.Grains.ReadModel;
using Kyodo.Matching.Model;

namespace Kyodo.Silo.Tests.ReadModel;

public sealed class Rows_for_lists(PostgresFixture postgres)
{
    private static readonly MunicipalityCode s_city = new("48201");
    private static readonly DateTimeOffset s_now = new(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(9));

    public static TheoryData<bool> Databases => [false, true];

    [Theory, MemberData(nameof(Databases))]
    public async Task Are_read_as_they_were_put(bool onPostgres)
    {
        await using var store = await RelationalStore.Open(await postgres.Database(onPostgres));
        var row = Need(1) with { Deadline = s_now.AddDays(3), BestLevel = Level.Excellent, FirstDate = new(2026, 12, 1), District = DistrictId.Of(s_city, 3) };
        await store.Writer.Put(row, default);
        var read = await store.Reader.Need(row.Id, default);
        Assert.Equal(row with { Deadline = read!.Deadline, PostedAt = read.PostedAt, ChangedAt = read.ChangedAt }, read);
        Assert.Equal(row.Deadline.Value.UtcDateTime, read.Deadline!.Value.UtcDateTime);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Row", "E7")]
    public async Task Of_what_goes_on_come_by_what_is_due_however_many_there_are(bool onPostgres)
    {
        await using var store = await RelationalStore.Open(await postgres.Database(onPostgres));
        await Task.WhenAll(Enumerable.Range(1, 260).Select(i => store.Writer.Put(
            Need(i) with { Stage = i % 2 == 0 ? NeedStage.Open : NeedStage.Filled, Going = i <= 250 ? 2 : 0, Due = i <= 10 ? s_now.AddHours(20 - i) : null, WarnedAt = i % 2 == 0 ? s_now.AddMinutes(i) : null }, default)));
        await store.Writer.Put(Need(300) with { Stage = NeedStage.Cancelled, Going = 1, WarnedAt = s_now }, default);

        var (first, offers) = await store.Reader.Going(s_city, 0, 200, default);
        var (last, _) = await store.Reader.Going(s_city, 200, 200, default);
        var warned = await store.Reader.Warned(s_city, 0, 20, default);

        Assert.Equal((250, 500, 50), (first.Total, offers, last.Rows.Count));
        Assert.Equal(250, first.Rows.Concat(last.Rows).Select(r => r.Id).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, 10).Reverse().Select(i => Need(i).Id), first.Rows.Take(10).Select(r => r.Id));
        Assert.Equal((130, Need(2).Id), (warned.Total, warned.Rows[0].Id));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Of_an_older_version_never_replace_newer_ones(bool onPostgres)
    {
        await using var store = await RelationalStore.Open(await postgres.Database(onPostgres));
        await store.Writer.Put(Need(1) with { Version = 5, Title = "new" }, default);
        await store.Writer.Put(Need(1) with { Version = 4, Title = "old" }, default);
        await store.Writer.Put(Need(1) with { Version = 5, Title = "same" }, default);
        Assert.Equal("new", (await store.Reader.Need(Need(1).Id, default))!.Title);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Put_by_many_at_once_are_all_there(bool onPostgres)
    {
        await using var store = await RelationalStore.Open(await postgres.Database(onPostgres));
        await Task.WhenAll(Enumerable.Range(0, 500).Select(i => store.Writer.Put(Need(i % 50) with { Version = i }, default)));
        var page = await store.Reader.Needs(s_city, new([]), 0, 200, default);
        Assert.Equal(50, page.Total);
        Assert.All(page.Rows, row => Assert.InRange(row.Version, 450, 499));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task For_everybody_leave_private_and_closed_needs_out_and_other_cities(bool onPostgres)
    {
        await using var store = await RelationalStore.Open(await postgres.Database(onPostgres));
        await store.Writer.Put(Need(1), default);
        await store.Writer.Put(Need(2) with { Audience = Audience.Private }, default);
        await store.Writer.Put(Need(3) with { Stage = NeedStage.Received }, default);
        await store.Writer.Put(Need(4) with { Id = NeedId.Of(new("12233"), 4) }, default);
        var page = await store.Reader.PublicNeeds(s_city, new([], Audience.Private), 0, 10, default);
        Assert.Equal(Need(1).Id, Assert.Single(page.Rows).Id);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Are_found_by_text_taken_literally(bool onPostgres)
    {
        await using var store = await RelationalStore.Open(await postgres.Database(onPostgres));
        await store.Writer.Put(Need(1) with { Title = "50%の道" }, default);
        await store.Writer.Put(Need(2) with { Title = "50の道" }, default);
        var page = await store.Reader.Needs(s_city, new([], Text: "50%"), 0, 10, default);
        Assert.Equal(Need(1).Id, Assert.Single(page.Rows).Id);
    }

    [Theory]
    [InlineData(false, "0123")]
    [InlineData(false, "047-600-0123")]
    [InlineData(false, "０４７６０００１２３")]
    [InlineData(false, "さとう")]
    [InlineData(false, "ｻﾄｳ")]
    [InlineData(false, "佐藤")]
    [InlineData(false, "七栄")]
    [InlineData(true, "0123")]
    [InlineData(true, "さとう")]
    [InlineData(true, "七栄")]
    public async Task Of_a_participant_are_found_by_kana_telephone_or_town(bool onPostgres, string text)
    {
        await using var store = await RelationalStore.Open(await postgres.Database(onPostgres));
        await store.Writer.Put(Person(1, "佐藤 花", "サトウ ハナ", "0476000123", "七栄"), default);
        await store.Writer.Put(Person(2, "林 一", "ハヤシ ハジメ", "0476009999", "日吉台"), default);
        var page = await store.Reader.FindParticipants(s_city, text, 0, 10, default);
        Assert.Equal("佐藤 花", Assert.Single(page.Rows).Name);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Have_tables_that_are_made_once_even_when_two_start_together(bool onPostgres)
    {
        var database = await postgres.Database(onPostgres);
        await using var first = await RelationalStore.Open(database);
        await using var second = await RelationalStore.Open(database);
        await Task.WhenAll(first.Tables.Ready(default), second.Tables.Ready(default));

        // On SQLite each has a folder of its own.
        Assert.Equal(onPostgres, first.Tables.WereMade != second.Tables.WereMade);
    }

    private static NeedRow Need(int number) => new(
        NeedId.Of(s_city, (ulong)number), ParticipantId.Group(s_city, 1), "花壇の手入れ", ResourceKind.Skill, Field.Environment, Frequency.Once,
        Presence.OnSite, Audience.Public, NeedStage.Open, Rung.City, null, "中央公園", null, null, 1, 3, 0, 0, null, 0, s_now, s_now, 1);

    private static ParticipantRow Person(int number, string name, string kana, string telephone, string town) => new(
        ParticipantId.Person(s_city, (ulong)number), ParticipantKind.Person, name, kana, telephone, null, town, SkillSet.Of(1), 1, false, new(2026, 4, 1), 1);
}
