namespace Kyodo.Embedded.Storage.Sqlite;

/// <summary>One write on its way to the disk. It is executed in a transaction with others, and answered when that is durable.</summary>
internal abstract class StoreCommand
{
    /// <summary>Changes the database inside the transaction; throws only what breaks the whole transaction.</summary>
    public abstract void Execute(SqliteWriter writer);

    /// <summary>Tells the caller that it is durable, or that it was refused.</summary>
    public abstract void Acknowledge();

    /// <summary>Tells the caller that the transaction failed and nothing was written.</summary>
    public abstract void Fail(Exception error);
}
