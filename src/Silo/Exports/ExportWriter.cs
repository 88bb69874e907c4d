using System.Security.Cryptography;
using System.Text.Json;
using Kyodo.Grains.Municipalities;
using Kyodo.Matching.Model;
using Kyodo.Silo.Commands;
using Kyodo.Silo.Hosting;
using Kyodo.Silo.Stored;

namespace Kyodo.Silo.Exports;

/// <summary>Writes an export: a JSON-lines file for each kind of state, one for the districts' journals, one for each table that cannot be made anew, the folder's own description, and the manifest.</summary>
internal static class ExportWriter
{
    private const int FlushedAt = 1 << 16;

    public static async Task<ExportManifest> Write(ClosedStore store, FolderOwner owner, string target, DateTimeOffset now, CancellationToken cancellation)
    {
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
            throw new CommandRefusedException($"'{target}' is there already; name a folder that is empty or not there yet.");

        // Names, consultations, passwords' hashes: for the eyes of whoever makes it.
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(target);
        else
            Directory.CreateDirectory(target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        List<ExportFile> files = [];
        foreach (var kind in await store.States.Names(cancellation))
            files.Add(await Lines(target, $"{Uri.EscapeDataString(kind)}.jsonl", kind, store.States.All(kind, cancellation), StateLine.Write, cancellation));
        files.Add(await Lines(
            target,
            ExportManifest.Journals + ".jsonl",
            ExportManifest.Journals,
            Journals(store, cancellation),
            static (json, line) => JsonSerializer.Serialize(json, line, JsonSerializerOptions.Web),
            cancellation));
        await store.Tables.Ensure(cancellation);
        foreach (var table in store.Tables.Names)
        {
            files.Add(await Lines(
                target, $"table.{table}.jsonl", ExportManifest.Table + table, store.Tables.Rows(table, cancellation), static (json, row) => json.WriteRawValue(row.Span), cancellation));
        }

        await File.WriteAllTextAsync(Path.Combine(target, DataFolder.FileName), OwnerText.Write(owner), cancellation);
        files.Add(new(DataFolder.FileName, "", 1, await Hash(Path.Combine(target, DataFolder.FileName), cancellation)));
        var manifest = new ExportManifest(ExportManifest.CurrentFormat, now, owner.Code, [.. files.OrderBy(f => f.Name, StringComparer.Ordinal)]);
        await File.WriteAllTextAsync(
            Path.Combine(target, ExportManifest.FileName), JsonSerializer.Serialize(manifest, new JsonSerializerOptions(JsonSerializerOptions.Web) { WriteIndented = true }), cancellation);
        return manifest;
    }

    /// <summary>A file's SHA-256, lower-case hexadecimal.</summary>
    public static async Task<string> Hash(string file, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
    }

    private static async Task<ExportFile> Lines<T>(string target, string name, string kind, IAsyncEnumerable<T> items, Action<Utf8JsonWriter, T> write, CancellationToken cancellation)
    {
        var path = Path.Combine(target, name);
        var count = 0L;
        await using (var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
        await using (var json = new Utf8JsonWriter(stream))
        {
            await foreach (var item in items)
            {
                write(json, item);
                await json.FlushAsync(cancellation);
                json.Reset();
                stream.WriteByte((byte)'\n');
                count++;
                if (stream.Position % FlushedAt == 0)
                    cancellation.ThrowIfCancellationRequested();
            }
        }

        return new(name, kind, count, await Hash(path, cancellation));
    }

    private static async IAsyncEnumerable<JournalLine> Journals(ClosedStore store, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var district in Districts(store.States, cancellation))
        {
            var after = 0L;
            if (await store.Journal.ReadSnapshot(district, cancellation) is { } snapshot)
            {
                yield return new(district, snapshot.Number, snapshot.Layout, snapshot.Body.ToArray());
                after = snapshot.Number;
            }

            await foreach (var entry in store.Journal.Read(district, after, cancellation))
                yield return new(district, entry.Number, null, entry.Body.ToArray());
        }
    }

    private static async IAsyncEnumerable<DistrictId> Districts(IStoredStates states, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var stored in states.All("municipality", cancellation))
        {
            var state = JsonSerializer.Deserialize<MunicipalityState>(stored.Body.Span, JsonSerializerOptions.Web);
            foreach (var district in state?.Municipality?.Districts ?? [])
                yield return district.Id;
        }
    }
}
