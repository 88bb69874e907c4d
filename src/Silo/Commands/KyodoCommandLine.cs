using System.CommandLine;

namespace Kyodo.Silo.Commands;

/// <summary>The <c>kyodo</c> command line.</summary>
public static class KyodoCommandLine
{
    // A grain may take thirty seconds to finish what it does.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>Runs a command.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> Run(string[] arguments)
    {
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = s_patience };
        try
        {
            return await Root(TimeProvider.System).Parse(arguments).InvokeAsync(configuration);
        }
        catch (Exception failure) when (CommandFailures.Explain(failure) is { } line)
        {
            await configuration.Error.WriteLineAsync(line);
            return ExitCodes.NotDone;
        }
    }

    /// <summary>All commands.</summary>
    /// <param name="clock">The clock.</param>
    public static RootCommand Root(TimeProvider clock)
    {
        var settings = new CommandSettings();
        var root = new RootCommand("Kyodo Matching / 協働マッチング")
        {
            ServeCommand.Create(settings),
            ImportCommand.Create(
                (parsed, request, cancellation) => HostedImport.Open(settings, parsed, request, cancellation),
                (parsed, folder, cancellation) => ExportImport.Run(settings, parsed, folder, cancellation)),
            ExportCommand.Create(settings, clock),
            RebuildCommand.Create(settings),
            SimulateCommand.Create(settings),
            RescoreCommand.Create(settings),
        };
        foreach (var command in StackCommands.All(settings, clock))
            root.Add(command);
        foreach (var option in settings.All)
            root.Add(option);
        root.Add(HelpCommand.Create(root));
        return root;
    }
}
