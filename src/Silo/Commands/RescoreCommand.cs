using System.CommandLine;
using System.Globalization;
using Kyodo.Grains;
using Kyodo.Grains.Commands;
using Kyodo.Grains.Rescoring;
using Kyodo.Silo.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;

namespace Kyodo.Silo.Commands;

/// <summary><c>kyodo rescore</c>: the nightly run now, with a progress bar. Ctrl+C ends it at its next step.</summary>
internal static class RescoreCommand
{
    private const int BarLength = 30;
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(200);

    public static Command Create(CommandSettings settings)
    {
        var actor = new Option<string>("--as") { Description = "Who asks for it, for the records / 実行する人", Required = true };
        var back = new Option<bool>("--return") { Description = "Return to the model before instead of learning / 前のモデルに戻す" };
        var command = new Command("rescore", "Learn from outcomes, work out all candidates anew and plan / 学習と再計算") { actor, back };
        command.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValue(actor)))
                result.AddError("Say with --as who asks for it.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            using var host = settings.Compose(parsed, quiet: true, CommandSettings.WithoutData);
            var folder = host.Services.GetRequiredService<DataFolder>();
            try
            {
                await ServeCommand.Start(host, cancellation);
            }
            catch (Exception failure) when (GrainStack.IsInUse(failure))
            {
                throw new CommandRefusedException($"A server is running on '{folder.Path}'. Start it on its page 学習と計画 (/admin/learning), or stop the server first.");
            }

            try
            {
                return await Run(host, folder, new(ActorRole.Administrator, parsed.GetValue(actor)!), parsed.GetValue(back), parsed.InvocationConfiguration, cancellation);
            }
            finally
            {
                await host.StopAsync(CancellationToken.None);
            }
        });
        return command;
    }

    private static async Task<int> Run(IHost host, DataFolder folder, Actor by, bool back, InvocationConfiguration console, CancellationToken cancellation)
    {
        var time = host.Services.GetRequiredService<TimeProvider>();
        var grain = host.Services.GetRequiredService<IGrainFactory>().Rescoring(folder.Code);
        var answer = await grain.Start(new StartRun(Guid.NewGuid(), by, back));
        if (!answer.IsDone)
            throw new CommandRefusedException("A run goes on; a return to the model before has to wait for it.");
        var view = await grain.Get();
        var run = view.Run?.Id ?? view.Reports[0].Id;
        var bar = new ProgressBar(console.Error);
        var isCancelled = false;
        while (view.Run is { } now && now.Id == run)
        {
            bar.Show(now);
            if (cancellation.IsCancellationRequested && !isCancelled)
            {
                isCancelled = true;
                await grain.Cancel(new CancelRun(Guid.NewGuid(), by, run));
            }

            await Task.Delay(s_look, time, CancellationToken.None);
            view = await grain.Get();
        }

        bar.End();
        var report = view.Reports.First(r => r.Id == run);
        await console.Output.WriteLineAsync(Text(report));
        return report.End == RunEnd.Done ? ExitCodes.Done : ExitCodes.NotDone;
    }

    private static string Text(RunReport report)
    {
        List<string> lines =
        [
            FormattableString.Invariant($"{report.End}, {(report.EndedAt - report.StartedAt).TotalSeconds:F1} s: {report.Needs} open needs, {report.ListsChanged} lists and {report.FirstChanged} first candidates changed."),
            report.ModelBefore == report.ModelAfter ? $"Model {report.ModelAfter} stays." : $"Model {report.ModelBefore} gave way to {report.ModelAfter}.",
        ];
        if (report.Verdict is { } verdict)
        {
            lines.Add(FormattableString.Invariant($"Outcomes {verdict.Given}, faulty {verdict.Faulty}: {verdict.Reason}."));
            lines.AddRange(verdict.Problems.Take(3).Select(p => $"! {p.Path} {p.Code}"));
            if (verdict is { Champion: { } champion, Challenger: { } challenger, Gain: { } gain })
                lines.Add(FormattableString.Invariant($"Log loss {champion.LogLoss:F4} and {challenger.LogLoss:F4} nats on {challenger.Outcomes} later asks, gain {gain.MeanNats:F4} (standard error {gain.StandardError:F4}); AUC {champion.Auc:F3} and {challenger.Auc:F3}."));
        }

        if (report.Plan is { } plan)
            lines.Add(FormattableString.Invariant($"Plan: {plan.Offers} asks for {plan.Slots} places of {plan.Needs} needs, gap {plan.CityGap:P2}; {plan.AtRiskCount} needs at risk."));
        return string.Join(Environment.NewLine, lines);
    }

    private sealed class ProgressBar(TextWriter writer)
    {
        private string _last = "";

        public void Show(RunProgress progress)
        {
            var filled = progress.Done * BarLength / 1_000;
            var needs = progress.NeedsInAll == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {progress.Needs}/{progress.NeedsInAll}");
            var line = $"[{new string('#', filled)}{new string('.', BarLength - filled)}] {progress.Stage}{needs}";
            if (line == _last)
                return;
            // Over the line before, whatever its length was.
            writer.Write("\r" + line.PadRight(_last.Length));
            _last = line;
        }

        public void End()
        {
            if (_last.Length > 0)
                writer.WriteLine();
        }
    }
}
