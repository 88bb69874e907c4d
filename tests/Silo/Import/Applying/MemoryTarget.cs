using System.Collections.Concurrent;
using System.Text.Json;
using Kyodo.Matching.Model;
using Kyodo.Silo.Import;
using Kyodo.Silo.Import.Applying;

namespace Kyodo.Silo.Tests.Import.Applying;

/// <summary>A store that keeps records in memory, with the promises of <see cref="IImportTarget"/>.</summary>
internal sealed class MemoryTarget : IImportTarget
{
    private readonly ConcurrentDictionary<string, string> _records = new();

    internal Func<string, bool> Refuses { get; init; } = _ => false;

    internal int Writes { get; private set; }

    internal int Count => _records.Count;

    internal IReadOnlyDictionary<string, string> Records => _records;

    public ValueTask<bool> IsRegisteredAsync(ParticipantId participant, CancellationToken cancellation) => new(_records.ContainsKey(participant.Value));

    public ValueTask<PutResult> PutParticipantAsync(ParticipantEntry entry, PutIntent intent, CancellationToken cancellation)
    {
        var id = entry.Participant.Id.Value;
        var participant = entry.Participant;
        if (_records.TryGetValue(id, out var stored))
        {
            if (entry.Mode == PutMode.AddIfAbsent)
                return new(new PutResult(PutOutcome.Unchanged));
            if (!entry.RegistrationDayGiven)
                participant = participant with { RegisteredOn = JsonDocument.Parse(stored).RootElement.GetProperty("Participant").GetProperty("RegisteredOn").Deserialize<DateOnly>() };
        }

        return new(Put(id, JsonSerializer.Serialize(new { Participant = participant, entry.Contact }), intent));
    }

    public ValueTask<PutResult> PutResourceAsync(ResourceEntry entry, PutIntent intent, CancellationToken cancellation) =>
        new(intent == PutIntent.Apply && !_records.ContainsKey(entry.Resource.Owner.Value)
            ? PutResult.Refused("unknown owner")
            : Put(entry.Resource.Id.Value, JsonSerializer.Serialize(entry.Resource), intent));

    public ValueTask<PutResult> PutNeedAsync(NeedEntry entry, PutIntent intent, CancellationToken cancellation) =>
        new(intent == PutIntent.Apply && !_records.ContainsKey(entry.Need.Requester.Value)
            ? PutResult.Refused("unknown requester")
            : Put(entry.Need.Id.Value, JsonSerializer.Serialize(entry.Need), intent));

    private PutResult Put(string id, string json, PutIntent intent)
    {
        if (Refuses(id))
            return PutResult.Refused("not here");
        var outcome = !_records.TryGetValue(id, out var stored) ? PutOutcome.Added : stored == json ? PutOutcome.Unchanged : PutOutcome.Changed;
        if (intent == PutIntent.Apply && outcome != PutOutcome.Unchanged)
        {
            _records[id] = json;
            Writes++;
        }

        return new(outcome);
    }
}
