using System.CommandLine;
using Kyodo.Silo.Commands;
using Kyodo.Silo.Exports;
using Kyodo.Silo.Hosting;
using Kyodo.Silo.ReadModel.Rebuild;

namespace Kyodo.Silo;

/// <summary>Makes a data folder out of an export. It is made beside and renamed when it is whole, so that a broken-off import leaves no half folder.</summary>
internal static class ExportImport
{
    public static async Task Run(CommandSettings settings, ParseResult parsed, string export, CancellationToken cancellation)
    {
        var data = settings.DataFolder(parsed);
        FreshFolder.Require(data);
        var manifest = await ExportReader.Check(export, cancellation);
        var making = data + ".importing";
        if (Directory.Exists(making))
            throw new CommandRefusedException($"'{making}' is left of an import that was broken off, or of one that runs. Delete it and try again.");
        Directory.CreateDirectory(making);
        await using (var store = GrainStack.OpenFolder(making, Tables(settings, parsed, making)))
            await ExportReader.Read(export, manifest, store, cancellation);
        File.Copy(Path.Combine(export, DataFolder.FileName), Path.Combine(making, DataFolder.FileName));
        await File.WriteAllTextAsync(Path.Combine(making, ReadModelFilling.StaleMark), "", cancellation);
        FreshFolder.Become(making, data);
    }

    private static KeptTables Tables(CommandSettings settings, ParseResult parsed, string folder)
    {
        if (!string.Equals(settings.Value(parsed, "Kyodo:Database"), nameof(DatabaseKind.Postgres), StringComparison.OrdinalIgnoreCase))
            return KeptTables.In(folder);
        return settings.Value(parsed, "ConnectionStrings:Kyodo") is { Length: > 0 } connection
            ? KeptTables.At(connection)
            : throw new CommandRefusedException("Kyodo:Database is postgres, but ConnectionStrings:Kyodo is not set.");
    }
}
