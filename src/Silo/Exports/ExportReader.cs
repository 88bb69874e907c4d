using System.Text.Json;
using Kyodo.Silo.Commands;
using Kyodo.Silo.Hosting;
using Kyodo.Silo.Stored;

namespace Kyodo.Silo.Exports;

/// <summary>Reads an export into an empty store, after every count and checksum has been seen to be right.</summary>
internal static class ExportReader
{
    private const int AtOnce = 1_000;

    /// <summary>Reads the manifest and checks every file against it.</summary>
    /// <exception cref="CommandRefusedException">It is no export, of another form, or not whole.</exception>
    public static async Task<ExportManifest> Check(string folder, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, ExportManifest.FileName);
        if (!File.Exists(path))
            throw new CommandRefusedException($"'{folder}' is no export: it has no {ExportManifest.FileName}.");
        var manifest = await Manifest(path, cancellation);
        if (manifest.Format is < ExportManifest.OldestFormat or > ExportManifest.CurrentFormat)
            throw new CommandRefusedException($"The export has form {manifest.Format}; this program reads forms {ExportManifest.OldestFormat} to {ExportManifest.CurrentFormat}.");
        if (manifest.Files.All(f => f.Name != DataFolder.FileName))
            throw new CommandRefusedException($"The export is not whole: {DataFolder.FileName} is not in it.");
        foreach (var file in manifest.Files)
        {
            var at = Path.Combine(folder, file.Name);
            if (Path.GetFileName(file.Name) != file.Name || !File.Exists(at))
                throw new CommandRefusedException($"The export is not whole: '{file.Name}' is missing.");
            if (await ExportWriter.Hash(at, cancellation) != file.Sha256)
                throw new CommandRefusedException($"The export is damaged: '{file.Name}' has another checksum than its manifest says.");
        }

        return manifest;
    }

    /// <summary>Reads a checked export into an empty store.</summary>
    /// <exception cref="CommandRefusedException">A line is wrong, or a count is.</exception>
    public static async Task Read(string folder, ExportManifest manifest, ClosedStore store, CancellationToken cancellation)
    {
        foreach (var file in manifest.Files.Where(f => f.Kind.Length > 0 && !IsTable(f)))
        {
            var count = file.Kind == ExportManifest.Journals
                ? await Journals(folder, file, store, cancellation)
                : await States(folder, file, store.States, cancellation);
            Require(file, count);
        }

        var tables = manifest.Files.Where(IsTable).ToDictionary(f => f.Kind[ExportManifest.Table.Length..], StringComparer.Ordinal);
        await store.Tables.Ensure(cancellation);
        var names = store.Tables.Names;
        if (tables.Keys.FirstOrDefault(t => !names.Contains(t, StringComparer.Ordinal)) is { } unknown)
            throw new CommandRefusedException($"'{tables[unknown].Name}' holds a table this program does not know.");
        foreach (var name in names)
        {
            if (tables.TryGetValue(name, out var file))
                Require(file, await Table(folder, file, name, store.Tables, cancellation));
        }
    }

    private static bool IsTable(ExportFile file) => file.Kind.StartsWith(ExportManifest.Table, StringComparison.Ordinal);

    private static void Require(ExportFile file, long count)
    {
        if (count != file.Count)
            throw new CommandRefusedException($"'{file.Name}' holds {count} records; its manifest says {file.Count}.");
    }

    private static async Task<long> Table(string folder, ExportFile file, string name, KeptTables tables, CancellationToken cancellation)
    {
        var count = 0L;
        foreach (var lines in File.ReadLines(Path.Combine(folder, file.Name)).Chunk(AtOnce))
        {
            try
            {
                await tables.Add(name, lines, cancellation);
            }
            catch (JsonException wrong)
            {
                throw new CommandRefusedException($"'{file.Name}' lines {count + 1} to {count + lines.Length} cannot be read: {wrong.Message}");
            }

            count += lines.Length;
        }

        await tables.Finish(name, cancellation);
        return count;
    }

    private static async Task<ExportManifest> Manifest(string path, CancellationToken cancellation)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<ExportManifest>(await File.ReadAllTextAsync(path, cancellation), JsonSerializerOptions.Web);
            return manifest is { Files.IsDefault: false } && manifest.Files.All(f => f is { Name: not null, Kind: not null, Sha256: not null })
                ? manifest
                : throw new JsonException("it names no files");
        }
        catch (JsonException wrong)
        {
            throw new CommandRefusedException($"'{path}' cannot be read: {wrong.Message}");
        }
    }

    private static async Task<long> States(string folder, ExportFile file, IStoredStates states, CancellationToken cancellation)
    {
        var count = 0L;
        List<Task> writing = new(AtOnce);
        await foreach (var line in File.ReadLinesAsync(Path.Combine(folder, file.Name), cancellation))
        {
            count++;
            writing.Add(states.Add(file.Kind, Line(file, count, line, StateLine.Read), cancellation));
            if (writing.Count < AtOnce)
                continue;
            await Task.WhenAll(writing);
            writing.Clear();
        }

        await Task.WhenAll(writing);
        return count;
    }

    private static async Task<long> Journals(string folder, ExportFile file, ClosedStore store, CancellationToken cancellation)
    {
        var count = 0L;
        await foreach (var line in File.ReadLinesAsync(Path.Combine(folder, file.Name), cancellation))
        {
            count++;
            var read = Line(file, count, line, static text => JsonSerializer.Deserialize<JournalLine>(text, JsonSerializerOptions.Web) ?? throw new JsonException("it is null"));
            if (read.Layout is not { } layout)
            {
                await store.Journal.Append(read.District, read.Number - 1, [read.Body], cancellation);
                continue;
            }

            // A journal counts from 1, and a snapshot takes its entries away: empty ones lead up to its number.
            for (var number = 0L; number < read.Number; number += AtOnce)
                await store.Journal.Append(read.District, number, Enumerable.Repeat(ReadOnlyMemory<byte>.Empty, (int)Math.Min(AtOnce, read.Number - number)).ToList(), cancellation);
            await store.Journal.WriteSnapshot(read.District, new(read.Number, layout, read.Body), cancellation);
        }

        return count;
    }

    private static T Line<T>(ExportFile file, long number, string text, Func<string, T> read)
    {
        try
        {
            return read(text);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new CommandRefusedException($"'{file.Name}' line {number} cannot be read: {wrong.Message}");
        }
    }
}
