using Kyodo.Silo.Postgres;
using Kyodo.Silo.Stored;
using Kyodo.Silo.Tests.ReadModel;
using Npgsql;

namespace Kyodo.Silo.Tests.Postgres;

public sealed class The_clusters_states(PostgresFixture postgres)
{
    [Fact]
    public async Task A_state_is_written_read_and_written_again_by_its_version()
    {
        await using var database = await ClusterDatabase.Make(postgres);
        Assert.Empty(await Read(database, "12233/n-1"));
        Assert.Equal(1, await Write(database, "12233/n-1", null, 10));
        Assert.Equal(2, await Write(database, "12233/n-1", 1, 20));
        var row = Assert.Single(await Read(database, "12233/n-1"));
        Assert.Equal(2, row["Version"]);
        Assert.Equal(new byte[] { 20 }, row["PayloadBinary"]);
    }

    [Fact]
    public async Task A_version_that_is_not_the_stored_one_changes_nothing()
    {
        await using var database = await ClusterDatabase.Make(postgres);
        await Write(database, "12233/n-1", null, 10);
        await Write(database, "12233/n-1", 1, 20);
        Assert.Null(await Write(database, "12233/n-1", 1, 30));
        Assert.Null(await Write(database, "12233/n-1", null, 30));
        Assert.Null(await Write(database, "12233/n-2", 1, 30));
        Assert.Equal(new byte[] { 20 }, Assert.Single(await Read(database, "12233/n-1"))["PayloadBinary"]);
        Assert.Equal(1, await database.Count("kyodo_states"));
    }

    [Fact]
    public async Task Of_first_writes_that_race_one_row_is_left_and_one_writer_wins()
    {
        await using var database = await ClusterDatabase.Make(postgres);
        for (var round = 0; round < 10; round++)
        {
            var key = FormattableString.Invariant($"12233/n-{round}");
            var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => Write(database, key, null, (byte)i))));
            var winner = Assert.Single(answers.Index(), a => a.Item is not null);
            Assert.Equal(new[] { (byte)winner.Index }, Assert.Single(await Read(database, key))["PayloadBinary"]);
        }
    }

    [Fact]
    public async Task Of_later_writes_that_race_one_wins()
    {
        await using var database = await ClusterDatabase.Make(postgres);
        await Write(database, "12233/n-1", null, 0);
        for (var version = 1; version <= 10; version++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => Write(database, "12233/n-1", version, (byte)i))));
            Assert.Equal(version + 1, Assert.Single(answers, a => a is not null));
        }
    }

    [Theory]
    [InlineData("ClearStorageKey")]
    [InlineData("DeleteStorageKey")]
    public async Task A_cleared_state_has_no_body_and_its_version_goes_on(string statement)
    {
        await using var database = await ClusterDatabase.Make(postgres);
        await Write(database, "12233/n-1", null, 10);
        Assert.Null(await database.Number(statement, One("12233/n-1", ("GrainStateVersion", 7))));
        Assert.Equal(2, await database.Number(statement, One("12233/n-1", ("GrainStateVersion", 1))));
        var row = Assert.Single(await Read(database, "12233/n-1"));
        Assert.Null(row["PayloadBinary"]);
        Assert.Equal(2, row["Version"]);
        Assert.Null(await Write(database, "12233/n-1", 1, 20));
        Assert.Equal(3, await Write(database, "12233/n-1", 2, 20));
    }

    [Fact]
    public async Task A_key_without_a_municipality_is_refused()
    {
        await using var database = await ClusterDatabase.Make(postgres);
        await Assert.ThrowsAsync<PostgresException>(() => Write(database, "1100", null, 1));
    }

    [Fact]
    public async Task States_are_listed_by_name_in_the_order_of_their_keys()
    {
        await using var database = await ClusterDatabase.Make(postgres);
        var states = new PostgresStates(database.Source, "kyodo");
        await states.Add("person", new("12233/p-b", new byte[] { 2 }), CancellationToken.None);
        await states.Add("person", new("12233/p-B", new byte[] { 1 }), CancellationToken.None);
        await states.Add("need", new("12233/n-1", new byte[] { 3 }), CancellationToken.None);
        await new PostgresStates(database.Source, "other").Add("desk", new("12233/x", new byte[] { 4 }), CancellationToken.None);
        Assert.Equal(["need", "person"], await states.Names(CancellationToken.None));
        Assert.Equal(["12233/p-B", "12233/p-b"], await states.All("person", CancellationToken.None).Select(s => s.Key).ToListAsync());
        Assert.Equal(new byte[] { 3 }, (await states.Find("need", "12233/n-1", CancellationToken.None))!.Value.Body.ToArray());
        Assert.Null(await states.Find("need", "12233/n-2", CancellationToken.None));

        // The same once more is what a copy that goes on does; another is an error.
        await states.Add("need", new StoredState("12233/n-1", new byte[] { 3 }), CancellationToken.None);
        await Assert.ThrowsAsync<InvalidOperationException>(() => states.Add("need", new StoredState("12233/n-1", new byte[] { 9 }), CancellationToken.None));
    }

    private static Task<List<Dictionary<string, object?>>> Read(ClusterDatabase database, string key) => database.Run("ReadFromStorageKey", One(key));

    private static Task<int?> Write(ClusterDatabase database, string key, int? version, byte body) =>
        database.Number("WriteToStorageKey", One(key, ("GrainStateVersion", version), ("PayloadBinary", new[] { body })));

    private static (string, object?)[] One(string key, params (string, object?)[] more) =>
    [
        ("GrainIdHash", 1), ("GrainIdN0", 0L), ("GrainIdN1", 0L), ("GrainTypeHash", 2), ("GrainTypeString", "need"), ("GrainIdExtensionString", key),
        ("ServiceId", "kyodo"), .. more,
    ];
}
