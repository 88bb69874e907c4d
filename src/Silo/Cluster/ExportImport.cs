using System.CommandLine;
using Kyodo.Silo.Commands;
using Kyodo.Silo.Exports;
using Kyodo.Silo.Hosting;
using Kyodo.Silo.Postgres;
using Kyodo.Silo.ReadModel;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Kyodo.Silo;

/// <summary>
/// Brings an export into the cluster's empty database while no silo runs, and reads it back to compare counts and checksums. One that was
/// broken off is given again and goes on; the data counts as there only when all of it has been compared.
/// </summary>
internal static class ExportImport
{
    private const string Mark = "import:";

    public static async Task Run(CommandSettings settings, ParseResult parsed, string export, CancellationToken cancellation)
    {
        var manifest = await ExportReader.Check(export, cancellation);
        var owner = OwnerText.Read<FolderOwner>(await File.ReadAllTextAsync(Path.Combine(export, DataFolder.FileName), cancellation), DataFolder.FileName);
        using var host = settings.Compose(parsed, quiet: true, static _ => null);
        await using var store = await GrainStack.OpenClosed(host.Services, cancellation);
        var database = host.Services.GetRequiredService<NpgsqlDataSource>();
        var record = host.Services.GetRequiredService<IOwnerRecord>();
        await using var turn = await record.Turn(cancellation);
        if (record.Read() is { } there && (there.Filled || there.Code != owner.Code))
            throw new CommandRefusedException($"'{record.Place}' holds the data of municipality {there.Code} already.");
        await Claim(database, Mark + await ExportWriter.Hash(Path.Combine(export, ExportManifest.FileName), cancellation), cancellation);
        var journal = new ResumedJournal(new PostgresDistrictJournal(database), database);
        await ExportReader.Read(export, manifest, new(store.States, journal, store.Tables, store), cancellation);
        await Compare(manifest, store, owner, parsed.InvocationConfiguration.Output, cancellation);
        await host.Services.GetRequiredService<ReadModelTables>().Clear(cancellation);
        record.Write(owner with { Filled = true });
    }

    // What is left of another export must not become part of this one.
    private static async Task Claim(NpgsqlDataSource database, string mark, CancellationToken cancellation)
    {
        await using var put = database.CreateCommand("INSERT INTO kyodo_layouts (name, version) VALUES ($1, 0) ON CONFLICT DO NOTHING");
        put.Parameters.Add(new() { Value = mark });
        await put.ExecuteNonQueryAsync(cancellation);
        await using var others = database.CreateCommand("SELECT count(*) FROM kyodo_layouts WHERE starts_with(name, $1) AND name <> $2");
        others.Parameters.Add(new() { Value = Mark });
        others.Parameters.Add(new() { Value = mark });
        if (await others.ExecuteScalarAsync(cancellation) is > 0L)
            throw new CommandRefusedException("An import of another export into this database was broken off. Finish it, or take an empty database.");
    }

    private static async Task Compare(ExportManifest manifest, Stored.ClosedStore store, FolderOwner owner, TextWriter output, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("kyodo-compare-").FullName;
        try
        {
            var read = await ExportWriter.Write(store, owner, folder, manifest.MadeAt, cancellation);
            foreach (var file in manifest.Files.Where(f => f.Kind.Length > 0 && f.Count > 0))
            {
                var back = read.Files.FirstOrDefault(f => f.Name == file.Name);

                // PostgreSQL keeps a reminder's time to the microsecond, the embedded store to a tenth of one.
                if (back is null || back.Count != file.Count || (back.Sha256 != file.Sha256 && file.Kind != StoredReminder.Kind))
                    throw new CommandRefusedException(FormattableString.Invariant($"'{file.Name}': the database holds {back?.Count ?? 0} records of {file.Count}, or others."));
                await output.WriteLineAsync(FormattableString.Invariant($"{file.Name} {file.Count} {back.Sha256}"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
