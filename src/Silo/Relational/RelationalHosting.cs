using Kyodo.Silo.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kyodo.Silo.Relational;

/// <summary>Gives a context the database that the settings name.</summary>
public static class RelationalHosting
{
    /// <summary>
    /// Adds a context and its factory on the configured database: on SQLite a file of its own in the data folder, so that no two contexts
    /// wait for each other's writes; on PostgreSQL the one database of <c>ConnectionStrings:Kyodo</c>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="file">The SQLite file's name without extension, such as <c>accounts</c>.</param>
    /// <typeparam name="TContext">The context.</typeparam>
    public static IServiceCollection AddKyodoDatabase<TContext>(this IServiceCollection services, string file)
        where TContext : DbContext =>
        services.AddDbContextFactory<TContext>((provider, options) => Configure(provider, options, file), ServiceLifetime.Singleton);

    /// <summary>A context's SQLite file in a folder; nothing of it stays open between contexts.</summary>
    /// <param name="folder">The folder, which is there.</param>
    /// <param name="file">The file's name without extension.</param>
    /// <typeparam name="TContext">The context.</typeparam>
    public static DbContextOptions<TContext> OnFile<TContext>(string folder, string file)
        where TContext : DbContext
    {
        var connection = File(folder, file);
        connection.Pooling = false;
        return new DbContextOptionsBuilder<TContext>().UseSqlite(connection.ToString()).Options;
    }

    private static void Configure(IServiceProvider provider, DbContextOptionsBuilder options, string file)
    {
        var kyodo = provider.GetRequiredService<IOptions<KyodoOptions>>().Value;
        if (kyodo.Database == DatabaseKind.Postgres)
        {
            var connection = provider.GetRequiredService<IConfiguration>().GetConnectionString("Kyodo");
            if (string.IsNullOrWhiteSpace(connection))
                throw new InvalidOperationException("Kyodo:Database is postgres, but ConnectionStrings:Kyodo is not set.");
            options.UseNpgsql(connection);
            return;
        }

        Directory.CreateDirectory(kyodo.Data);
        options.UseSqlite(File(kyodo.Data, file).ToString());
    }

    private static SqliteConnectionStringBuilder File(string folder, string file) => new() { DataSource = Path.Combine(folder, file + ".db"), DefaultTimeout = 30 };
}
