using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace Kyodo.Embedded.Storage.Sqlite;

/// <summary>
/// The store of a real host: one SQLite file in WAL mode with synchronous=FULL. One thread writes; what came in while it waited for the disk
/// goes into its next transaction (group commit). A lone caller on a quick disk writes by itself: two hand-overs between threads would cost
/// as much as its fsync. Such a write is durable in the commit log, and committed with the next transaction, or when somebody wants to read
/// more than a record, or a second later.
/// </summary>
internal sealed class SqliteGrainStore : IGrainStore
{
    /// <summary>Gathering takes at most one part in so many of the last commit.</summary>
    private const int GatherShare = 5;
    private static readonly TimeSpan s_slowCommit = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan s_longestGather = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan s_longestAhead = TimeSpan.FromSeconds(1);

    private readonly DataFolderLock _lock;
    private readonly string _path;
    private readonly SqliteNames _names = new();
    private readonly SqliteWriter _writer;
    private readonly ConcurrentBag<SqliteReader> _readers = [];
    private readonly Lock _gate = new();
    /// <summary>Held by whoever uses the writer. It may be tried under the gate; the gate is taken under it only to record a failure.</summary>
    private readonly Lock _writing = new();
    private readonly SemaphoreSlim _wake = new(0);
    private readonly Thread _thread;
    private readonly ITimer _commitTimer;
    private readonly StoreProbe _probe;
    private readonly TimeProvider _time;
    private List<StoreCommand> _incoming = [];
    private bool _asleep = true;
    private bool _closing;
    private Exception? _broken;
    private TimeSpan _lastCommit;
    private int _lastBatch;
    /// <summary>How many wait to commit what is in the log alone.</summary>
    private int _committers;

    public SqliteGrainStore(string folder, StoreProbe probe, TimeProvider time)
    {
        _probe = probe;
        _time = time;
        Directory.CreateDirectory(folder);
        _lock = new DataFolderLock(folder);
        try
        {
            _path = Path.Combine(folder, GrainStores.DatabaseFile);
            _writer = new SqliteWriter(_path, Path.Combine(folder, GrainStores.CommitLogFile), _names, probe);
        }
        catch
        {
            _lock.Dispose();
            throw;
        }

        _commitTimer = time.CreateTimer(static store => ((SqliteGrainStore)store!).CommitLoggedInPassing(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _thread = new Thread(WriteBatches) { IsBackground = true, Name = "Grain store writer" };
        _thread.UnsafeStart();
    }

    public ValueTask<StoredRecord?> ReadAsync(string name, string key)
    {
        if (_writer.TryReadAhead(name, key, out var ahead))
            return new ValueTask<StoredRecord?>(ahead);
        if (!_names.TryGet(name, out var id))
            return default;
        using var lease = Lease();
        return new ValueTask<StoredRecord?>(lease.Reader.Record(id, key));
    }

    public async IAsyncEnumerable<StoredRecord> ReadAllAsync(string name)
    {
        CommitLogged();
        if (!_names.TryGet(name, out var id))
            yield break;
        using var lease = Lease();
        foreach (var record in lease.Reader.Records(id))
            yield return record;
        await Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>> ReadNamesAsync()
    {
        CommitLogged();
        using var lease = Lease();
        return Task.FromResult<IReadOnlyList<string>>([.. _names.All.Where(name => _names.TryGet(name, out var id) && lease.Reader.Records(id).Any()).Order(StringComparer.Ordinal)]);
    }

    public Task<long> WriteAsync(string name, string key, byte[]? body, long expectedVersion) =>
        Enqueue((name, Key: Encoding.UTF8.GetBytes(key), body, expectedVersion), static (writer, write) => writer.Write(write.name, write.Key, write.body, write.expectedVersion));

    public Task<long> AppendAsync(string journal, IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        ArgumentOutOfRangeException.ThrowIfZero(entries.Count);
        return Enqueue((journal, entries), static (writer, append) => writer.Append(append.journal, append.entries));
    }

    public async IAsyncEnumerable<JournalEntry> ReadJournalAsync(string journal, long fromNumber)
    {
        CommitLogged();
        if (!_names.TryGet(journal, out var id))
            yield break;
        using var lease = Lease();
        foreach (var entry in lease.Reader.Entries(id, fromNumber))
            yield return entry;
        await Task.CompletedTask;
    }

    public Task<JournalSnapshot?> ReadSnapshotAsync(string journal)
    {
        CommitLogged();
        if (!_names.TryGet(journal, out var id))
            return Task.FromResult<JournalSnapshot?>(null);
        using var lease = Lease();
        return Task.FromResult(lease.Reader.Snapshot(id));
    }

    public Task WriteSnapshotAsync(string journal, JournalSnapshot snapshot) =>
        Enqueue((journal, snapshot), static (writer, write) =>
        {
            writer.WriteSnapshot(write.journal, write.snapshot);
            return write.snapshot.Number;
        });

    public Task FlushAsync() => Enqueue(0, static (_, nothing) => nothing);

    public ValueTask DisposeAsync()
    {
        Close(drop: false);
        return ValueTask.CompletedTask;
    }

    public void Abort() => Close(drop: true);

    private void Close(bool drop)
    {
        lock (_gate)
        {
            if (_closing)
                return;
            _closing = true;
            if (drop)
                _incoming.Clear();
        }

        _wake.Release();
        _thread.Join();
        _commitTimer.Dispose();
        try
        {
            lock (_writing)
            {
                if (!drop && _broken is null)
                    CommitLoggedWhileWriting();
            }
        }
        finally
        {
            while (_readers.TryTake(out var reader))
                reader.Dispose();
            lock (_writing)
                _writer.Dispose();
            _wake.Dispose();
            _lock.Dispose();
        }
    }

    /// <summary>Commits what is durable in the log alone, so that other connections see it.</summary>
    private void CommitLogged()
    {
        if (!_writer.IsAhead)
            return;
        // Lone writers would overtake whoever waits for the lock, again and again.
        Interlocked.Increment(ref _committers);
        try
        {
            lock (_writing)
                CommitLoggedWhileWriting();
        }
        finally
        {
            Interlocked.Decrement(ref _committers);
        }
    }

    /// <summary>Under the writing lock.</summary>
    private void CommitLoggedWhileWriting()
    {
        if (!_writer.IsAhead)
            return;
        if (Volatile.Read(ref _broken) is { } broken)
            throw Stopped(broken);
        try
        {
            _writer.Commit();
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    private void CommitLoggedInPassing()
    {
        try
        {
            CommitLogged();
        }
        catch (IOException)
        {
            // Nobody waits for this commit, and nothing is lost. The next write commits, meets what is wrong with the disk, and is told.
            _commitTimer.Change(s_longestAhead, Timeout.InfiniteTimeSpan);
        }
    }

    private static IOException Stopped(Exception cause) => new("The grain store stopped after an error.", cause);

    private Task<TResult> Enqueue<TState, TResult>(TState state, Func<SqliteWriter, TState, TResult> execute)
    {
        var command = new StoreCommand<TState, TResult>(state, execute);
        bool alone;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closing, this);
            if (_broken is not null)
                return Task.FromException<TResult>(Stopped(_broken));
            alone = _asleep && _lastBatch <= 1 && _lastCommit < s_slowCommit && Volatile.Read(ref _committers) == 0 && _writing.TryEnter();
            if (!alone)
            {
                _incoming.Add(command);
                // Under the gate: once it is left, the store may be closed.
                if (_asleep)
                    _wake.Release();
            }

            _asleep = false;
        }

        if (alone)
            WriteAlone(command);
        return command.Answer;
    }

    /// <summary>Under the writing lock, which it gives back: commits one caller's write on the caller's thread.</summary>
    private void WriteAlone(StoreCommand command)
    {
        try
        {
            if (TryKeep([command], alone: true))
                command.Acknowledge();
        }
        finally
        {
            _writing.Exit();
        }

        lock (_gate)
        {
            // Closing has woken the thread already.
            if (_closing)
                return;
            if (_incoming.Count == 0)
            {
                _asleep = true;
                return;
            }

            _wake.Release();
        }
    }

    private void WriteBatches()
    {
        var batch = new List<StoreCommand>();
        _wake.Wait();
        while (true)
        {
            lock (_gate)
            {
                if (_incoming.Count == 0)
                {
                    if (_closing)
                        return;
                    _asleep = true;
                }
                else
                {
                    (batch, _incoming) = (_incoming, batch);
                }
            }

            if (batch.Count == 0)
            {
                _wake.Wait();
                continue;
            }

            Gather(batch);
            WriteBatch(batch);
            batch = [];
        }
    }

    /// <summary>
    /// After a slow commit, those it acknowledged are given a moment to come back: a disk that is slow to sync is used best by few, full
    /// transactions. Without it the writers fall into two groups that wait for each other's commits.
    /// </summary>
    private void Gather(List<StoreCommand> batch)
    {
        var expected = _lastBatch + batch.Count;
        // Of the machine's own clock: one that stands still would be waited for here.
        var until = Stopwatch.GetTimestamp() + Math.Min(_lastCommit.Ticks / GatherShare, s_longestGather.Ticks) * Stopwatch.Frequency / TimeSpan.TicksPerSecond;
        while (_lastCommit > s_slowCommit && batch.Count < expected && Stopwatch.GetTimestamp() < until)
        {
            Thread.Yield();
            lock (_gate)
            {
                batch.AddRange(_incoming);
                _incoming.Clear();
            }
        }
    }

    private void WriteBatch(List<StoreCommand> batch)
    {
        lock (_writing)
        {
            if (!TryKeep(batch, alone: false))
                return;
        }

        // The callers' work belongs on other threads than the one that writes.
        ThreadPool.UnsafeQueueUserWorkItem(static done =>
        {
            foreach (var command in done)
                command.Acknowledge();
        }, batch, preferLocal: false);
    }

    /// <summary>Makes writes durable together; false when it failed, and their callers have been told.</summary>
    private bool TryKeep(List<StoreCommand> batch, bool alone)
    {
        // Whoever queued before it broke comes here.
        if (Volatile.Read(ref _broken) is { } broken)
        {
            foreach (var command in batch)
                command.Fail(Stopped(broken));
            return false;
        }

        var started = _time.GetTimestamp();
        var wasAhead = _writer.IsAhead;
        try
        {
            _writer.Begin();
            foreach (var command in batch)
                command.Execute(_writer);
            _probe.Committing(batch.Count);
            if (!alone || !_writer.TryLog())
                _writer.Commit();
        }
        catch (Exception error)
        {
            RollBack();
            foreach (var command in batch)
                command.Fail(error);
            return false;
        }

        if (!wasAhead && _writer.IsAhead)
            _commitTimer.Change(s_longestAhead, Timeout.InfiniteTimeSpan);
        _probe.Committed(batch.Count, _time.GetElapsedTime(started));
        _lastCommit = _time.GetElapsedTime(started);
        _lastBatch = batch.Count;
        return true;
    }

    private void RollBack()
    {
        try
        {
            _writer.RollBack();
        }
        catch (Exception worse)
        {
            lock (_gate)
                _broken = worse;
        }
    }

    private ReaderLease Lease() => new(_readers, _readers.TryTake(out var reader) ? reader : new SqliteReader(_path));

    private readonly struct ReaderLease(ConcurrentBag<SqliteReader> home, SqliteReader reader) : IDisposable
    {
        public SqliteReader Reader { get; } = reader;

        public void Dispose() => home.Add(Reader);
    }
}
