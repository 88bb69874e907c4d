namespace Kyodo.Embedded.Storage.Sqlite;

/// <summary>The numbers that stand for names in the database; read by all, changed by the writer.</summary>
internal sealed class SqliteNames
{
    private volatile Dictionary<string, long> _ids = new(StringComparer.Ordinal);

    public IEnumerable<string> All => _ids.Keys;

    public bool TryGet(string name, out long id) => _ids.TryGetValue(name, out id);

    public void Add(string name, long id) => _ids = new Dictionary<string, long>(_ids, StringComparer.Ordinal) { [name] = id };

    public void Replace(Dictionary<string, long> ids) => _ids = ids;
}
