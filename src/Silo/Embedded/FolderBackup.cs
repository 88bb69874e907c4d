using System.IO.Compression;
using System.Text.Json;
using Kyodo.Embedded.Storage;
using Kyodo.Silo.Commands;
using Kyodo.Silo.Exports;
using Kyodo.Silo.Hosting;
using Microsoft.Data.Sqlite;

namespace Kyodo.Silo;

/// <summary>
/// Copies a data folder into one ZIP file while a server may be working on it. Each database is copied as it is at one moment, the grains'
/// last: accounts speak of participants, never the other way. The read model is left out; it is made anew.
/// </summary>
internal static class FolderBackup
{
    private const string ReadModel = "read.db";

    public static async Task<BackupManifest> Write(string folder, string file, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!File.Exists(Path.Combine(folder, DataFolder.FileName)) || !File.Exists(Path.Combine(folder, GrainStores.DatabaseFile)))
            throw new CommandRefusedException($"There is no data in '{folder}'.");
        if (Path.Exists(file))
            throw new CommandRefusedException($"'{file}' is there already.");
        if (Path.GetDirectoryName(file) is { } home && !Directory.Exists(home))
            throw new CommandRefusedException($"There is no folder '{home}'.");
        var making = file + ".making";
        var copies = Directory.CreateDirectory(making + ".d");
        try
        {
            var manifest = new BackupManifest(BackupManifest.CurrentFormat, now, [.. await Copy(folder, copies.FullName, cancellation)]);
            await using (var stream = DurableFile.Open(making, FileMode.Create))
            {
                await Zip(stream, copies.FullName, manifest, cancellation);
                await stream.FlushAsync(cancellation);
            }

            File.Move(making, file);
            return manifest;
        }
        finally
        {
            copies.Delete(recursive: true);
            File.Delete(making);
        }
    }

    private static async Task<List<BackupFile>> Copy(string folder, string copies, CancellationToken cancellation)
    {
        List<BackupFile> files = [];
        foreach (var name in Directory.EnumerateFiles(folder).Select(Path.GetFileName).OfType<string>().Where(IsKept).OrderBy(n => n == GrainStores.DatabaseFile).ThenBy(n => n, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var copy = Path.Combine(copies, name);
            if (name == GrainStores.DatabaseFile)
                await GrainStores.CopyAsync(folder, copies);
            else if (IsDatabase(name))
                await Execute(Path.Combine(folder, name), "VACUUM INTO $text", copy, cancellation);
            else
                File.Copy(Path.Combine(folder, name), copy);
            if (IsDatabase(name) && await Execute(copy, "PRAGMA quick_check(1)", null, cancellation) is var verdict and not "ok")
                throw new CommandRefusedException($"'{name}' is damaged: {verdict}");
            files.Add(new(name, new FileInfo(copy).Length, await ExportWriter.Hash(copy, cancellation)));
        }

        return files;
    }

    private static bool IsKept(string name) => name == DataFolder.FileName || (IsDatabase(name) && name != ReadModel);

    private static bool IsDatabase(string name) => name.EndsWith(".db", StringComparison.Ordinal);

    private static async Task<string?> Execute(string path, string sql, string? text, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 30 }.ToString());
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (text is not null)
            command.Parameters.AddWithValue("$text", text);
        return await command.ExecuteScalarAsync(cancellation) as string;
    }

    private static async Task Zip(Stream stream, string copies, BackupManifest manifest, CancellationToken cancellation)
    {
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        await using (var entry = await zip.CreateEntry(BackupManifest.FileName).OpenAsync(cancellation))
            await JsonSerializer.SerializeAsync(entry, manifest, JsonSerializerOptions.Web, cancellation);
        foreach (var file in manifest.Files)
            await zip.CreateEntryFromFileAsync(Path.Combine(copies, file.Name), file.Name, CompressionLevel.Fastest, cancellation);
    }
}
