using System.CommandLine;
using Kyodo.Silo.Commands;

namespace Kyodo.Silo;

/// <summary>Commands of the embedded stack alone: here the data folder is all there is to copy.</summary>
internal static class StackCommands
{
    /// <summary>The commands.</summary>
    public static IEnumerable<Command> All(CommandSettings settings, TimeProvider clock) => [Backup(settings, clock), Restore(settings)];

    private static Command Backup(CommandSettings settings, TimeProvider clock)
    {
        var target = new Argument<string>("FILE") { Description = "The backup, a new file / バックアップのファイル" };
        var command = new Command("backup", "Copy the data folder to one file, also while a server runs on it / バックアップ") { target };
        command.SetAction(async (parsed, cancellation) =>
        {
            var file = Path.GetFullPath(parsed.GetValue(target)!);
            var manifest = await FolderBackup.Write(settings.DataFolder(parsed), file, clock.GetUtcNow(), cancellation);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(FormattableString.Invariant($"{file}: {manifest.Files.Length} files, {manifest.Files.Sum(f => f.Bytes)} bytes before compression."));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Restore(CommandSettings settings)
    {
        var source = new Argument<string>("FILE") { Description = "A backup / バックアップのファイル" };
        var command = new Command("restore", "Make a data folder out of a backup / バックアップから戻す") { source };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = settings.DataFolder(parsed);
            var manifest = await FolderRestore.Run(Path.GetFullPath(parsed.GetValue(source)!), folder, cancellation);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(FormattableString.Invariant($"'{folder}' is as it was at {manifest.MadeAt:yyyy-MM-dd HH:mm:ss zzz}."));
            return ExitCodes.Done;
        });
        return command;
    }
}
