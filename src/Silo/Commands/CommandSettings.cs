using System.CommandLine;
using Kyodo.Silo.Hosting;
using Kyodo.Silo.ReadModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kyodo.Silo.Commands;

/// <summary>The options that every command has. Each equals a configuration key, which also is its second name; what is not given comes from the environment and appsettings.json.</summary>
public sealed class CommandSettings
{
    private readonly (Option<string> Option, string Key)[] _options =
    [
        (new("--data", "--Kyodo:Data") { Description = "Data folder, usually ./data / データフォルダー", HelpName = "DIR" }, "Kyodo:Data"),
        (OneOf(new("--sample", "--Kyodo:Sample") { Description = "What a fresh folder is filled with / 新しいフォルダーの中身" }, "town", "none"), "Kyodo:Sample"),
        (new("--municipality", "--Kyodo:Municipality") { Description = "JSON file that describes the municipality of a fresh folder without sample / 自治体の定義", HelpName = "FILE" }, "Kyodo:Municipality"),
        (OneOf(new("--database", "--Kyodo:Database") { Description = "Where accounts and lists are kept / データベース" }, "sqlite", "postgres"), "Kyodo:Database"),
        (new("--connection", "--ConnectionStrings:Kyodo") { Description = "PostgreSQL connection string; better given by the environment, ConnectionStrings__Kyodo / 接続文字列", HelpName = "TEXT" }, "ConnectionStrings:Kyodo"),
        .. StackOptions.All,
    ];

    /// <summary>The options.</summary>
    public IEnumerable<Option> All => _options.Select(o =>
    {
        o.Option.Recursive = true;
        return o.Option;
    });

    /// <summary>Composes the silo, without starting it.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="quiet">Whether only warnings are logged.</param>
    /// <param name="refusal">Says why the folder will not do; null when it does.</param>
    /// <exception cref="CommandRefusedException">A setting is wrong, or the folder; the message says which.</exception>
    public IHost Compose(ParseResult parsed, bool quiet, Func<DataFolder, string?> refusal)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(_options
            .Where(o => parsed.GetValue(o.Option) is not null)
            .Select(o => KeyValuePair.Create(o.Key, parsed.GetValue(o.Option))));

        // Standard output is for results. What a start or the database throws is said in one line at the end.
        builder.Logging.ClearProviders()
            .AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "HH:mm:ss "))
            .SetMinimumLevel(quiet ? LogLevel.Warning : LogLevel.Information)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<ConsoleLifetimeOptions>(lifetime => lifetime.SuppressStatusMessages = true);
        try
        {
            builder.AddKyodoSilo();

            // After the silo's own filter of the same name: the last one counts.
            builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Critical);
            var host = builder.Build();
            var folder = host.Services.GetRequiredService<DataFolder>();
            if (refusal(folder) is { } reason)
                throw new CommandRefusedException(reason);
            using var context = host.Services.GetRequiredService<IDbContextFactory<ReadModelContext>>().CreateDbContext();
            _ = context.Database.GetDbConnection().ConnectionString;
            return host;
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException)
        {
            throw new CommandRefusedException(failure.Message);
        }
    }

    /// <summary>The data folder's full path, where only that is needed.</summary>
    /// <param name="parsed">The command line.</param>
    public string DataFolder(ParseResult parsed) => Path.GetFullPath(Value(parsed, "Kyodo:Data") ?? new KyodoOptions().Data);

    /// <summary>What a setting was given as, by option, environment or file; null for not at all.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="key">The setting's configuration key, one that has an option.</param>
    public string? Value(ParseResult parsed, string key) =>
        parsed.GetValue(_options.First(o => o.Key == key).Option) ?? Host.CreateApplicationBuilder(new HostApplicationBuilderSettings()).Configuration[key];

    /// <summary>Refuses a folder in which nothing is yet, or only a part of what it begins with.</summary>
    public static string? WithoutData(DataFolder folder) => folder.Owner.Filled ? null : $"There is no data in '{folder.Place}' yet; 'kyodo serve' makes it.";

    private static Option<string> OneOf(Option<string> option, params string[] values)
    {
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
