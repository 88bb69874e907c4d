using Kyodo.Silo.Tests.ReadModel;

namespace Kyodo.Silo.Tests.Postgres;

public sealed class The_clusters_reminders(PostgresFixture postgres)
{
    private static readonly DateTime s_start = new(2026, 4, 6, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_reminder_is_registered_read_and_registered_anew()
    {
        await using var database = await ClusterDatabase.Make(postgres);
        Assert.Equal(1, await Register(database, "need/12233/n-1", "outbox", 10, 60_000));
        Assert.Equal(2, await Register(database, "need/12233/n-1", "outbox", 10, 3_000_000_000L));
        await Register(database, "need/12233/n-1", "other", 10, 60_000);
        await Register(database, "need/12233/n-2", "outbox", 20, 60_000);
        var one = Assert.Single(await database.Run("ReadReminderRowKey", [.. Grain("need/12233/n-1"), ("ReminderName", "outbox")]));
        Assert.Equal((3_000_000_000L, s_start), ((long)one["Period"]!, (DateTime)one["StartTime"]!));
        Assert.Equal(2, (await database.Run("ReadReminderRowsKey", Grain("need/12233/n-1"))).Count);
    }

    [Theory]
    [InlineData("ReadRangeRows1Key", -5, 20, new[] { 0, 20 })]
    [InlineData("ReadRangeRows2Key", 20, -5, new[] { -5, 30 })]
    [InlineData("ReadRangeRows2Key", 7, 7, new[] { -5, 0, 20, 30 })]
    public async Task A_range_of_the_ring_has_its_end_and_not_its_beginning(string statement, int begin, int end, int[] expected)
    {
        await using var database = await ClusterDatabase.Make(postgres);
        foreach (var hash in new[] { -5, 0, 20, 30 })
            await Register(database, FormattableString.Invariant($"need/12233/n-{hash}"), "outbox", hash, 60_000);
        var rows = await database.Run(statement, ("ServiceId", "kyodo"), ("BeginHash", begin), ("EndHash", end));
        Assert.Equal(expected.Select(hash => FormattableString.Invariant($"need/12233/n-{hash}")).Order(), rows.Select(r => (string)r["GrainId"]!).Order());
    }

    [Fact]
    public async Task A_reminder_is_removed_at_its_version_only()
    {
        await using var database = await ClusterDatabase.Make(postgres);
        await Register(database, "need/12233/n-1", "outbox", 10, 60_000);
        await Register(database, "need/12233/n-1", "outbox", 10, 60_000);
        Assert.Equal(0, await Remove(database, version: 1));
        Assert.Equal(1, await Remove(database, version: 2));
        Assert.Equal(0, await Remove(database, version: 2));
    }

    private static (string, object?)[] Grain(string grain) => [("ServiceId", "kyodo"), ("GrainId", grain)];

    private static Task<int?> Register(ClusterDatabase database, string grain, string name, int hash, object period) => database.Number(
        "UpsertReminderRowKey", [.. Grain(grain), ("ReminderName", name), ("StartTime", s_start), ("Period", period), ("GrainHash", hash)]);

    private static Task<int?> Remove(ClusterDatabase database, int version) =>
        database.Number("DeleteReminderRowKey", [.. Grain("need/12233/n-1"), ("ReminderName", "outbox"), ("Version", version)]);
}
