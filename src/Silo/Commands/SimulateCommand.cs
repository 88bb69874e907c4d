using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Kyodo.Silo.Simulation;
using Kyodo.Town.Histories;
using Kyodo.Town.Simulation;
using Kyodo.Town.Worlds;

namespace Kyodo.Silo.Commands;

/// <summary><c>kyodo simulate FOLDER</c>: tries ways of asking in invented towns, or on the city's own records, and writes a report with pictures.</summary>
internal static class SimulateCommand
{
    private const string AllSettings = "all";

    // A report is to be the same whenever it is made.
    private static readonly DateOnly s_firstDay = new(2026, 4, 1);

    public static Command Create(CommandSettings settings)
    {
        var target = new Argument<string>("FOLDER") { Description = "A folder that is empty or not there yet / 報告書の書き出し先" };
        var setting = new Option<string>("--setting") { Description = "Kind of town / まちの種類", DefaultValueFactory = _ => AllSettings };
        setting.AcceptOnlyFromAmong([AllSettings, .. Settings.All.Select(s => s.Key)]);
        var months = Number("--months", "Simulated months of 30 days / 模擬する月数", 12, 120);
        var seeds = Number("--seeds", "Towns in each setting / 乱数の種の数", 10, 1_000);
        var language = new Option<string>("--language") { Description = "Language of the report / 報告書の言葉", DefaultValueFactory = _ => "ja" };
        language.AcceptOnlyFromAmong("ja", "en");
        var history = new Option<bool>("--history") { Description = "On this city's own records instead of invented towns; no server runs / このまちの記録から（サーバーを止めて）" };
        var command = new Command("simulate", "Try ways of asking in a simulated town / 運用のしかたを模擬のまちで比べる") { target, setting, months, seeds, language, history };
        command.Validators.Add(result =>
        {
            if (result.GetValue(history) && result.GetResult(setting) is { Implicit: false })
                result.AddError("--setting names an invented town; with --history there is none.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = Path.GetFullPath(parsed.GetValue(target)!);
            if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
                throw new CommandRefusedException($"'{folder}' is not empty. Name a folder that is empty or not there yet.");
            var (length, towns) = (parsed.GetValue(months), parsed.GetValue(seeds));
            var words = parsed.GetValue(language) == "en" ? ReportLanguage.English : ReportLanguage.Japanese;
            var output = parsed.InvocationConfiguration;
            Lines Told(string about) => new(done => output.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{about} {done.Done}/{done.All}")));
            IEnumerable<string> lines;
            if (parsed.GetValue(history))
            {
                var records = await Records(settings, parsed, cancellation);
                lines = await Task.Run(() => OnRecords(records, folder, length, towns, words, Told("history"), cancellation), cancellation);
            }
            else
            {
                var chosen = Settings.All.Where(s => parsed.GetValue(setting) is var name && (name == AllSettings || name == s.Key)).ToArray();
                lines = await Task.Run(() => InTowns(chosen, folder, length, towns, words, Told, cancellation), cancellation);
            }

            foreach (var line in lines)
                await output.Output.WriteLineAsync(line);
            await output.Output.WriteLineAsync(Path.Combine(folder, SimulationReport.PageName));
            return ExitCodes.Done;
        });
        return command;
    }

    private static int Threads => Math.Max(1, Environment.ProcessorCount - 1);

    private static async Task<CityHistory> Records(CommandSettings settings, ParseResult parsed, CancellationToken cancellation)
    {
        using var host = settings.Compose(parsed, quiet: true, CommandSettings.WithoutData);
        await using var store = await GrainStack.OpenClosed(host.Services, cancellation);
        try
        {
            return await HistoryReading.Read(store.States, cancellation);
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException or InvalidDataException or HistoryTooThinException)
        {
            throw new CommandRefusedException(unreadable.Message);
        }
    }

    private static IEnumerable<string> OnRecords(CityHistory records, string folder, int months, int seeds, ReportLanguage language, Lines told, CancellationToken cancellation)
    {
        try
        {
            var report = new HistoryReport(HistoryComparison.Run(records, months * 30, seeds, Threads, progress: told, cancellation: cancellation), language);
            report.Write(folder);
            return report.Lines();
        }
        catch (HistoryTooThinException thin)
        {
            throw new CommandRefusedException(thin.Message);
        }
    }

    private static IEnumerable<string> InTowns(
        Setting[] settings, string folder, int months, int seeds, ReportLanguage language, Func<string, Lines> told, CancellationToken cancellation)
    {
        var comparisons = settings.Select(s => Comparison.Run(s, s_firstDay, months * 30, seeds, Policies.All, Threads, null, told(s.Key), cancellation)).ToArray();
        var report = new SimulationReport(comparisons, months, seeds, language);
        report.Write(folder);
        return report.Lines();
    }

    private static Option<int> Number(string name, string about, int usual, int largest)
    {
        var option = new Option<int>(name) { Description = about, DefaultValueFactory = _ => usual, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is var value && (value < 1 || value > largest))
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} must be a whole number from 1 to {largest}."));
        });
        return option;
    }

    // Told in the order in which runs end; a progress that posts to another thread would mix the lines.
    private sealed class Lines(Action<(int Done, int All)> write) : IProgress<(int Done, int All)>
    {
        private readonly Lock _lock = new();

        public void Report((int Done, int All) value)
        {
            lock (_lock)
                write(value);
        }
    }
}
