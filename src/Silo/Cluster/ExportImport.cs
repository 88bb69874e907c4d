using System.CommandLine;
using Kyodo.Silo.Commands;
using Kyodo.Silo.Exports;
using Kyodo.Silo.Hosting;
using Kyodo.Silo.ReadModel;
using Microsoft.Extensions.DependencyInjection;

namespace Kyodo.Silo;

/// <summary>Brings an export into the cluster's database, while no silo runs.</summary>
internal static class ExportImport
{
    public static async Task Run(CommandSettings settings, ParseResult parsed, string export, CancellationToken cancellation)
    {
        var manifest = await ExportReader.Check(export, cancellation);
        var owner = OwnerText.Read<FolderOwner>(await File.ReadAllTextAsync(Path.Combine(export, DataFolder.FileName), cancellation), DataFolder.FileName);
        using var host = settings.Compose(parsed, quiet: true, static _ => null);
        await using var store = await GrainStack.OpenClosed(host.Services, cancellation);
        var record = host.Services.GetRequiredService<IOwnerRecord>();
        await using var turn = await record.Turn(cancellation);
        if (record.Read() is { Filled: true } there)
            throw new CommandRefusedException($"'{record.Place}' holds the data of municipality {there.Code} already.");
        await ExportReader.Read(export, manifest, store, cancellation);
        await host.Services.GetRequiredService<ReadModelTables>().Clear(cancellation);
        record.Write(owner with { Filled = true });
    }
}
