using System.Text;
using Kyodo.Embedded.Storage;
using Orleans.Storage;

namespace Kyodo.Embedded.Tests.Runtime;

public sealed class Store : IAsyncLifetime
{
    private EmbeddedTestHost _host = null!;

    private IGrainStore Files => _host.Host.Store;

    public async ValueTask InitializeAsync() => _host = await EmbeddedTestHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_write_with_an_old_version_is_refused_and_others_in_its_batch_are_not()
    {
        var first = await Files.WriteAsync("s", "k", Body("1"), 0);
        var second = await Files.WriteAsync("s", "k", Body("2"), first);
        var stale = Files.WriteAsync("s", "k", Body("3"), first);
        var good = Files.WriteAsync("s", "other", Body("4"), 0);
        var error = await Assert.ThrowsAsync<InconsistentStateException>(() => stale);
        Assert.Equal(second.ToString(System.Globalization.CultureInfo.InvariantCulture), error.StoredEtag);
        Assert.True(await good > 0);
        Assert.Equal("2", Text((await Files.ReadAsync("s", "k"))!.Value.Body));
    }

    [Fact]
    public async Task Two_first_writes_leave_one_record()
    {
        var both = new[] { Files.WriteAsync("s", "k", Body("a"), 0), Files.WriteAsync("s", "k", Body("b"), 0) };
        await Task.WhenAny(Task.WhenAll(both));
        Assert.Equal(1, both.Count(one => one.IsFaulted));
    }

    [Fact]
    public async Task A_version_never_comes_back_even_after_removal_and_restart()
    {
        var seen = new HashSet<long>();
        for (var i = 0; i < 3; i++)
        {
            var version = await Files.WriteAsync("s", "k", Body("x"), 0);
            Assert.True(seen.Add(version));
            await Files.WriteAsync("s", "k", null, version);
            await _host.RestartAsync();
        }
    }

    [Fact]
    public async Task All_records_of_a_name_are_listed_in_the_order_of_their_keys()
    {
        foreach (var key in new[] { "b/2", "a/1", "c/3" })
            await Files.WriteAsync("listed", key, Body(key), 0);
        await Files.WriteAsync("unlisted", "x/1", Body("x"), 0);
        var keys = new List<string>();
        await foreach (var record in Files.ReadAllAsync("listed"))
            keys.Add(record.Key);
        Assert.Equal(["a/1", "b/2", "c/3"], keys);
        Assert.Equal(["listed", "unlisted"], await Files.ReadNamesAsync());
    }

    [Fact]
    public async Task A_journal_counts_its_entries_and_keeps_them_through_a_kill()
    {
        Assert.Equal(2, await Files.AppendAsync("j", [Body("1"), Body("2")]));
        Assert.Equal(3, await Files.AppendAsync("j", [Body("3")]));
        await _host.KillAsync();
        Assert.Equal(["2", "3"], await EntriesAsync("j", 2));
        Assert.Equal(4, await Files.AppendAsync("j", [Body("4")]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3_000_001)]
    public async Task A_snapshot_of_any_length_comes_back(int length)
    {
        var body = new byte[length];
        new Random(length).NextBytes(body);
        await Files.AppendAsync("j", [Body("a")]);
        await Files.WriteSnapshotAsync("j", new JournalSnapshot(1, 2, body));
        var snapshot = (await Files.ReadSnapshotAsync("j"))!.Value;
        Assert.Equal((1, 2), (snapshot.Number, snapshot.Layout));
        Assert.True(snapshot.Body.Span.SequenceEqual(body));
    }

    [Fact]
    public async Task A_snapshot_replaces_the_entries_it_contains()
    {
        await Files.AppendAsync("j", [Body("1"), Body("2"), Body("3")]);
        await Files.WriteSnapshotAsync("j", new JournalSnapshot(2, 7, Body("sum")));
        Assert.Equal(["3"], await EntriesAsync("j", 1));
        var snapshot = (await Files.ReadSnapshotAsync("j"))!.Value;
        Assert.Equal((2, 7, "sum"), (snapshot.Number, snapshot.Layout, Text(snapshot.Body)));
        await Files.WriteSnapshotAsync("j", new JournalSnapshot(3, 7, Body("all")));
        Assert.Equal(4, await Files.AppendAsync("j", [Body("4")]));
        await Assert.ThrowsAsync<InconsistentStateException>(() => Files.WriteSnapshotAsync("j", new JournalSnapshot(9, 7, Body("too far"))));
    }

    private static byte[] Body(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(ReadOnlyMemory<byte> body) => Encoding.UTF8.GetString(body.Span);

    private async Task<List<string>> EntriesAsync(string journal, long from)
    {
        var entries = new List<string>();
        await foreach (var entry in Files.ReadJournalAsync(journal, from))
            entries.Add(Text(entry.Body));
        return entries;
    }
}
