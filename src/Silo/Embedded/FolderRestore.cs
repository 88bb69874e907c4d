using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Kyodo.Silo.Commands;
using Kyodo.Silo.Hosting;
using Kyodo.Silo.ReadModel.Rebuild;

namespace Kyodo.Silo;

/// <summary>Makes a data folder out of a backup: beside, checked, and renamed when it is whole.</summary>
internal static class FolderRestore
{
    public static async Task<BackupManifest> Run(string file, string folder, CancellationToken cancellation)
    {
        if (!File.Exists(file))
            throw new CommandRefusedException($"There is no file '{file}'.");
        FreshFolder.Require(folder);
        var making = folder + ".restoring";
        if (Directory.Exists(making))
            throw new CommandRefusedException($"'{making}' is left of a restore that was broken off, or of one that runs. Delete it and try again.");
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(file, cancellation);
            var manifest = await Manifest(zip, file, cancellation);
            Directory.CreateDirectory(making);
            foreach (var kept in manifest.Files)
                await Extract(zip, kept, making, cancellation);
            await File.WriteAllTextAsync(Path.Combine(making, ReadModelFilling.StaleMark), "", cancellation);
            FreshFolder.Become(making, folder);
            return manifest;
        }
        catch (InvalidDataException wrong)
        {
            DeleteHalf(making);
            throw new CommandRefusedException($"'{file}' cannot be read as a backup: {wrong.Message}");
        }
        catch (CommandRefusedException)
        {
            DeleteHalf(making);
            throw;
        }
    }

    private static void DeleteHalf(string making)
    {
        if (Directory.Exists(making))
            Directory.Delete(making, recursive: true);
    }

    private static async Task<BackupManifest> Manifest(ZipArchive zip, string file, CancellationToken cancellation)
    {
        if (zip.GetEntry(BackupManifest.FileName) is not { } entry)
            throw new CommandRefusedException($"'{file}' is no backup of this program.");
        await using var stream = await entry.OpenAsync(cancellation);
        BackupManifest? manifest;
        try
        {
            manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(stream, JsonSerializerOptions.Web, cancellation);
        }
        catch (JsonException wrong)
        {
            throw new CommandRefusedException($"'{file}' is no backup of this program: {wrong.Message}");
        }

        if (manifest is not { Files.IsDefaultOrEmpty: false })
            throw new CommandRefusedException($"'{file}' is no backup of this program: it names no files.");
        if (manifest.Format != BackupManifest.CurrentFormat)
            throw new CommandRefusedException($"'{file}' has form {manifest.Format}; this program reads form {BackupManifest.CurrentFormat}.");
        return manifest.Files.Any(f => f.Name == DataFolder.FileName)
            ? manifest
            : throw new CommandRefusedException($"'{file}' is not whole: {DataFolder.FileName} is not in it.");
    }

    private static async Task Extract(ZipArchive zip, BackupFile kept, string making, CancellationToken cancellation)
    {
        // A name with a path in it would write somewhere else.
        if (kept.Name is null || Path.GetFileName(kept.Name) != kept.Name || zip.GetEntry(kept.Name) is not { } entry)
            throw new CommandRefusedException($"The backup is not whole: '{kept.Name}' is missing.");
        var path = Path.Combine(making, kept.Name);
        await using (var target = DurableFile.Open(path, FileMode.CreateNew))
        await using (var source = await entry.OpenAsync(cancellation))
        {
            await source.CopyToAsync(target, cancellation);
            await target.FlushAsync(cancellation);
        }

        await using var written = File.OpenRead(path);
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(written, cancellation)) != kept.Sha256)
            throw new CommandRefusedException($"The backup is damaged: '{kept.Name}' has another checksum than it had.");
    }
}
