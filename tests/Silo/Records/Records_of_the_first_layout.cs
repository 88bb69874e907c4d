using Kyodo.Silo.Records;
using Kyodo.Silo.Relational;
using Microsoft.EntityFrameworkCore;

namespace Kyodo.Silo.Tests.Records;

[Trait("Row", "P8")]
public sealed class Records_of_the_first_layout
{
    [Fact]
    public async Task Get_the_table_they_lack_and_keep_what_they_have()
    {
        var folder = Directory.CreateTempSubdirectory("kyodo-records-").FullName;
        try
        {
            await using (var old = Open(folder))
            {
                await Ensure(old);
                old.Looks.Add(new() { Municipality = "12233", At = 1, Account = "a", Participant = new("12233/p-0000000000001"), What = "GET /desk" });
                await old.SaveChangesAsync();
                await old.Database.ExecuteSqlRawAsync("DROP TABLE record_lists");
                await RelationalLayout.Mark(old, RecordsContext.Layout, 1, CancellationToken.None);
            }

            await using (var first = Open(folder))
                Assert.False(await Ensure(first));
            await using (var again = Open(folder))
                Assert.False(await Ensure(again));

            await using var grown = Open(folder);
            grown.Lists.Add(new() { Municipality = "12233", At = 2, Account = "a", What = "/desk", Count = 1, Participants = " p-0000000000001 " });
            await grown.SaveChangesAsync();
            Assert.Equal((1, 1), (await grown.Looks.CountAsync(), await grown.Lists.CountAsync()));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static RecordsContext Open(string folder) => new(RelationalHosting.OnFile<RecordsContext>(folder, RecordsContext.Layout));

    private static Task<bool> Ensure(RecordsContext context) =>
        RelationalLayout.Ensure(context, RecordsContext.Layout, RecordsContext.LayoutVersion, rebuildable: false, CancellationToken.None, RecordsContext.Added);
}
