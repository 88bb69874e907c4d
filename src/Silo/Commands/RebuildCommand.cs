using System.CommandLine;
using System.Text.Json;
using Kyodo.Silo.ReadModel;
using Kyodo.Silo.ReadModel.Rebuild;
using Microsoft.Extensions.DependencyInjection;

namespace Kyodo.Silo.Commands;

/// <summary><c>kyodo rebuild</c>: makes the read model anew from what the grains have stored.</summary>
internal static class RebuildCommand
{
    public static Command Create(CommandSettings settings)
    {
        var command = new Command("rebuild", "Make the lists anew from the stored records / 一覧を作り直す");
        command.SetAction(async (parsed, cancellation) =>
        {
            using var host = settings.Compose(parsed, quiet: true, CommandSettings.WithoutData);
            await using var store = await GrainStack.OpenClosed(host.Services, cancellation);
            var tables = host.Services.GetRequiredService<ReadModelTables>();
            var writer = host.Services.GetRequiredService<ReadModelWriter>();
            await tables.Clear(cancellation);
            await writer.StartAsync(cancellation);
            try
            {
                var rows = await host.Services.GetRequiredService<ReadModelRebuild>().Run(store.States, cancellation);
                await parsed.InvocationConfiguration.Output.WriteLineAsync(
                    FormattableString.Invariant($"{rows.Participants} participants, {rows.Needs} needs, {rows.Collaborations} collaborations."));
            }
            catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
            {
                throw new CommandRefusedException(unreadable.Message);
            }
            finally
            {
                await writer.StopAsync(CancellationToken.None);
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
