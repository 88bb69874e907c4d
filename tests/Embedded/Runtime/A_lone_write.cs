using System.Globalization;
using System.Text;
using Kyodo.Embedded.Storage;
using Microsoft.Data.Sqlite;
using Orleans.Storage;

namespace Kyodo.Embedded.Tests.Runtime;

/// <summary>Writes that nobody else shares a commit with are durable in the commit log first.</summary>
public sealed class A_lone_write : IAsyncLifetime
{
    private const string Log = "grains.commits";
    private const string Database = "grains.db";

    private readonly FaultyDisk _disk = new();
    private EmbeddedTestHost _host = null!;

    private IGrainStore Files => _host.Host.Store;

    public async ValueTask InitializeAsync() => _host = await EmbeddedTestHost.StartAsync(options => options.StoreProbe = _disk);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Costs_one_sync_of_the_log_and_is_there_after_a_kill()
    {
        var logged = _disk.Logged;
        var first = await Files.WriteAsync("s", "k", Body("1"), 0);
        var second = await Files.WriteAsync("s", "k", Body("2"), first);
        await Files.WriteAsync("s", "gone", Body("x"), await Files.WriteAsync("s", "gone", Body("y"), 0));
        await Files.WriteAsync("s", "gone", null, IGrainStore.AnyVersion);
        Assert.Equal(2, await Files.AppendAsync("j", [Body("a"), Body("b")]));
        Assert.Equal(6, _disk.Logged - logged);
        Assert.Equal(0, Committed());

        await _host.KillAsync();
        Assert.Equal((second, "2"), Seen(await Files.ReadAsync("s", "k")));
        Assert.Null(await Files.ReadAsync("s", "gone"));
        Assert.Equal(["a", "b"], await Entries());
        Assert.Equal(3, await Files.AppendAsync("j", [Body("c")]));
        await Assert.ThrowsAsync<InconsistentStateException>(() => Files.WriteAsync("s", "k", Body("3"), first));
        Assert.True(await Files.WriteAsync("s", "k", Body("3"), second) > second);
    }

    [Fact]
    public async Task Is_read_at_once_whatever_is_read()
    {
        await Files.WriteAsync("s", "k", Body("1"), 0);
        Assert.Equal("1", Seen(await Files.ReadAsync("s", "k")).Text);
        Assert.Null(await Files.ReadAsync("s", "other"));
        Assert.Null(await Files.ReadAsync("never written", "k"));
        Assert.Equal(["k"], await Keys());
        await Files.WriteAsync("t", "k", Body("1"), 0);
        Assert.Contains("t", await Files.ReadNamesAsync());
        await Files.AppendAsync("j", [Body("a")]);
        Assert.Equal(["a"], await Entries());
        await Files.AppendAsync("j", [Body("b")]);
        await Files.WriteSnapshotAsync("j", new JournalSnapshot(1, 1, Body("a")));
        Assert.Equal(1, (await Files.ReadSnapshotAsync("j"))!.Value.Number);
        Assert.Equal(["b"], await Entries());
    }

    [Fact]
    public async Task Of_a_snapshot_is_there_after_a_kill()
    {
        await Files.AppendAsync("j", [Body("a"), Body("b")]);
        await Files.WriteSnapshotAsync("j", new JournalSnapshot(1, 1, Body("a")));
        await _host.KillAsync();
        Assert.Equal(1, (await Files.ReadSnapshotAsync("j"))!.Value.Number);
        Assert.Equal(["b"], await Entries());
    }

    [Fact]
    public async Task Is_committed_a_second_later_at_the_latest()
    {
        await Files.WriteAsync("s", "k", Body("1"), 0);
        _host.Clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Equal(0, Committed());
        _host.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, Committed());
        await Files.WriteAsync("s", "l", Body("1"), 0);
        Assert.Equal(1, Committed());
        _host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, Committed());
    }

    [Fact]
    public async Task Is_committed_when_the_host_stops()
    {
        await Files.WriteAsync("s", "k", Body("1"), 0);
        await _host.Host.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, Committed());
        await _host.RestartAsync();
    }

    [Fact]
    public async Task Is_kept_when_the_log_is_full_or_the_write_does_not_fit()
    {
        Dictionary<string, string> expected = [];
        for (var i = 0; i < 1_200; i++)
        {
            var (key, text) = ((i % 700).ToString(CultureInfo.InvariantCulture), new string((char)('a' + i % 26), i % 97 == 0 ? 100_000 + i : i % 5_000));
            await Files.WriteAsync("s", key, Body(text), IGrainStore.AnyVersion);
            expected[key] = text;
            if (i % 400 == 399)
                await _host.KillAsync();
        }

        Assert.Equal(expected.Count, (await Keys()).Count);
        foreach (var (key, text) in expected)
            Assert.Equal(text, Seen(await Files.ReadAsync("s", key)).Text);
    }

    [Fact]
    public async Task That_fails_takes_no_earlier_one_with_it()
    {
        var version = await Files.WriteAsync("s", "before", Body("1"), 0);
        await Files.AppendAsync("j", [Body("a")]);
        _disk.IsFull = true;
        await Assert.ThrowsAsync<IOException>(() => Files.WriteAsync("s", "before", Body("2"), version));
        await Assert.ThrowsAsync<IOException>(() => Files.WriteAsync("new", "during", Body("2"), 0));
        await Assert.ThrowsAsync<IOException>(() => Files.AppendAsync("j", [Body("b")]));
        await Assert.ThrowsAsync<IOException>(() => Files.WriteSnapshotAsync("j", new JournalSnapshot(1, 1, Body("a"))));
        _disk.IsFull = false;
        Assert.Equal((version, "1"), Seen(await Files.ReadAsync("s", "before")));
        Assert.Null(await Files.ReadAsync("new", "during"));
        Assert.True(await Files.WriteAsync("newer", "after", Body("3"), 0) > version);
        Assert.Equal(["newer", "s"], await Files.ReadNamesAsync());
        // A reader may hold the number of a name that was undone.
        Assert.InRange(Execute("SELECT min(id) FROM name"), 4, long.MaxValue);
        await _host.KillAsync();
        Assert.Equal((version, "1"), Seen(await Files.ReadAsync("s", "before")));
        Assert.Equal("3", Seen(await Files.ReadAsync("newer", "after")).Text);
        Assert.Equal(["newer", "s"], await Files.ReadNamesAsync());
        Assert.Equal(["a"], await Entries());
        Assert.Null(await Files.ReadSnapshotAsync("j"));
    }

    [Fact]
    public async Task After_a_failure_is_committed_before_the_log_is_used_again()
    {
        await Files.WriteAsync("s", "1", Body("x"), 0);
        _disk.IsFull = true;
        await Assert.ThrowsAsync<IOException>(() => Files.WriteAsync("s", "2", Body("x"), 0));
        _disk.IsFull = false;
        var logged = _disk.Logged;
        await Files.WriteAsync("s", "3", Body("x"), 0);
        Assert.Equal((0, 2), (_disk.Logged - logged, Committed()));
        await Files.WriteAsync("s", "4", Body("x"), 0);
        Assert.Equal((1, 2), (_disk.Logged - logged, Committed()));
    }

    [Fact]
    public async Task After_a_failure_waits_for_a_commit_that_writes_something()
    {
        _disk.IsFull = true;
        await Assert.ThrowsAsync<IOException>(() => Files.WriteAsync("s", "1", Body("x"), 0));
        _disk.IsFull = false;
        var versions = Execute("SELECT value FROM setting WHERE name = 'versions'");
        await Files.FlushAsync();
        Assert.NotEqual(versions, Execute("SELECT value FROM setting WHERE name = 'versions'"));
        versions = Execute("SELECT value FROM setting WHERE name = 'versions'");
        await Files.FlushAsync();
        Assert.Equal(versions, Execute("SELECT value FROM setting WHERE name = 'versions'"));
    }

    [Fact]
    public async Task That_fails_over_a_damaged_log_stops_the_store()
    {
        await Files.WriteAsync("s", "1", Body("x"), 0);
        await Files.WriteAsync("s", "2", Body("x"), 0);
        await using (var log = new FileStream(Path.Combine(_host.Folder, Log), FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            log.Position = 4096 + 30;
            log.WriteByte(0xff);
        }

        _disk.IsFull = true;
        await Assert.ThrowsAsync<IOException>(() => Files.WriteAsync("s", "3", Body("x"), 0));
        _disk.IsFull = false;
        await Assert.ThrowsAsync<IOException>(() => Files.WriteAsync("s", "4", Body("x"), 0));
        Assert.Equal("x", Seen(await Files.ReadAsync("s", "2")).Text);
        await _host.KillAsync();
        Assert.Equal(["1"], await Keys());
    }

    [Fact]
    public async Task That_may_be_on_the_disk_or_not_stops_the_store_until_the_next_start()
    {
        var version = await Files.WriteAsync("s", "k", Body("1"), 0);
        _disk.FailsInTheLog = true;
        await Assert.ThrowsAsync<IOException>(() => Files.WriteAsync("s", "k", Body("2"), version));
        _disk.FailsInTheLog = false;
        await Assert.ThrowsAsync<IOException>(() => Files.WriteAsync("s", "l", Body("3"), 0));
        Assert.Equal((version, "1"), Seen(await Files.ReadAsync("s", "k")));
        await Assert.ThrowsAsync<IOException>(Keys);
        await Assert.ThrowsAsync<IOException>(async () => await _host.Host.DisposeAsync());
        await using (var store = GrainStores.Open(_host.Folder))
            Assert.Equal(["k"], await Keys(store));
        await _host.KillAsync();
        Assert.Equal((version, "1"), Seen(await Files.ReadAsync("s", "k")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public async Task That_broke_the_log_takes_whoever_queued_behind_it_along_and_nobody_else(int before)
    {
        for (var i = 0; i < before; i++)
            await Files.AppendAsync("j", [Body("x")]);
        Task<long>[] queued = [];
        _disk.WhileLogging = () => queued = [Files.AppendAsync("j", [Body("queued")]), Files.WriteAsync("s", "queued", Body("x"), 0)];
        _disk.FailsInTheLog = true;
        await Assert.ThrowsAsync<IOException>(() => Files.AppendAsync("j", [Body("broken")]));
        Assert.Equal(2, queued.Length);
        foreach (var one in queued)
            await Assert.ThrowsAsync<IOException>(() => one);
        (_disk.WhileLogging, _disk.FailsInTheLog) = (null, false);
        await _host.KillAsync();
        Assert.Equal(before, (await Entries()).Count);
        Assert.Equal(before + 1, await Files.AppendAsync("j", [Body("x")]));
        Assert.Empty(await Keys());
    }

    /// <summary>The folder as a power cut leaves it, the last block of the log half written in every way.</summary>
    [Fact]
    public async Task Is_whole_or_absent_after_a_power_cut_and_the_earlier_ones_are_there()
    {
        for (var i = 0; i < 3; i++)
            await Files.WriteAsync("s", i.ToString(CultureInfo.InvariantCulture), Body("kept"), 0);
        var before = await File.ReadAllBytesAsync(Path.Combine(_host.Folder, Log), TestContext.Current.CancellationToken);
        await Files.WriteAsync("s", "last", Body(new string('x', 9_000)), 0);
        var after = await File.ReadAllBytesAsync(Path.Combine(_host.Folder, Log), TestContext.Current.CancellationToken);
        var changed = Enumerable.Range(0, after.Length).Where(at => before[at] != after[at]).ToList();
        var random = new Random(7);
        for (var round = 0; round < 40; round++)
        {
            // Blocks reach the disk in any order, whole or in part.
            var torn = (byte[])after.Clone();
            switch (round % 4)
            {
                case 0:
                    var cut = changed[random.Next(changed.Count)];
                    before.AsSpan(cut).CopyTo(torn.AsSpan(cut));
                    break;
                case 1:
                    var block = changed[random.Next(changed.Count)] / 4096 * 4096;
                    before.AsSpan(block, 4096).CopyTo(torn.AsSpan(block));
                    break;
                case 2:
                    torn[changed[random.Next(changed.Count)]] ^= (byte)(1 << random.Next(8));
                    break;
                default:
                    random.NextBytes(torn.AsSpan(changed[0] / 4096 * 4096));
                    break;
            }

            await using var copy = await Opened(torn);
            Assert.Equal(["0", "1", "2"], await Keys(copy.Store));
        }

        await using (var whole = await Opened(after))
            Assert.Equal(["0", "1", "2", "last"], await Keys(whole.Store));
    }

    [Fact]
    public async Task Goes_after_the_ones_a_log_held_that_was_written_over()
    {
        for (var round = 0; round < 5; round++)
        {
            for (var i = 0; i <= 5 - round; i++)
                await Files.WriteAsync("s", $"{round}/{i}", Body("x"), 0);
            // Committed: the next round's records lie over this one's.
            Assert.Contains("s", await Files.ReadNamesAsync());
        }

        await Files.WriteAsync("s", "last", Body("x"), 0);
        await _host.KillAsync();
        Assert.Equal(6 + 5 + 4 + 3 + 2 + 1, (await Keys()).Count);
    }

    [Fact]
    public async Task Of_an_earlier_start_is_not_done_again_over_a_folder_put_back()
    {
        await Files.WriteAsync("s", "k", Body("old"), 0);
        await _host.Host.StopAsync(TestContext.Current.CancellationToken);
        var kept = await File.ReadAllBytesAsync(Path.Combine(_host.Folder, Database), TestContext.Current.CancellationToken);
        await _host.RestartAsync();
        for (var i = 0; i < 3; i++)
            await Files.WriteAsync("s", "k", Body("new"), IGrainStore.AnyVersion);
        var log = await File.ReadAllBytesAsync(Path.Combine(_host.Folder, Log), TestContext.Current.CancellationToken);
        await using var copy = await Opened(log, kept);
        Assert.Equal("old", Seen(await copy.Store.ReadAsync("s", "k")).Text);
    }

    [Fact]
    public async Task Is_left_out_of_a_copy_that_missed_the_one_before_it()
    {
        await Files.WriteAsync("s", "1", Body("x"), 0);
        await Files.WriteAsync("s", "2", Body("x"), 0);
        var before = await File.ReadAllBytesAsync(Path.Combine(_host.Folder, Log), TestContext.Current.CancellationToken);
        Assert.Equal(2, (await Keys()).Count);
        for (var i = 3; i <= 5; i++)
            await Files.WriteAsync("s", i.ToString(CultureInfo.InvariantCulture), Body("x"), 0);
        var mixed = await File.ReadAllBytesAsync(Path.Combine(_host.Folder, Log), TestContext.Current.CancellationToken);
        before.AsSpan(0, 4096).CopyTo(mixed);
        await using var copy = await Opened(mixed);
        Assert.Equal(["1", "2"], await Keys(copy.Store));
    }

    [Fact]
    public async Task Whose_forerunners_are_missing_is_an_error_that_says_so()
    {
        await Files.WriteAsync("s", "k", Body("1"), 0);
        Assert.Equal(["k"], await Keys());
        using var folder = new FolderCopy(_host.Folder);
        await Files.WriteAsync("s", "k", Body("2"), IGrainStore.AnyVersion);
        Assert.Equal(["k"], await Keys());
        await Files.WriteAsync("s", "k", Body("3"), IGrainStore.AnyVersion);
        File.Copy(Path.Combine(_host.Folder, Log), folder.At(Log), overwrite: true);
        Assert.Contains("not of the same moment", Assert.Throws<IOException>(() => GrainStores.Open(folder.At(""))).Message, StringComparison.Ordinal);
        File.Delete(folder.At(Log));
        await using var store = GrainStores.Open(folder.At(""));
        Assert.Equal("1", Seen(await store.ReadAsync("s", "k")).Text);
    }

    [Fact]
    public async Task Is_in_a_copy_made_while_work_goes_on()
    {
        await Files.WriteAsync("s", "committed", Body("1"), 0);
        Assert.Single(await Keys());
        await Files.WriteAsync("s", "logged", Body("2"), 0);
        var folder = Directory.CreateTempSubdirectory("kyodo-copy-").FullName;
        await GrainStores.CopyAsync(_host.Folder, folder);
        Assert.Equal([Database], Directory.EnumerateFiles(folder).Select(Path.GetFileName));
        await using (var copy = GrainStores.Open(folder))
            Assert.Equal(["committed", "logged"], await Keys(copy));
        Directory.Delete(folder, recursive: true);
        await Files.WriteAsync("s", "later", Body("3"), 0);
        Assert.Equal(3, (await Keys()).Count);
    }

    [Fact]
    public async Task Has_a_place_in_a_folder_of_the_format_before_and_not_in_one_of_a_later()
    {
        await Files.WriteAsync("s", "k", Body("1"), 0);
        await _host.Host.StopAsync(TestContext.Current.CancellationToken);
        File.Delete(Path.Combine(_host.Folder, Log));
        Execute("DELETE FROM setting WHERE name LIKE 'log %'; UPDATE setting SET value = 1 WHERE name = 'format'");
        await _host.RestartAsync();
        await Files.WriteAsync("s", "l", Body("2"), 0);
        await _host.KillAsync();
        Assert.Equal(["k", "l"], await Keys());
        await _host.Host.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, Execute("SELECT value FROM setting WHERE name = 'format'"));
        Execute("UPDATE setting SET value = 3 WHERE name = 'format'");
        Assert.Contains("format 3", Assert.Throws<IOException>(() => GrainStores.Open(_host.Folder)).Message, StringComparison.Ordinal);
        Execute("UPDATE setting SET value = 2 WHERE name = 'format'");
        await _host.RestartAsync();
    }

    /// <summary>One to four callers, alone or together, read what they wrote, and are killed: what any was told is there.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Among_shared_ones_and_kills_is_what_its_caller_was_told(int seed)
    {
        var random = new Random(seed);
        var told = new (long Version, string Text)[6];
        var appended = 0L;
        for (var life = 0; life < 15; life++)
        {
            var callers = random.Next(1, 5);
            await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
            {
                var own = new Random(HashCode.Combine(seed, life, caller));
                for (var turn = 0; turn < 40; turn++)
                {
                    var key = caller.ToString(CultureInfo.InvariantCulture);
                    var text = $"{life}-{turn}-{new string('z', own.Next(3) == 0 ? own.Next(20_000) : 10)}";
                    told[caller] = (await Files.WriteAsync("s", key, Body(text), told[caller].Version), text);
                    if (own.Next(4) == 0)
                        Assert.Equal(told[caller], Seen(await Files.ReadAsync("s", key)));
                    if (own.Next(30) == 0)
                        Assert.Contains(key, await Keys());
                    if (caller == 0 && own.Next(3) == 0)
                        Assert.Equal(++appended, await Files.AppendAsync("j", [Body(appended.ToString(CultureInfo.InvariantCulture))]));
                    if (caller == 0 && own.Next(50) == 0)
                        _host.Clock.Advance(TimeSpan.FromSeconds(1));
                }
            })));
            if (random.Next(4) == 0)
                await _host.RestartAsync();
            else
                await _host.KillAsync();
            for (var caller = 0; caller < told.Length; caller++)
                Assert.Equal(told[caller].Text is null ? default : told[caller], Seen(await Files.ReadAsync("s", caller.ToString(CultureInfo.InvariantCulture))));
            Assert.Equal(Enumerable.Range(1, (int)appended).Select(n => n.ToString(CultureInfo.InvariantCulture)), await Entries());
        }

        Assert.InRange(_disk.Logged, 100, _disk.Kept);
    }

    private static byte[] Body(string text) => Encoding.UTF8.GetBytes(text);

    private static (long Version, string Text) Seen(StoredRecord? record) =>
        record is { } found ? (found.Version, Encoding.UTF8.GetString(found.Body.Span)) : default;

    private Task<List<string>> Keys() => Keys(Files);

    private static async Task<List<string>> Keys(IGrainStore store) => await store.ReadAllAsync("s").Select(record => record.Key).ToListAsync();

    private async Task<List<string>> Entries() => await Files.ReadJournalAsync("j", 1).Select(entry => Encoding.UTF8.GetString(entry.Body.Span)).ToListAsync();

    /// <summary>How many records others see in the database.</summary>
    private long Committed() => Execute("SELECT count(*) FROM record");

    private long Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_host.Folder, Database)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() as long? ?? 0;
    }

    /// <summary>A copy of the folder with another log and, when given, another database.</summary>
    private async Task<OpenCopy> Opened(byte[] log, byte[]? database = null)
    {
        var folder = new FolderCopy(_host.Folder);
        await File.WriteAllBytesAsync(folder.At(Log), log);
        if (database is not null)
        {
            await File.WriteAllBytesAsync(folder.At(Database), database);
            File.Delete(folder.At(Database + "-wal"));
        }

        return new OpenCopy(folder, GrainStores.Open(folder.At("")));
    }

    private sealed record OpenCopy(FolderCopy Folder, IGrainStore Store) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Store.DisposeAsync();
            Folder.Dispose();
        }
    }
}
