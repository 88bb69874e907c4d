using System.Text;
using Kyodo.Grains.Districts;
using Kyodo.Matching.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Kyodo.Silo.Tests.Import.Grains;

public sealed class A_district_in_the_real_store
{
    // No grain has this key: the municipality has two districts.
    private static readonly DistrictId s_district = DistrictId.Of(new("12233"), 77);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_entries_and_snapshot_through_a_kill()
    {
        await using var silo = await TestSilo.Start(TestSilo.Of("12233", new(35.70, 140.30), new(35.76, 140.30)));
        Assert.Null(await Journal(silo).ReadSnapshot(s_district, Stop));
        Assert.Equal(3, await Journal(silo).Append(s_district, 0, [Bytes("a"), Bytes("b"), Bytes("c")], Stop));
        await Journal(silo).WriteSnapshot(s_district, new(2, 7, Bytes("ab")), Stop);
        await silo.Kill();

        var snapshot = await Journal(silo).ReadSnapshot(s_district, Stop);
        Assert.Equal((2, 7, "ab"), (snapshot!.Number, snapshot.Layout, Encoding.UTF8.GetString(snapshot.Body.Span)));
        var entry = Assert.Single(await Entries(silo, 2));
        Assert.Equal((3, "c"), (entry.Number, Encoding.UTF8.GetString(entry.Body.Span)));
        Assert.Equal(4, await Journal(silo).Append(s_district, 3, [Bytes("d")], Stop));
    }

    [Fact]
    public async Task Tells_a_writer_that_is_behind()
    {
        await using var silo = await TestSilo.Start(TestSilo.Of("12233", new(35.70, 140.30), new(35.76, 140.30)));
        await Journal(silo).Append(s_district, 0, [Bytes("a")], Stop);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Journal(silo).Append(s_district, 0, [Bytes("b")], Stop));
    }

    private static IDistrictJournal Journal(TestSilo silo) => silo.Services.GetRequiredService<IDistrictJournal>();

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static async Task<List<DistrictEntry>> Entries(TestSilo silo, long after)
    {
        List<DistrictEntry> entries = [];
        await foreach (var entry in Journal(silo).Read(s_district, after, Stop))
            entries.Add(entry);
        return entries;
    }
}
