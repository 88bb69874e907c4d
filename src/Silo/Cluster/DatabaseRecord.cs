using Kyodo.Silo.Hosting;
using Kyodo.Silo.Postgres;
using Npgsql;

namespace Kyodo.Silo;

/// <summary>Whose the data is, in a row of the cluster's database.</summary>
internal sealed class DatabaseRecord(NpgsqlDataSource database) : IOwnerRecord
{
    public string Place
    {
        get
        {
            var where = new NpgsqlConnectionStringBuilder(database.ConnectionString);
            return FormattableString.Invariant($"{where.Database} at {where.Host}:{where.Port}");
        }
    }

    public FolderOwner? Read()
    {
        // Asked before anything else is started.
        ClusterSchema.Ensure(database, CancellationToken.None).GetAwaiter().GetResult();
        using var command = database.CreateCommand("SELECT owner FROM kyodo_owner");
        return command.ExecuteScalar() is string text ? OwnerText.Read<FolderOwner>(text, "kyodo_owner") : null;
    }

    public void Write(FolderOwner owner)
    {
        using var command = database.CreateCommand("INSERT INTO kyodo_owner (owner) VALUES ($1) ON CONFLICT (one) DO UPDATE SET owner = excluded.owner");
        command.Parameters.Add(new() { Value = OwnerText.Write(owner) });
        command.ExecuteNonQuery();
    }

    // The lock is the session's: a process that dies leaves no lock behind.
    public async Task<IAsyncDisposable> Turn(CancellationToken cancellation)
    {
        var connection = await database.OpenConnectionAsync(cancellation);
        try
        {
            await using var take = new NpgsqlCommand("SELECT pg_advisory_lock(hashtext('kyodo_owner'))", connection) { CommandTimeout = 0 };
            await take.ExecuteNonQueryAsync(cancellation);
            return new MyTurn(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private sealed class MyTurn(NpgsqlConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using (connection)
            {
                await using var give = new NpgsqlCommand("SELECT pg_advisory_unlock(hashtext('kyodo_owner'))", connection);
                await give.ExecuteNonQueryAsync();
            }
        }
    }
}
