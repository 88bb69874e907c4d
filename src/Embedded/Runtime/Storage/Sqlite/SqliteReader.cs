namespace Kyodo.Embedded.Storage.Sqlite;

/// <summary>A connection that reads. Used by one thread at a time; it never waits for the writer.</summary>
internal sealed class SqliteReader : IDisposable
{
    private readonly SqliteDatabase _database;
    private readonly SqliteStatement _record;
    private readonly SqliteStatement _records;
    private readonly SqliteStatement _entries;
    private readonly SqliteStatement _snapshot;

    public SqliteReader(string path)
    {
        _database = SqliteDatabase.Open(path, readOnly: true);
        _database.Execute("PRAGMA cache_size = -4096");
        _record = _database.Prepare("SELECT version, body FROM record WHERE name = ?1 AND key = ?2");
        _records = _database.Prepare("SELECT key, version, body FROM record WHERE name = ?1 ORDER BY key");
        _entries = _database.Prepare("SELECT number, body FROM journal WHERE name = ?1 AND number >= ?2 ORDER BY number");
        _snapshot = _database.Prepare("SELECT number, layout, length(body) FROM snapshot WHERE name = ?1");
    }

    public StoredRecord? Record(long name, string key)
    {
        try
        {
            return _record.Bind(1, name).Bind(2, key).Step() ? new StoredRecord(key, _record.Integer(0), _record.Blob(1)) : null;
        }
        finally
        {
            _record.Reset();
        }
    }

    public IEnumerable<StoredRecord> Records(long name)
    {
        try
        {
            _records.Bind(1, name);
            while (_records.Step())
                yield return new StoredRecord(_records.Text(0), _records.Integer(1), _records.Blob(2));
        }
        finally
        {
            _records.Reset();
        }
    }

    public IEnumerable<JournalEntry> Entries(long name, long fromNumber)
    {
        try
        {
            _entries.Bind(1, name).Bind(2, fromNumber);
            while (_entries.Step())
                yield return new JournalEntry(_entries.Integer(0), _entries.Blob(1));
        }
        finally
        {
            _entries.Reset();
        }
    }

    public JournalSnapshot? Snapshot(long name)
    {
        try
        {
            if (!_snapshot.Bind(1, name).Step())
                return null;
            // Tens of megabytes: a column would be put together in memory of SQLite's and then copied. The open statement holds the moment.
            var body = _database.ReadBlob("snapshot", "body", name, (int)_snapshot.Integer(2));
            return new JournalSnapshot(_snapshot.Integer(0), (int)_snapshot.Integer(1), body);
        }
        finally
        {
            _snapshot.Reset();
        }
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _record, _records, _entries, _snapshot })
            statement.Dispose();
        _database.Dispose();
    }
}
