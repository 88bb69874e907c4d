using Kyodo.Silo.Tests.Commands;
using Kyodo.Silo.Tests.ReadModel;

namespace Kyodo.Silo.Tests.Rebuild;

public sealed class The_read_model(PostgresFixture postgres)
{
    private const string Counts = "SELECT (SELECT count(*) FROM read_participants) * 10 + (SELECT count(*) FROM read_needs)";

    public static TheoryData<bool> Databases => [false, true];

    [Theory, MemberData(nameof(Databases))]
    public async Task Is_made_anew_by_the_command_without_what_does_not_belong(bool onPostgres)
    {
        using var city = new CityFolder(await postgres.Database(onPostgres));
        await city.Fill();
        var name = "SELECT count(*) FROM read_participants WHERE \"Name\" = '佐倉'";
        Assert.Equal((31, 1), (await city.Rows(Counts), await city.Rows(name)));
        await city.Rows("UPDATE read_participants SET \"Name\" = 'x', \"Version\" = 999");
        await city.Rows("UPDATE read_needs SET \"Id\" = '12233/n-0000000000000'");
        Assert.Equal("3 participants, 1 needs, 0 collaborations.", (await city.Run("rebuild")).IsDone().Output.Trim());
        Assert.Equal((31, 1), (await city.Rows(Counts), await city.Rows(name)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Is_made_anew_at_start_when_its_tables_are_lost(bool onPostgres)
    {
        using var city = new CityFolder(await postgres.Database(onPostgres));
        await city.Fill();
        await city.Rows("DROP TABLE read_participants");
        await city.Rows("DROP TABLE read_needs");
        await city.Rows("DROP TABLE read_collaborations");
        await city.Rows("DROP TABLE kyodo_layouts");
        await using var server = await city.Serve();
        Assert.Equal(0, await server.Stop());
        Assert.Equal(31, await city.Rows(Counts));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Is_made_anew_at_start_when_an_earlier_filling_was_broken_off(bool onPostgres)
    {
        using var city = new CityFolder(await postgres.Database(onPostgres));
        await city.Fill();
        await city.Rows("DELETE FROM read_participants");
        await city.Rows("UPDATE kyodo_layouts SET version = 0 WHERE name = 'read-filled'");
        await using var server = await city.Serve();
        Assert.Equal(0, await server.Stop());
        Assert.Equal(31, await city.Rows(Counts));
    }

    [Fact]
    public async Task Refused_by_the_database_is_one_line()
    {
        var connection = await postgres.Database(postgres: true);
        using (var city = new CityFolder(connection))
            await city.Rows("CREATE ROLE reader LOGIN; REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        using var without = new CityFolder(connection!.Replace("Username=postgres", "Username=reader", StringComparison.Ordinal));
        (await without.Run("serve")).IsRefused("The database cannot be used");
    }
}
