using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Orleans.Storage;

namespace Kyodo.Embedded.Storage.Sqlite;

/// <summary>
/// The connection that writes, with its statements, and the log of what is durable before it is committed. Used by one thread at a time.
/// </summary>
/// <remarks>
/// Either no transaction is open between two calls from outside, or the open one is what the log holds: <see cref="IsAhead"/>. Each commit
/// takes the number of the log's last record into the database, after which the log may be overwritten; each start, and each roll-back,
/// applies what the log holds beyond that number.
/// </remarks>
internal sealed class SqliteWriter : IDisposable
{
    /// <summary>So many versions are set aside at each start: a version is never given twice, whatever was removed.</summary>
    private const long VersionsPerStart = 1L << 40;
    private const int Format = 2;
    private const string FormatSetting = "format";
    private const string VersionsSetting = "versions";
    private const string LogSaltSetting = "log salt";
    private const string LogPositionSetting = "log position";
    private const int PageBytes = 4096;
    private const int FramesBeforeCheckpoint = 4000;
    /// <summary>Its header, and for each frame a header and a page: https://www.sqlite.org/fileformat2.html#walformat.</summary>
    private const long FullWriteAheadLogBytes = 32 + FramesBeforeCheckpoint * (24L + PageBytes);

    private readonly SqliteDatabase _database;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _commit;
    private readonly SqliteStatement _insert;
    private readonly SqliteStatement _update;
    private readonly SqliteStatement _replace;
    private readonly SqliteStatement _delete;
    private readonly SqliteStatement _find;
    private readonly SqliteStatement _append;
    private readonly SqliteStatement _lastEntry;
    private readonly SqliteStatement _truncate;
    private readonly SqliteStatement _snapshot;
    private readonly SqliteStatement _addName;
    private readonly SqliteStatement _set;
    private readonly SqliteNames _names;
    private readonly CommitLog _log;
    /// <summary>What the writes since <see cref="Begin"/> did.</summary>
    private readonly List<LoggedChange> _changes = [];
    private readonly ConcurrentDictionary<(string Name, string Key), StoredRecord?> _ahead = [];
    private bool _hasSnapshot;
    /// <summary>Something failed: what SQLite left in its files is overwritten by the next commit, and by nothing else.</summary>
    private bool _mustCommit;
    private long _lastVersion;
    private long _lastNameId;
    private volatile bool _isAhead;

    public SqliteWriter(string path, string logPath, SqliteNames names, StoreProbe probe)
    {
        _names = names;
        _log = new CommitLog(logPath, probe);
        _database = SqliteDatabase.Open(path, readOnly: false);
        _database.Execute($"PRAGMA page_size = {PageBytes}");
        _database.Execute("PRAGMA journal_mode = WAL");
        _database.Execute("PRAGMA synchronous = FULL");
        _database.Execute($"PRAGMA wal_autocheckpoint = {FramesBeforeCheckpoint}");
        _database.Execute("PRAGMA cache_size = -32768");
        CreateSchema();
        _begin = _database.Prepare("BEGIN IMMEDIATE");
        _commit = _database.Prepare("COMMIT");
        _insert = _database.Prepare("INSERT INTO record (name, key, version, body) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING");
        _update = _database.Prepare("UPDATE record SET version = ?3, body = ?4 WHERE name = ?1 AND key = ?2 AND version = ?5");
        _replace = _database.Prepare("INSERT INTO record (name, key, version, body) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET version = excluded.version, body = excluded.body");
        _delete = _database.Prepare("DELETE FROM record WHERE name = ?1 AND key = ?2 AND (version = ?3 OR ?3 = -1)");
        _find = _database.Prepare("SELECT version FROM record WHERE name = ?1 AND key = ?2");
        _append = _database.Prepare("INSERT INTO journal (name, number, body) VALUES (?1, ?2, ?3)");
        _lastEntry = _database.Prepare("SELECT max(coalesce((SELECT max(number) FROM journal WHERE name = ?1), 0), coalesce((SELECT number FROM snapshot WHERE name = ?1), 0))");
        _truncate = _database.Prepare("DELETE FROM journal WHERE name = ?1 AND number <= ?2");
        _snapshot = _database.Prepare("INSERT OR REPLACE INTO snapshot (name, number, layout, body) VALUES (?1, ?2, ?3, ?4)");
        _addName = _database.Prepare("INSERT INTO name (id, name) VALUES (?1, ?2)");
        _set = _database.Prepare("INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = excluded.value");
        try
        {
            RequireFormat();
            LoadNames();
            Recover();
            FillWriteAheadLog(path + "-wal");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Some durable writes are not committed: no other connection sees them. Any thread may ask.</summary>
    public bool IsAhead => _isAhead;

    /// <summary>Reads a record whose last write is durable and was not committed when it was. Any thread may ask.</summary>
    /// <returns>False for every other record.</returns>
    public bool TryReadAhead(string name, string key, out StoredRecord? record) => _ahead.TryGetValue((name, key), out record);

    /// <summary>Before the first of some writes that are kept or undone together.</summary>
    public void Begin()
    {
        _changes.Clear();
        _hasSnapshot = false;
        if (!_isAhead)
            _begin.Run();
    }

    /// <summary>Makes the writes since <see cref="Begin"/> durable in the log, without a commit.</summary>
    /// <returns>
    /// False when it takes a commit: the log is full, they are too long for it, one is a snapshot, something failed before, or a transaction
    /// was begun for nothing.
    /// </returns>
    public bool TryLog()
    {
        if (_mustCommit || _hasSnapshot || (_changes.Count > 0 && !_log.TryAppend(_changes)))
            return false;
        _isAhead |= _changes.Count > 0;
        foreach (var change in _changes)
        {
            if (change.Kind == LoggedChangeKind.Append)
                continue;
            var key = Encoding.UTF8.GetString(change.Key.Span);
            _ahead[(change.Name, key)] = change.Kind == LoggedChangeKind.Put ? new StoredRecord(key, change.Number, change.Body) : null;
        }

        _changes.Clear();
        return _isAhead;
    }

    /// <summary>Commits all there is, and returns when it is durable.</summary>
    public void Commit()
    {
        if (_isAhead)
            Set(LogPositionSetting, _log.LastNumber);
        else if (_mustCommit)
            // A transaction that changes nothing writes no frame, and would leave there what failed. A version more is set aside.
            Set(VersionsSetting, Setting(VersionsSetting) + 1);
        _commit.Run();
        _log.Clear();
        _mustCommit = false;
        _ahead.Clear();
        _isAhead = false;
        _changes.Clear();
    }

    /// <summary>Undoes what was done since <see cref="Begin"/>, its new names too.</summary>
    /// <exception cref="IOException">What is in the log cannot be brought back. The next start will do it.</exception>
    public void RollBack()
    {
        _mustCommit = true;
        if (SQLitePCL.raw.sqlite3_get_autocommit(_database.Handle) == 0)
            _database.Execute("ROLLBACK");
        LoadNames();
        if (_log.IsTorn)
            throw new IOException("The commit log could not be written. What it holds is read at the next start.");
        if (!_isAhead)
            return;
        _begin.Run();
        Apply(_log.Read(_log.Salt, Setting(LogPositionSetting), _log.LastNumber));
    }

    public long Write(string name, byte[] key, byte[]? body, long expectedVersion)
    {
        var nameId = NameId(name);
        if (body is null)
        {
            if (expectedVersion == 0)
            {
                if (StoredVersion(nameId, key) is var found and not 0)
                    throw Refusal(name, key, found, expectedVersion);
            }
            else if (_delete.Bind(1, nameId).BindText(2, key).Bind(3, expectedVersion).Run() == 0 && expectedVersion != IGrainStore.AnyVersion)
            {
                throw Refusal(name, key, StoredVersion(nameId, key), expectedVersion);
            }
            else
            {
                _changes.Add(new LoggedChange(LoggedChangeKind.Remove, name, key, 0, default));
            }

            return 0;
        }

        var version = ++_lastVersion;
        var statement = expectedVersion switch
        {
            0 => _insert,
            IGrainStore.AnyVersion => _replace,
            _ => _update.Bind(5, expectedVersion),
        };
        var changed = statement.Bind(1, nameId).BindText(2, key).Bind(3, version).Bind(4, body).Run();
        if (changed == 0)
            throw Refusal(name, key, StoredVersion(nameId, key), expectedVersion);
        _changes.Add(new LoggedChange(LoggedChangeKind.Put, name, key, version, body));
        return version;
    }

    public long Append(string journal, IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        var nameId = NameId(journal);
        var number = LastEntry(nameId);
        foreach (var entry in entries)
        {
            _append.Bind(1, nameId).Bind(2, ++number).Bind(3, entry.Span).Run();
            _changes.Add(new LoggedChange(LoggedChangeKind.Append, journal, default, number, entry));
        }

        return number;
    }

    public void WriteSnapshot(string journal, JournalSnapshot snapshot)
    {
        var nameId = NameId(journal);
        var last = LastEntry(nameId);
        if (snapshot.Number > last)
            throw new InconsistentStateException($"Journal {journal} ends at entry {last}; a snapshot cannot reach {snapshot.Number}.", last.ToString(CultureInfo.InvariantCulture), snapshot.Number.ToString(CultureInfo.InvariantCulture));
        _snapshot.Bind(1, nameId).Bind(2, snapshot.Number).Bind(3, snapshot.Layout).Bind(4, snapshot.Body.Span).Run();
        _truncate.Bind(1, nameId).Bind(2, snapshot.Number).Run();
        _hasSnapshot = true;
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _begin, _commit, _insert, _update, _replace, _delete, _find, _append, _lastEntry, _truncate, _snapshot, _addName, _set })
            statement.Dispose();
        _isAhead = false;
        _database.Dispose();
        _log.Dispose();
    }

    private static InconsistentStateException Refusal(string name, byte[] key, long stored, long expected) =>
        new($"The state '{name}' of {Encoding.UTF8.GetString(key)} was written by somebody else.", stored.ToString(CultureInfo.InvariantCulture), expected.ToString(CultureInfo.InvariantCulture));

    private void CreateSchema()
    {
        _database.Execute($"""
            BEGIN IMMEDIATE;
            CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID, STRICT;
            CREATE TABLE IF NOT EXISTS name (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
            CREATE TABLE IF NOT EXISTS record (name INTEGER NOT NULL, key TEXT NOT NULL, version INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (name, key)) WITHOUT ROWID, STRICT;
            CREATE TABLE IF NOT EXISTS journal (name INTEGER NOT NULL, number INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (name, number)) WITHOUT ROWID, STRICT;
            CREATE TABLE IF NOT EXISTS snapshot (name INTEGER PRIMARY KEY, number INTEGER NOT NULL, layout INTEGER NOT NULL, body BLOB NOT NULL) STRICT;
            INSERT OR IGNORE INTO setting (name, value) VALUES ('{FormatSetting}', {Format});
            COMMIT;
            """);
    }

    private void RequireFormat()
    {
        if (Setting(FormatSetting) is var found and not (1 or Format))
            throw new IOException($"The grain store has format {found}; this version of the program reads format {Format} and the one before.");
    }

    /// <summary>
    /// Gives the write-ahead log its full size at once, in zeros, which are no valid frames. A commit then overwrites what is there; one that
    /// made the file longer would have the file system write its own journal too, and take about twice as long.
    /// </summary>
    private static void FillWriteAheadLog(string path)
    {
        using var log = File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        var zeros = new byte[1 << 20];
        for (var at = RandomAccess.GetLength(log); at < FullWriteAheadLogBytes; at += zeros.Length)
            RandomAccess.Write(log, zeros.AsSpan(0, (int)Math.Min(zeros.Length, FullWriteAheadLogBytes - at)), at);
    }

    /// <summary>Brings into the database what the last process left in the log alone, and begins a new log.</summary>
    private void Recover()
    {
        var salt = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
        _begin.Run();
        Apply(_log.Read(Setting(LogSaltSetting), Setting(LogPositionSetting)));
        Set(LogSaltSetting, salt);
        Set(LogPositionSetting, 0);
        // A program that does not know the log must not open what may need it.
        Set(FormatSetting, Format);
        _lastVersion = Setting(VersionsSetting);
        Set(VersionsSetting, _lastVersion + VersionsPerStart);
        _commit.Run();
        _log.Start(salt);
    }

    /// <summary>Does again what a record of the log says; it was judged when it was written.</summary>
    private void Apply(IEnumerable<LoggedChange> changes)
    {
        foreach (var change in changes)
        {
            var nameId = NameId(change.Name);
            var statement = change.Kind switch
            {
                LoggedChangeKind.Put => _replace.Bind(1, nameId).BindText(2, change.Key.Span).Bind(3, change.Number).Bind(4, change.Body.Span),
                LoggedChangeKind.Remove => _delete.Bind(1, nameId).BindText(2, change.Key.Span).Bind(3, IGrainStore.AnyVersion),
                LoggedChangeKind.Append => _append.Bind(1, nameId).Bind(2, change.Number).Bind(3, change.Body.Span),
                _ => throw new IOException($"The commit log holds a change of kind {change.Kind}, which this version of the program does not know."),
            };
            statement.Run();
        }
    }

    private long Setting(string name)
    {
        using var statement = _database.Prepare("SELECT value FROM setting WHERE name = ?1");
        return statement.Bind(1, name).Step() ? statement.Integer(0) : 0;
    }

    private void Set(string name, long value) => _set.Bind(1, name).Bind(2, value).Run();

    private void LoadNames()
    {
        using var statement = _database.Prepare("SELECT id, name FROM name");
        var names = new Dictionary<string, long>(StringComparer.Ordinal);
        while (statement.Step())
            names[statement.Text(1)] = statement.Integer(0);
        _names.Replace(names);
        _lastNameId = Math.Max(_lastNameId, names.Values.DefaultIfEmpty().Max());
    }

    private long NameId(string name)
    {
        if (_names.TryGet(name, out var id))
            return id;
        // Never a number that was undone: a reader may have it in hand.
        id = ++_lastNameId;
        _addName.Bind(1, id).Bind(2, name).Run();
        _names.Add(name, id);
        return id;
    }

    private long StoredVersion(long nameId, byte[] key)
    {
        try
        {
            return _find.Bind(1, nameId).BindText(2, key).Step() ? _find.Integer(0) : 0;
        }
        finally
        {
            _find.Reset();
        }
    }

    private long LastEntry(long nameId)
    {
        try
        {
            _lastEntry.Bind(1, nameId).Step();
            return _lastEntry.Integer(0);
        }
        finally
        {
            _lastEntry.Reset();
        }
    }
}
