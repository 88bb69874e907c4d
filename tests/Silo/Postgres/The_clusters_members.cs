using Kyodo.Silo.Tests.ReadModel;

namespace Kyodo.Silo.Tests.Postgres;

public sealed class The_clusters_members(PostgresFixture postgres)
{
    private const int Joining = 2;
    private const int Active = 3;
    private static readonly DateTime s_now = new(2026, 4, 6, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_cluster_begins_once_without_silos()
    {
        await using var database = await ClusterDatabase.Make(postgres);
        Assert.Empty(await database.Run("MembershipReadAllKey", Cluster));
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => database.Number("InsertMembershipVersionKey", Cluster))));
        Assert.Equal(1, made.Sum());
        var row = Assert.Single(await database.Run("MembershipReadAllKey", Cluster));
        Assert.Equal(0, row["Version"]);
        Assert.Null(row["StartTime"]);
    }

    [Fact]
    public async Task A_silo_enters_at_the_known_version_only_and_only_once()
    {
        await using var database = await ClusterDatabase.Make(postgres);
        await database.Number("InsertMembershipVersionKey", Cluster);
        Assert.Equal(0, await Enter(database, 11, version: 5));
        Assert.Equal(1, await Enter(database, 11, version: 0));
        Assert.Equal(0, await Enter(database, 11, version: 1));
        Assert.Equal(0, await Enter(database, 12, version: 0));
        Assert.Equal(1, await Enter(database, 12, version: 1));
        var rows = await database.Run("MembershipReadAllKey", Cluster);
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal(2, row["Version"]));
        var one = Assert.Single(await database.Run("MembershipReadRowKey", Silo(11)));
        Assert.Equal("silo-11", one["SiloName"]);
        Assert.Equal(s_now, one["StartTime"]);
        Assert.Null(one["SuspectTimes"]);
    }

    [Fact]
    public async Task Of_changes_that_race_at_one_version_one_is_done()
    {
        await using var database = await ClusterDatabase.Make(postgres);
        await database.Number("InsertMembershipVersionKey", Cluster);
        var entered = await Task.WhenAll(Enumerable.Range(0, 12).Select(port => Task.Run(() => Enter(database, port, version: 0))));
        Assert.Equal(1, entered.Sum());
        Assert.Equal(1, await database.Count("kyodo_silos"));
        Assert.Equal(1, (await database.Run("MembershipReadAllKey", Cluster))[0]["Version"]);
    }

    [Fact]
    public async Task A_silos_state_and_suspicions_change_with_the_version()
    {
        await using var database = await ClusterDatabase.Make(postgres);
        await database.Number("InsertMembershipVersionKey", Cluster);
        await Enter(database, 11, version: 0);
        Assert.Equal(1, await Change(database, 11, Active, "a", version: 1));
        Assert.Equal(0, await Change(database, 11, Joining, null, version: 1));
        Assert.Equal(0, await Change(database, 99, Active, null, version: 2));
        var row = Assert.Single(await database.Run("MembershipReadRowKey", Silo(11)));
        Assert.Equal((Active, "a", 2), ((int)row["Status"]!, (string)row["SuspectTimes"]!, (int)row["Version"]!));
    }

    [Fact]
    public async Task Gateways_are_the_active_silos_that_have_one()
    {
        await using var database = await ClusterDatabase.Make(postgres);
        await database.Number("InsertMembershipVersionKey", Cluster);
        await Enter(database, 11, version: 0);
        await Enter(database, 12, version: 1, gateway: 0);
        await Enter(database, 13, version: 2);
        await Change(database, 11, Active, null, version: 3);
        await Change(database, 12, Active, null, version: 4);
        var gateway = Assert.Single(await database.Run("GatewaysQueryKey", [.. Cluster, ("Status", Active)]));
        Assert.Equal(30_011, gateway["ProxyPort"]);
    }

    [Fact]
    public async Task Old_entries_of_silos_that_are_not_up_are_dropped()
    {
        await using var database = await ClusterDatabase.Make(postgres);
        await database.Number("InsertMembershipVersionKey", Cluster);
        await Enter(database, 11, version: 0);
        await Enter(database, 12, version: 1);
        await Enter(database, 13, version: 2);
        await Change(database, 12, Active, null, version: 3);
        await database.Run("UpdateIAmAlivetimeKey", [.. Silo(13), ("IAmAliveTime", s_now.AddDays(1))]);
        await database.Run("CleanupDefunctSiloEntriesKey", [.. Cluster, ("IAmAliveTime", s_now.AddHours(1))]);
        Assert.Equal([12, 13], (await database.Run("MembershipReadAllKey", Cluster)).Select(r => (int)r["Port"]!).Order());
        await database.Run("DeleteMembershipTableEntriesKey", Cluster);
        Assert.Equal(0, await database.Count("kyodo_silos"));
    }

    private static (string, object?)[] Cluster => [("DeploymentId", "kyodo")];

    private static (string, object?)[] Silo(int port) => [.. Cluster, ("Address", "127.0.0.1"), ("Port", port), ("Generation", 1)];

    private static Task<int?> Enter(ClusterDatabase database, int port, int version, int? gateway = null) => database.Number(
        "InsertMembershipKey",
        [
            .. Silo(port), ("SiloName", FormattableString.Invariant($"silo-{port}")), ("HostName", "host"), ("Status", Joining),
            ("ProxyPort", gateway ?? 30_000 + port), ("StartTime", s_now), ("IAmAliveTime", s_now), ("Version", version),
        ]);

    private static Task<int?> Change(ClusterDatabase database, int port, int status, string? suspects, int version) => database.Number(
        "UpdateMembershipKey", [.. Silo(port), ("Status", status), ("SuspectTimes", suspects), ("IAmAliveTime", s_now), ("Version", version)]);
}
