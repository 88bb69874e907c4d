using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace Kyodo.Silo.Postgres;

/// <summary>
/// The cluster's tables in PostgreSQL and the statements that its providers read from there. Made or brought up to date at every start; any
/// number of silos may start at once.
/// </summary>
public static class ClusterSchema
{
    /// <summary>The version of the tables this program speaks.</summary>
    public const int Version = 1;

    private const string Layout = "cluster";

    // Readable by every user of the database; made by the relational side too, in the same form and under the same lock.
    private const string Layouts = "CREATE TABLE IF NOT EXISTS kyodo_layouts (name TEXT PRIMARY KEY, version INTEGER NOT NULL)";

    // Every table has the key that makes a second row impossible: of two silos that write a state for the first time, one is refused.
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS kyodo_states (
            service text NOT NULL, name text NOT NULL, key text NOT NULL CHECK (position('/' IN key) > 0),
            version integer NOT NULL CHECK (version > 0), body bytea, written timestamptz NOT NULL DEFAULT now(),
            PRIMARY KEY (service, name, key));
        CREATE TABLE IF NOT EXISTS kyodo_reminders (
            service text NOT NULL, grain varchar(150) NOT NULL, name varchar(150) NOT NULL, starts timestamptz NOT NULL,
            period bigint NOT NULL CHECK (period > 0), hash integer NOT NULL, version integer NOT NULL,
            PRIMARY KEY (service, grain, name));
        CREATE INDEX IF NOT EXISTS kyodo_reminders_hash ON kyodo_reminders (service, hash);
        CREATE TABLE IF NOT EXISTS kyodo_clusters (
            cluster text PRIMARY KEY, version integer NOT NULL, changed timestamptz NOT NULL DEFAULT now());
        CREATE TABLE IF NOT EXISTS kyodo_silos (
            cluster text NOT NULL REFERENCES kyodo_clusters ON DELETE CASCADE, address text NOT NULL, port integer NOT NULL,
            generation integer NOT NULL, name text NOT NULL, host text NOT NULL, status integer NOT NULL, proxy_port integer NOT NULL,
            suspects text, starts timestamptz NOT NULL, alive timestamptz NOT NULL,
            PRIMARY KEY (cluster, address, port, generation));
        CREATE TABLE IF NOT EXISTS kyodo_journals (
            district text PRIMARY KEY, last bigint NOT NULL CHECK (last >= 0),
            snapshot bigint CHECK (snapshot <= last), layout integer, body bytea,
            CHECK ((snapshot IS NULL) = (body IS NULL) AND (snapshot IS NULL) = (layout IS NULL)));
        CREATE TABLE IF NOT EXISTS kyodo_journal_entries (
            district text NOT NULL REFERENCES kyodo_journals, number bigint NOT NULL, body bytea NOT NULL,
            PRIMARY KEY (district, number));
        CREATE TABLE IF NOT EXISTS kyodo_owner (
            one boolean PRIMARY KEY DEFAULT true CHECK (one), owner text NOT NULL);
        CREATE TABLE IF NOT EXISTS OrleansQuery (QueryKey text PRIMARY KEY, QueryText text NOT NULL);
        """;

    /// <summary>Makes what is missing, and puts this version's statements in.</summary>
    /// <param name="database">The database.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="InvalidOperationException">The database holds another version's tables.</exception>
    /// <exception cref="DbException">The database cannot be reached, or this user may not make tables in it.</exception>
    public static async Task Ensure(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await Execute(connection, "SELECT pg_advisory_xact_lock(hashtext('kyodo_layouts'))", cancellation);
        await Execute(connection, Layouts, cancellation);
        await using (var stored = new NpgsqlCommand($"SELECT version FROM kyodo_layouts WHERE name = '{Layout}'", connection))
        {
            if (await stored.ExecuteScalarAsync(cancellation) is int version && version != Version)
            {
                throw new InvalidOperationException(string.Create(
                    CultureInfo.InvariantCulture, $"The database holds version {version} of the cluster's tables; this program speaks version {Version}."));
            }
        }

        await Execute(connection, Tables, cancellation);
        foreach (var (key, text) in ClusterStatements.All)
        {
            await using var put = new NpgsqlCommand(
                "INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ($1, $2) ON CONFLICT (QueryKey) DO UPDATE SET QueryText = excluded.QueryText WHERE OrleansQuery.QueryText <> excluded.QueryText",
                connection);
            put.Parameters.Add(new() { Value = key });
            put.Parameters.Add(new() { Value = text });
            await put.ExecuteNonQueryAsync(cancellation);
        }

        await Execute(
            connection,
            string.Create(CultureInfo.InvariantCulture, $"INSERT INTO kyodo_layouts (name, version) VALUES ('{Layout}', {Version}) ON CONFLICT (name) DO NOTHING"),
            cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
