using SQLitePCL;

namespace Kyodo.Embedded.Storage.Sqlite;

/// <summary>One connection, without the layers of ADO.NET: the writer steps prepared statements hundreds of thousands of times a second.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    private readonly sqlite3 _handle;

    static SqliteDatabase() => Batteries_V2.Init();

    private SqliteDatabase(sqlite3 handle) => _handle = handle;

    public sqlite3 Handle => _handle;

    public static SqliteDatabase Open(string path, bool readOnly)
    {
        var flags = raw.SQLITE_OPEN_NOMUTEX | (readOnly ? raw.SQLITE_OPEN_READONLY : raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);
        var code = raw.sqlite3_open_v2(path, out var handle, flags, null);
        if (code != raw.SQLITE_OK)
        {
            handle?.Dispose();
            throw new IOException($"The database {path} cannot be opened: {raw.sqlite3_errstr(code).utf8_to_string()}.");
        }

        var database = new SqliteDatabase(handle);
        raw.sqlite3_busy_timeout(handle, 10_000);
        return database;
    }

    public void Execute(string sql) => Check(raw.sqlite3_exec(_handle, sql));

    public SqliteStatement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v2(_handle, sql, out var statement));
        return new SqliteStatement(this, statement);
    }

    /// <summary>Reads a blob straight from its pages.</summary>
    /// <param name="table">The table; it has row numbers.</param>
    /// <param name="column">The column.</param>
    /// <param name="row">The row's number; the row must be there.</param>
    /// <param name="length">The blob's length.</param>
    public byte[] ReadBlob(string table, string column, long row, int length)
    {
        Check(raw.sqlite3_blob_open(_handle, "main", table, column, row, 0, out var blob));
        using (blob)
        {
            var bytes = GC.AllocateUninitializedArray<byte>(length);
            Check(raw.sqlite3_blob_read(blob, bytes, 0));
            return bytes;
        }
    }

    public void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW))
            throw new IOException($"The grain store failed: {raw.sqlite3_errmsg(_handle).utf8_to_string()} (SQLite code {raw.sqlite3_extended_errcode(_handle)}).");
    }

    public void Dispose() => _handle.Dispose();
}
