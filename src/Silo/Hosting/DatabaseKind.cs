namespace Kyodo.Silo.Hosting;

/// <summary>The relational database.</summary>
public enum DatabaseKind
{
    /// <summary>Files in the data folder.</summary>
    Sqlite,

    /// <summary>PostgreSQL, by <c>ConnectionStrings:Kyodo</c>.</summary>
    Postgres,
}
