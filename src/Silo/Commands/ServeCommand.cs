using System.CommandLine;
using Kyodo.Silo.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Kyodo.Silo.Commands;

/// <summary><c>kyodo serve</c>: the silo without pages.</summary>
internal static class ServeCommand
{
    public static Command Create(CommandSettings settings)
    {
        var command = new Command("serve", "Run the engine without pages until Ctrl+C / 画面なしで動かす");
        command.SetAction(async (parsed, cancellation) =>
        {
            using var host = settings.Compose(parsed, quiet: false, static _ => null);
            await Start(host, cancellation);
            var folder = host.Services.GetRequiredService<DataFolder>();
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"kyodo: municipality {folder.Code} on '{folder.Place}'. Ctrl+C stops it.");
            await host.WaitForShutdownAsync(cancellation);

            // A background service that died has stopped the host; its error is the reason.
            foreach (var service in host.Services.GetServices<IHostedService>().OfType<BackgroundService>())
            {
                if (service.ExecuteTask is { IsFaulted: true } died)
                    await died;
            }

            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>Starts a composed silo.</summary>
    /// <exception cref="CommandRefusedException">What is stored is newer than this program.</exception>
    public static async Task Start(IHost host, CancellationToken cancellation)
    {
        try
        {
            await host.StartAsync(cancellation);
        }
        catch (NotSupportedException newer)
        {
            throw new CommandRefusedException(newer.Message);
        }
    }
}
