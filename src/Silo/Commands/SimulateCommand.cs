using System.CommandLine;
using System.Globalization;
using Kyodo.Silo.Simulation;
using Kyodo.Town.Simulation;
using Kyodo.Town.Worlds;

namespace Kyodo.Silo.Commands;

/// <summary><c>kyodo simulate FOLDER</c>: tries ways of asking in invented towns and writes a report with pictures.</summary>
internal static class SimulateCommand
{
    private const string AllSettings = "all";

    // A report is to be the same whenever it is made.
    private static readonly DateOnly s_firstDay = new(2026, 4, 1);

    public static Command Create()
    {
        var target = new Argument<string>("FOLDER") { Description = "A folder that is empty or not there yet / 報告書の書き出し先" };
        var setting = new Option<string>("--setting") { Description = "Kind of town / まちの種類", DefaultValueFactory = _ => AllSettings };
        setting.AcceptOnlyFromAmong([AllSettings, .. Settings.All.Select(s => s.Key)]);
        var months = Number("--months", "Simulated months of 30 days / 模擬する月数", 12, 120);
        var seeds = Number("--seeds", "Towns in each setting / 乱数の種の数", 10, 1_000);
        var language = new Option<string>("--language") { Description = "Language of the report / 報告書の言葉", DefaultValueFactory = _ => "ja" };
        language.AcceptOnlyFromAmong("ja", "en");
        var command = new Command("simulate", "Try ways of asking in a simulated town / 運用のしかたを模擬のまちで比べる") { target, setting, months, seeds, language };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            var folder = Path.GetFullPath(parsed.GetValue(target)!);
            if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
                throw new CommandRefusedException($"'{folder}' is not empty. Name a folder that is empty or not there yet.");
            var chosen = parsed.GetValue(setting)!;
            var (length, towns) = (parsed.GetValue(months), parsed.GetValue(seeds));
            var output = parsed.InvocationConfiguration;
            var comparisons = Settings.All.Where(s => chosen == AllSettings || s.Key == chosen).Select(s => Comparison.Run(
                s, s_firstDay, length * 30, towns, Policies.All, Math.Max(1, Environment.ProcessorCount - 1), null,
                new Lines(done => output.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{s.Key} {done.Done}/{done.All}"))), cancellation)).ToArray();
            var report = new SimulationReport(comparisons, length, towns, parsed.GetValue(language) == "en" ? ReportLanguage.English : ReportLanguage.Japanese);
            report.Write(folder);
            foreach (var line in report.Lines())
                output.Output.WriteLine(line);
            output.Output.WriteLine(Path.Combine(folder, SimulationReport.PageName));
            return ExitCodes.Done;
        }, cancellation));
        return command;
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
