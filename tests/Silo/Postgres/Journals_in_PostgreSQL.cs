using Kyodo.Grains.Districts;
using Kyodo.Matching.Model;
using Kyodo.Silo.Postgres;
using Kyodo.Silo.Tests.ReadModel;

namespace Kyodo.Silo.Tests.Postgres;

public sealed class Journals_in_PostgreSQL(PostgresFixture postgres)
{
    private static readonly DistrictId s_district = new("12233/d-1");

    [Fact]
    public async Task Entries_are_read_in_order_after_a_number()
    {
        await using var database = await ClusterDatabase.Make(postgres);
        var journal = new PostgresDistrictJournal(database.Source);
        Assert.Equal(2, await Append(journal, 0, 1, 2));
        Assert.Equal(5, await Append(journal, 2, 3, 4, 5));
        Assert.Equal([(3, 3), (4, 4), (5, 5)], await Entries(journal, 2));
        Assert.Equal(1, await journal.Append(new("12233/d-2"), 0, [new byte[] { 9 }], CancellationToken.None));
    }

    [Fact]
    public async Task An_activation_that_does_not_know_the_last_number_is_refused_and_nothing_is_written()
    {
        await using var database = await ClusterDatabase.Make(postgres);
        var journal = new PostgresDistrictJournal(database.Source);
        await Append(journal, 0, 1, 2);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Append(journal, 0, 7));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Append(journal, 1, 7));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Append(journal, 3, 7));
        await Assert.ThrowsAsync<InvalidOperationException>(() => journal.Append(new("12233/d-9"), 4, [new byte[] { 7 }], CancellationToken.None));
        Assert.Equal([(1, 1), (2, 2)], await Entries(journal, 0));
    }

    [Fact]
    public async Task Of_appends_that_race_one_goes_in()
    {
        await using var database = await ClusterDatabase.Make(postgres);
        var journal = new PostgresDistrictJournal(database.Source);
        for (var last = 0L; last < 10; last += 2)
        {
            var at = last;
            var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(async () =>
            {
                try
                {
                    return await Append(journal, at, (byte)i, (byte)i);
                }
                catch (InvalidOperationException)
                {
                    return 0;
                }
            })));
            Assert.Equal(last + 2, answers.Sum());
        }

        Assert.Equal(10, (await Entries(journal, 0)).Count);
    }

    [Fact]
    public async Task A_snapshot_takes_its_entries_away_and_the_fence_holds()
    {
        await using var database = await ClusterDatabase.Make(postgres);
        var journal = new PostgresDistrictJournal(database.Source);
        Assert.Null(await journal.ReadSnapshot(s_district, CancellationToken.None));
        await Append(journal, 0, 1, 2, 3);
        await journal.WriteSnapshot(s_district, new(2, 7, new byte[] { 42 }), CancellationToken.None);
        var snapshot = (await journal.ReadSnapshot(s_district, CancellationToken.None))!;
        Assert.Equal((2L, 7, (byte)42), (snapshot.Number, snapshot.Layout, snapshot.Body.ToArray().Single()));
        Assert.Equal([(3, 3)], await Entries(journal, 0));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Append(journal, 1, 9));
        await Assert.ThrowsAsync<InvalidOperationException>(() => journal.WriteSnapshot(s_district, new(1, 7, new byte[] { 1 }), CancellationToken.None));
        await Assert.ThrowsAsync<InvalidOperationException>(() => journal.WriteSnapshot(s_district, new(9, 7, new byte[] { 1 }), CancellationToken.None));
        Assert.Equal(4, await Append(journal, 3, 4));
    }

    [Fact]
    public async Task A_copy_that_was_broken_off_goes_on()
    {
        await using var database = await ClusterDatabase.Make(postgres);
        var journal = new PostgresDistrictJournal(database.Source);
        await Append(journal, 0, 1, 2);
        var resumed = new ResumedJournal(journal, database.Source);
        for (byte number = 1; number <= 4; number++)
            Assert.Equal(number, await resumed.Append(s_district, number - 1, [new[] { number }], CancellationToken.None));
        Assert.Equal([(1, 1), (2, 2), (3, 3), (4, 4)], await Entries(resumed, 0));
    }

    private static Task<long> Append(PostgresDistrictJournal journal, long after, params byte[] bodies) =>
        journal.Append(s_district, after, [.. bodies.Select(b => new ReadOnlyMemory<byte>([b]))], CancellationToken.None);

    private static async Task<List<(long Number, int Body)>> Entries(IDistrictJournal journal, long after)
    {
        List<(long, int)> entries = [];
        await foreach (var entry in journal.Read(s_district, after, CancellationToken.None))
            entries.Add((entry.Number, entry.Body.ToArray().Single()));
        return entries;
    }
}
