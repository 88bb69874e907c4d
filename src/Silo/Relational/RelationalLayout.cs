using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kyodo.Silo.Relational;

/// <summary>
/// Makes a context's tables in a database that other contexts share, once, even when two processes start together. A layout has a name and
/// a version, kept in <c>kyodo_layouts</c>.
/// </summary>
public static class RelationalLayout
{
    /// <summary>Makes the tables when they are not there.</summary>
    /// <param name="context">The context whose tables are meant.</param>
    /// <param name="name">The layout's name, such as <c>read</c>.</param>
    /// <param name="version">The version the program speaks.</param>
    /// <param name="rebuildable">Whether tables of another version may be dropped and made anew, because what they hold can be rebuilt.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <param name="added">With which version each table came that the first did not have: those are added to an older database; null for none.</param>
    /// <returns>Whether the tables were made now.</returns>
    /// <exception cref="InvalidOperationException">The stored version is another, the tables are not rebuildable, and what is missing are not whole tables.</exception>
    public static async Task<bool> Ensure(
        DbContext context, string name, int version, bool rebuildable, CancellationToken cancellation, IReadOnlyDictionary<string, int>? added = null)
    {
        var database = context.Database;
        if (database.IsSqlite())
        {
            var creator = database.GetService<IRelationalDatabaseCreator>();
            if (!await creator.ExistsAsync(cancellation))
                await creator.CreateAsync(cancellation);
            await database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellation);
        }

        await database.OpenConnectionAsync(cancellation);
        await using var transaction = await database.BeginTransactionAsync(cancellation);
        if (database.IsNpgsql())
            await database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(hashtext('kyodo_layouts'))", cancellation);
        await database.ExecuteSqlRawAsync(
            "CREATE TABLE IF NOT EXISTS kyodo_layouts (name TEXT PRIMARY KEY, version INTEGER NOT NULL)", cancellation);
        var stored = await StoredVersion(database, name, cancellation);
        if (stored == version)
            return false;
        var grows = stored < version && added is not null && added.Values.Contains(version);
        if (stored is not null && !rebuildable && !grows)
            throw new InvalidOperationException($"The database holds layout {stored} of '{name}'; this program speaks {version}.");
        if (grows)
        {
            await Add(context, [.. added!.Where(a => a.Value > stored).Select(a => a.Key)], cancellation);
        }
        else if (stored is not null)
        {
            foreach (var table in context.Model.GetEntityTypes().Select(e => e.GetTableName()).Distinct())
                await Execute(database, $"DROP TABLE IF EXISTS \"{table}\"", cancellation);
        }

        if (!grows)
            await Execute(database, database.GenerateCreateScript(), cancellation);
        await Execute(
            database,
            string.Create(CultureInfo.InvariantCulture, $"INSERT INTO kyodo_layouts (name, version) VALUES ('{name}', {version}) ON CONFLICT (name) DO UPDATE SET version = excluded.version"),
            cancellation);
        await transaction.CommitAsync(cancellation);
        return !grows;
    }

    /// <summary>The version a name was marked with, or null.</summary>
    /// <param name="context">A context whose layout is there.</param>
    /// <param name="name">The name; a layout's own is its version.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public static async Task<int?> Marked(DbContext context, string name, CancellationToken cancellation)
    {
        await context.Database.OpenConnectionAsync(cancellation);
        return await StoredVersion(context.Database, name, cancellation);
    }

    /// <summary>Marks a name with a version, such as that what is to be in a layout's tables is in them.</summary>
    /// <param name="context">A context whose layout is there.</param>
    /// <param name="name">The name; not a layout's.</param>
    /// <param name="version">The version; 0 for not yet.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public static Task Mark(DbContext context, string name, int version, CancellationToken cancellation) =>
        context.Database.ExecuteSqlAsync(
            $"INSERT INTO kyodo_layouts (name, version) VALUES ({name}, {version}) ON CONFLICT (name) DO UPDATE SET version = excluded.version", cancellation);

    private static async Task Add(DbContext context, string[] tables, CancellationToken cancellation)
    {
        var model = context.GetService<IDesignTimeModel>().Model;
        var made = context.GetService<IMigrationsModelDiffer>().GetDifferences(null, model.GetRelationalModel())
            .Where(o => (o is CreateTableOperation table && tables.Contains(table.Name)) || (o is CreateIndexOperation index && tables.Contains(index.Table)));
        foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate([.. made], model))
            await Execute(context.Database, command.CommandText, cancellation);
    }

    private static async Task<int?> StoredVersion(DatabaseFacade database, string name, CancellationToken cancellation)
    {
        await using var command = Command(database, "SELECT version FROM kyodo_layouts WHERE name = @name");
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@name", name);
        command.Parameters.Add(parameter);
        var value = await command.ExecuteScalarAsync(cancellation);
        return value is null ? null : Convert.ToInt32(value, CultureInfo.InvariantCulture);
    }

    // Not ExecuteSqlRaw: a create script's braces are no format placeholders.
    private static async Task Execute(DatabaseFacade database, string sql, CancellationToken cancellation)
    {
        await using var command = Command(database, sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static DbCommand Command(DatabaseFacade database, string sql)
    {
        var command = database.GetDbConnection().CreateCommand();
        command.Transaction = database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        return command;
    }
}
