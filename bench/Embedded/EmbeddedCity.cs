using Kyodo.Grains.Municipalities;
using Kyodo.Silo.Hosting;
using Kyodo.Town;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Kyodo.Bench;

/// <summary>An invented city on all of the real parts of the embedded stack, in a folder that is deleted afterwards.</summary>
internal static class EmbeddedCity
{
    /// <summary>The city's time zone.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    /// <summary>The local day.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, Zone).Date);

    /// <summary>The city with these districts.</summary>
    public static Municipality Of(IEnumerable<District> districts) =>
        new(InventedCity.Code, InventedCity.Name, InventedCity.EnglishName, Zone.Id, InventedCity.Centre, [.. districts], 0);

    /// <summary>Starts the city in a folder of its own, does the work and takes both away again.</summary>
    /// <param name="parent">The folder's parent.</param>
    /// <param name="municipality">The city.</param>
    /// <param name="work">What to do with the running host.</param>
    public static async Task<T> With<T>(string parent, Municipality municipality, Func<IHost, Task<T>> work)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, $"kyodo-bench-{Guid.NewGuid():N}")).FullName;
        try
        {
            return await In(folder, municipality, work);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Starts the city in a data folder and does the work; the folder stays.</summary>
    /// <param name="folder">The folder, made when it is not there.</param>
    /// <param name="municipality">The city of a fresh folder.</param>
    /// <param name="work">What to do with the running host.</param>
    public static async Task<T> In<T>(string folder, Municipality municipality, Func<IHost, Task<T>> work)
    {
        using var host = Compose(folder, municipality);
        await host.StartAsync();
        try
        {
            return await work(host);
        }
        finally
        {
            await host.StopAsync();
        }
    }

    private static IHost Compose(string folder, Municipality municipality)
    {
        var described = Path.Combine(Directory.CreateDirectory(folder).FullName, "city.json");
        File.WriteAllText(described, OwnerText.Write(municipality));
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(
        [
            new("Kyodo:Data", folder),
            new("Kyodo:Sample", "none"),
            new("Kyodo:Municipality", described),
            new("Kyodo:Database", "sqlite"),
        ]);
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.AddKyodoSilo();
        return builder.Build();
    }
}
