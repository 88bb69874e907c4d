using System.CommandLine;
using Kyodo.Silo.Exports;
using Kyodo.Silo.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Kyodo.Silo.Commands;

/// <summary><c>kyodo export FOLDER</c>: everything the grains have stored, as JSON lines with counts and checksums.</summary>
internal static class ExportCommand
{
    public static Command Create(CommandSettings settings, TimeProvider clock)
    {
        var target = new Argument<string>("FOLDER") { Description = "A folder that is empty or not there yet / 書き出し先" };
        var command = new Command("export", "Write all stored records as JSON lines / すべての記録を書き出す") { target };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var host = settings.Compose(parsed, quiet: true, CommandSettings.WithoutData);
            var folder = host.Services.GetRequiredService<DataFolder>();
            await using var store = await GrainStack.OpenClosed(host.Services, cancellation);
            var manifest = await ExportWriter.Write(store, folder.Owner, Path.GetFullPath(parsed.GetValue(target)!), clock.GetUtcNow(), cancellation);
            foreach (var file in manifest.Files)
                await parsed.InvocationConfiguration.Output.WriteLineAsync(FormattableString.Invariant($"{file.Name} {file.Count}"));
            return ExitCodes.Done;
        });
        return command;
    }
}
