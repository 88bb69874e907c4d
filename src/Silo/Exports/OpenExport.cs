using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Kyodo.Grains.Collaborations;
using Kyodo.Grains.Municipalities;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Participants;
using Kyodo.Grains.Rulebooks;
using Kyodo.Silo.Stored;

namespace Kyodo.Silo.Exports;

/// <summary>
/// The whole city in open formats, for the next operator of the centre: CSV tables (UTF-8, the columns of docs/import.md where the import has
/// them) and JSON for the rules and the make-up, in one ZIP file with a list of its columns. Protected addresses are not in it.
/// </summary>
public sealed class OpenExport(IStoredStates states)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Writes the file.</summary>
    /// <param name="target">Where to; a stream that is only written to will do.</param>
    /// <param name="now">The day that stands in it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How many rows each table has.</returns>
    public async Task<IReadOnlyDictionary<string, int>> Write(Stream target, DateTimeOffset now, CancellationToken cancellation)
    {
        // A ZIP archive writes its directory in one go at the end, which a response refuses: it is put together first.
        using var buffer = new MemoryStream();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        await using (var zip = await ZipArchive.CreateAsync(buffer, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellation))
        {
            var municipality = await One<MunicipalityState>("municipality", cancellation);
            var districts = (municipality?.Municipality?.Districts ?? []).ToDictionary(d => d.Id, d => d.Name);
            var zone = municipality?.Municipality is { } city ? TimeZoneInfo.FindSystemTimeZoneById(city.TimeZone) : TimeZoneInfo.Utc;
            var participants = new List<ParticipantState>();
            await foreach (var (_, state) in All<ParticipantState>("person", cancellation))
                participants.Add(state);
            await foreach (var (_, state) in All<ParticipantState>("group", cancellation))
                participants.Add(state);
            participants.RemoveAll(p => p.Participant is null || p.Care.Erased is not null);
            var needs = new List<NeedState>();
            await foreach (var (_, state) in All<NeedState>("need", cancellation))
                needs.Add(state);
            needs.RemoveAll(n => n.Need is null);

            await Table("participants.csv", OpenColumns.Participants, participants.Select(p => OpenColumns.Participant(p, districts)));
            await Table("resources.csv", OpenColumns.Resources, participants.SelectMany(p => p.Resources.Select(r => OpenColumns.Resource(p.Participant!, r, districts))));
            await Table("office-files.csv", OpenColumns.Files, participants.Select(OpenColumns.File));
            await Table("officers.csv", OpenColumns.Officers, participants.SelectMany(OpenColumns.OfficersOf));
            await Table("needs.csv", OpenColumns.Needs, needs.Select(n => OpenColumns.Need(n, districts, zone)));
            await Table("offers.csv", OpenColumns.Offers, needs.SelectMany(OpenColumns.OffersOf));
            await Table("steps.csv", OpenColumns.Steps, needs.SelectMany(OpenColumns.StepsOf));
            var work = new List<string[]>();
            await foreach (var (key, state) in All<CollaborationState>("collaboration", cancellation))
            {
                if (state.Start is not null)
                    work.Add(OpenColumns.Activity(key, state));
            }

            await Table("activities.csv", OpenColumns.Activities, work);
            var book = await One<RulebookState>("rulebook", cancellation);
            await Text(zip, "rules.json", JsonSerializer.Serialize(new { inForce = book?.Rules, versions = book?.Versions }, s_json), cancellation);
            await Text(zip, "municipality.json", JsonSerializer.Serialize(municipality?.Municipality, s_json), cancellation);
            await Text(zip, "README.md", OpenColumns.Describe(now, counts), cancellation);

            async Task Table(string name, IReadOnlyList<(string Column, string Meaning)> columns, IEnumerable<string[]> rows)
            {
                var text = new StringBuilder().AppendJoin(',', columns.Select(c => Cell(c.Column))).Append("\r\n");
                var count = 0;
                foreach (var row in rows)
                {
                    text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
                    count++;
                }

                counts[name] = count;
                await Text(zip, name, "\uFEFF" + text, cancellation);
            }
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(target, cancellation);
        return counts;
    }

    private async IAsyncEnumerable<(string Key, TState State)> All<TState>(string name, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var stored in states.All(name, cancellation))
            yield return (stored.Key, JsonSerializer.Deserialize<TState>(stored.Body.Span, JsonSerializerOptions.Web) ?? throw new JsonException($"The state '{name}' of {stored.Key} is null."));
    }

    private async Task<TState?> One<TState>(string name, CancellationToken cancellation)
    {
        await foreach (var (_, state) in All<TState>(name, cancellation))
            return state;
        return default;
    }

    private static async Task Text(ZipArchive zip, string name, string text, CancellationToken cancellation)
    {
        await using var stream = await zip.CreateEntry(name, CompressionLevel.Optimal).OpenAsync(cancellation);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
    }

    // A cell that a spreadsheet would take for a formula is made text, for names and notes are strangers' words.
    private static string Cell(string text)
    {
        var start = text.AsSpan().TrimStart();
        var safe = !start.IsEmpty && "=+-@＝＋－＠\t".Contains(start[0], StringComparison.Ordinal) && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
