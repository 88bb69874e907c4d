using System.CommandLine;
using System.Globalization;
using Kyodo.Silo.Import;
using Kyodo.Silo.Import.Applying;

namespace Kyodo.Silo.Commands;

/// <summary>
/// <c>kyodo import FILE… --as WHO (--dry-run | --keep-good | --all-or-nothing)</c>, and <c>kyodo import FOLDER</c>, which makes a fresh data
/// folder out of an export.
/// </summary>
public static class ImportCommand
{
    /// <summary>The command.</summary>
    /// <param name="connect">Opens the municipality; a <see cref="CommandRefusedException"/> says in one line why it cannot.</param>
    /// <param name="importExport">Makes the data folder out of an export's folder.</param>
    public static Command Create(
        Func<ParseResult, ImportRequest, CancellationToken, Task<IImportConnection>> connect,
        Func<ParseResult, string, CancellationToken, Task> importExport)
    {
        var files = new Argument<string[]>("FILE") { Description = "CSV files, UTF-8 or Shift_JIS, or one folder that 'export' made / CSV ファイル", Arity = ArgumentArity.OneOrMore };
        var actor = new Option<string>("--as") { Description = "Who imports, for the records / 取り込む人" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would happen and change nothing / 試すだけ" };
        var keepGood = new Option<bool>("--keep-good") { Description = "Import the good rows / 正しい行だけ取り込む" };
        var allOrNothing = new Option<bool>("--all-or-nothing") { Description = "Import a file only when every row of it is good / 一行でも誤りがあれば取り込まない" };
        var fiscalYear = new Option<int?>("--fiscal-year") { Description = "Fiscal year of dates without a year / 年のない日付の年度" };
        var report = new Option<FileInfo?>("--report") { Description = "Write the problems to this CSV file / 結果を CSV に書く" };
        var language = new Option<string>("--language") { Description = "ja or en", DefaultValueFactory = _ => "ja" };
        language.AcceptOnlyFromAmong("ja", "en");
        var command = new Command("import", "Import participants, resources and needs from CSV files / CSV の取り込み") { files, actor, dryRun, keepGood, allOrNothing, fiscalYear, report, language };
        command.Validators.Add(result =>
        {
            var given = result.GetValue(files) ?? [];
            if (given.Any(Directory.Exists))
            {
                if (given.Length > 1 || result.GetValue(dryRun) || result.GetValue(keepGood) || result.GetValue(allOrNothing) || result.GetResult(actor) is not null || result.GetResult(report) is not null)
                    result.AddError("The folder of an export is imported alone and without options.");
                return;
            }

            if (result.GetValue(keepGood) == result.GetValue(allOrNothing) && (!result.GetValue(dryRun) || result.GetValue(keepGood)))
                result.AddError("Give one of --keep-good and --all-or-nothing, or --dry-run.");
            if (result.GetValue(fiscalYear) is < 1868 or > 2200)
                result.AddError("--fiscal-year is a year such as 2026.");
            if (string.IsNullOrWhiteSpace(result.GetValue(actor)))
                result.AddError("Say with --as who imports.");
            if (given.Length > 1 && result.GetValue(report) is not null)
                result.AddError("--report goes with one file.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var paths = parsed.GetValue(files)!;
            if (Directory.Exists(paths[0]))
            {
                await importExport(parsed, paths[0], cancellation);
                return ExitCodes.Done;
            }

            var error = parsed.InvocationConfiguration.Error;
            var culture = CultureInfo.GetCultureInfo(parsed.GetValue(language)!);
            var mode = parsed.GetValue(allOrNothing) ? ImportMode.AllOrNothing : ImportMode.KeepGood;
            var dry = parsed.GetValue(dryRun);
            try
            {
                List<byte[]> contents = [];
                foreach (var path in paths)
                {
                    await using var stream = File.OpenRead(path);
                    contents.Add(await ImportRun.ReadAsync(stream, ImportLimits.Default, cancellation));
                }

                await using var connection = await connect(parsed, new(parsed.GetValue(actor)!, dry), cancellation);
                var code = ExitCodes.Done;
                foreach (var (path, bytes) in paths.Zip(contents))
                {
                    var plan = await ImportRun.PlanAsync(bytes, connection.Options(Path.GetFileName(path), parsed.GetValue(fiscalYear)), connection.Target, cancellation);
                    var done = dry || !plan.MayApply(mode)
                        ? await ImportRun.CheckAsync(plan, connection.Target, cancellation)
                        : await ImportRun.ApplyAsync(plan, mode, connection.Target, new ProgressLines(error), null, cancellation);
                    if (paths.Length > 1)
                        await parsed.InvocationConfiguration.Output.WriteLineAsync($"[{Path.GetFileName(path)}]");
                    await WriteAsync(done, parsed.GetValue(report), parsed.InvocationConfiguration.Output, culture, cancellation);
                    code = Worse(code, done.IsClean ? ExitCodes.Done : done.Applied || (dry && plan.MayApply(mode)) ? ExitCodes.SomeRefused : ExitCodes.NotDone);
                }

                if (!await connection.Settle(cancellation))
                    await error.WriteLineAsync("Lists and suggestions are not complete yet; that goes on when the server starts.");
                return code;
            }
            catch (Exception failure) when (CommandFailures.Explain(failure) is { } line)
            {
                await error.WriteLineAsync(line);
                return ExitCodes.NotDone;
            }
        });
        return command;
    }

    // Of several files, some of which came in, some rows were refused.
    private static int Worse(int before, int now) => before == now || before == ExitCodes.Done ? now : now == ExitCodes.Done ? before : ExitCodes.SomeRefused;

    private static async Task WriteAsync(ImportReport report, FileInfo? file, TextWriter output, CultureInfo culture, CancellationToken cancellation)
    {
        var japanese = culture.TwoLetterISOLanguageName == "ja";
        if (file is not null)
            await File.WriteAllBytesAsync(file.FullName, ProblemCsv.Write(report.Problems, culture), cancellation);
        foreach (var problem in report.Problems)
            await output.WriteLineAsync(Line(problem, culture, japanese));
        var plan = report.Plan;
        if (plan.ProblemCount > plan.Problems.Count)
            await output.WriteLineAsync(japanese ? $"ほかに {plan.ProblemCount - plan.Problems.Count} 件" : $"and {plan.ProblemCount - plan.Problems.Count} more");
        var layout = plan.Layout is null ? "-" : japanese ? plan.Layout.Japanese : plan.Layout.English;
        await output.WriteLineAsync(japanese
            ? $"様式 {layout} · {plan.Rows} 行: 取込 {plan.Imported}、拒否 {plan.Refused}、重複 {plan.Repeated}"
            : $"layout {layout} · {plan.Rows} rows: {plan.Imported} good, {plan.Refused} refused, {plan.Repeated} repeated");
        var outcome = (report.Applied, japanese) switch
        {
            (true, true) => "結果",
            (false, true) => "書き込みなし。取り込むと",
            (true, false) => "done",
            (false, false) => "nothing written; an import would give",
        };
        await output.WriteLineAsync(japanese
            ? $"{outcome}: 追加 {report.Added}、更新 {report.Changed}、変更なし {report.Unchanged}、登録不可 {report.RefusedByStore}"
            : $"{outcome}: {report.Added} added, {report.Changed} changed, {report.Unchanged} unchanged, {report.RefusedByStore} refused by the store");
    }

    // A terminal obeys escape sequences; what comes from the file goes out without control characters, as JapaneseText.Display made it.
    private static string Line(ImportProblem problem, CultureInfo culture, bool japanese)
    {
        var sign = problem.Severity == ImportSeverity.Note ? "-" : "!";
        var where = problem.Line == 0 ? "" : japanese ? $"{problem.Line} 行目 " : $"line {problem.Line} ";
        var column = problem.Column.Length == 0 ? "" : japanese ? $"「{problem.Column}」" : $"“{problem.Column}” ";
        return $"{sign} {where}{column}{problem.Explain(culture)} [{problem.Code}]";
    }

    private sealed class ProgressLines(TextWriter writer) : IProgress<ImportProgress>
    {
        private int _tenths;

        public void Report(ImportProgress value)
        {
            var tenths = value.Done * 10L / Math.Max(value.Total, 1);
            if (tenths <= _tenths)
                return;
            _tenths = (int)tenths;
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Done}/{value.Total}"));
        }
    }
}
