using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kyodo.Silo.Accounts;
using Kyodo.Silo.Commands;
using Kyodo.Silo.Records;
using Kyodo.Silo.Relational;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Kyodo.Silo.Exports;

/// <summary>
/// The tables that can be made from nothing else, as exports see them: accounts with their keys, and who looked at whom. A row is a line of
/// JSON with one member a column, in the key's order; times are in UTC to the microsecond, which every database keeps.
/// </summary>
public sealed class KeptTables
{
    private static readonly MethodInfo s_select = typeof(KeptTables).GetMethod(nameof(Select), BindingFlags.Static | BindingFlags.NonPublic)!;
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter(), new Microseconds() } };

    private readonly (string Layout, int Version, IReadOnlyDictionary<string, int>? Added, Func<DbContext> Open)[] _layouts;

    private KeptTables(Func<AccountsContext> accounts, Func<RecordsContext> records) => _layouts =
    [
        (AccountsContext.Layout, AccountsContext.LayoutVersion, null, accounts),
        (RecordsContext.Layout, RecordsContext.LayoutVersion, RecordsContext.Added, records),
    ];

    /// <summary>The tables in order of their names, those that others refer to first.</summary>
    public IReadOnlyList<string> Names => [.. _layouts.SelectMany(layout =>
    {
        using var context = layout.Open();
        return context.Model.GetEntityTypes()
            .OrderBy(t => t.GetForeignKeys().Count()).ThenBy(t => t.GetTableName(), StringComparer.Ordinal)
            .Select(t => t.GetTableName()!).ToList();
    })];

    /// <summary>The tables where a host's settings have them.</summary>
    public static KeptTables Of(IServiceProvider services) => new(
        services.GetRequiredService<IDbContextFactory<AccountsContext>>().CreateDbContext,
        services.GetRequiredService<IDbContextFactory<RecordsContext>>().CreateDbContext);

    /// <summary>The tables in the files of a data folder.</summary>
    public static KeptTables In(string folder) => new(
        () => new(RelationalHosting.OnFile<AccountsContext>(folder, AccountsContext.Layout)),
        () => new(RelationalHosting.OnFile<RecordsContext>(folder, RecordsContext.Layout)));

    /// <summary>The tables in a PostgreSQL database.</summary>
    public static KeptTables At(string connection) => new(
        () => new(new DbContextOptionsBuilder<AccountsContext>().UseNpgsql(connection).Options),
        () => new(new DbContextOptionsBuilder<RecordsContext>().UseNpgsql(connection).Options));

    /// <summary>Makes the tables where they are not there.</summary>
    /// <exception cref="InvalidOperationException">They are there in another version's form.</exception>
    public async Task Ensure(CancellationToken cancellation)
    {
        foreach (var (layout, version, added, open) in _layouts)
        {
            await using var context = open();
            await RelationalLayout.Ensure(context, layout, version, rebuildable: false, cancellation, added);
        }
    }

    /// <summary>A table's rows, each as UTF-8 JSON.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> Rows(string table, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (context, type) = Open(table);
        await using (context)
        {
            // Both databases compare such text by its bytes.
            var collation = context.Database.IsNpgsql() ? " COLLATE \"C\"" : "";
            var order = type.FindPrimaryKey()!.Properties.Select(p => $"\"{p.GetColumnName()}\"{(IsText(p) ? collation : "")}");
            var rows = (IAsyncEnumerable<object>)s_select.MakeGenericMethod(type.ClrType).Invoke(null, [context, $"SELECT * FROM \"{table}\" ORDER BY {string.Join(", ", order)}"])!;
            await foreach (var row in rows.WithCancellation(cancellation))
                yield return Line(type, row);
        }
    }

    /// <summary>Adds rows; those that are there already as they are stay.</summary>
    /// <param name="table">The table.</param>
    /// <param name="lines">The rows.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="CommandRefusedException">Another row of the same key is there, or a row does not fit.</exception>
    /// <exception cref="JsonException">A line is no row.</exception>
    public async Task Add(string table, IReadOnlyList<string> lines, CancellationToken cancellation)
    {
        var (context, type) = Open(table);
        await using (context)
        {
            object[] rows = [.. lines.Select(line => Row(type, line))];
            context.AddRange(rows);
            try
            {
                await context.SaveChangesAsync(cancellation);
                return;
            }
            catch (DbUpdateException)
            {
                context.ChangeTracker.Clear();
            }

            foreach (var row in rows)
            {
                object[] key = [.. type.FindPrimaryKey()!.Properties.Select(p => p.PropertyInfo!.GetValue(row)!)];
                if (await context.FindAsync(type.ClrType, key, cancellation) is not { } there)
                    context.Add(row);
                else if (!Line(type, there).Span.SequenceEqual(Line(type, row).Span))
                    throw new CommandRefusedException(FormattableString.Invariant($"'{table}' holds another {string.Join(' ', key)} already."));
            }

            try
            {
                await context.SaveChangesAsync(cancellation);
            }
            catch (DbUpdateException wrong)
            {
                throw new CommandRefusedException($"'{table}': {wrong.GetBaseException().Message.Split('\n')[0]}");
            }
        }
    }

    /// <summary>Lets the numbers a database gives itself go on after those that were added.</summary>
    public async Task Finish(string table, CancellationToken cancellation)
    {
        var (context, type) = Open(table);
        await using (context)
        {
            var numbered = type.FindPrimaryKey()!.Properties is [{ ValueGenerated: ValueGenerated.OnAdd } key] && !IsText(key) ? key.GetColumnName() : null;
            if (numbered is null || !context.Database.IsNpgsql())
                return;
            var sql = $"SELECT setval(pg_get_serial_sequence('\"{table}\"', '{numbered}'), coalesce(max(\"{numbered}\"), 1)) FROM \"{table}\"";
            await context.Database.ExecuteSqlRawAsync(sql, cancellation);
        }
    }

    private static IAsyncEnumerable<TRow> Select<TRow>(DbContext context, string sql)
        where TRow : class => context.Set<TRow>().FromSqlRaw(sql).IgnoreAutoIncludes().AsNoTracking().AsAsyncEnumerable();

    private static bool IsText(IProperty property) => (property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType) == typeof(string);

    private static ReadOnlyMemory<byte> Line(IEntityType type, object row)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (var property in type.GetProperties())
            {
                json.WritePropertyName(property.Name);
                JsonSerializer.Serialize(json, property.PropertyInfo!.GetValue(row), property.ClrType, s_json);
            }

            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static object Row(IEntityType type, string line)
    {
        using var document = JsonDocument.Parse(line);
        var row = Activator.CreateInstance(type.ClrType)!;
        foreach (var property in type.GetProperties())
        {
            if (!document.RootElement.TryGetProperty(property.Name, out var value))
                throw new JsonException($"{property.Name} is missing");
            property.PropertyInfo!.SetValue(row, value.Deserialize(property.ClrType, s_json));
        }

        return row;
    }

    private (DbContext Context, IEntityType Type) Open(string table)
    {
        foreach (var layout in _layouts)
        {
            var context = layout.Open();
            if (context.Model.GetEntityTypes().FirstOrDefault(t => t.GetTableName() == table) is { } type)
                return (context, type);
            context.Dispose();
        }

        throw new CommandRefusedException($"This program knows no table '{table}'.");
    }

    private sealed class Microseconds : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset().ToUniversalTime();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
    }
}
