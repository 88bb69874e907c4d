using System.Text.Json;
using Kyodo.Grains.Models;
using Kyodo.Grains.Municipalities;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Outcomes;
using Kyodo.Grains.Participants;
using Kyodo.Grains.Rulebooks;
using Kyodo.Grains.Storage;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Search;
using Kyodo.Silo.Stored;
using Kyodo.Town.Histories;

namespace Kyodo.Silo.Simulation;

/// <summary>Reads a city's history out of what its grains have stored. Names and contacts are not looked at.</summary>
public static class HistoryReading
{
    /// <summary>Reads.</summary>
    /// <param name="states">What is stored.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="HistoryTooThinException">No municipality is stored.</exception>
    /// <exception cref="JsonException">A state cannot be read; the message names its key.</exception>
    /// <exception cref="NotSupportedException">A state is newer than this program.</exception>
    /// <exception cref="InvalidDataException">The stored model cannot be read.</exception>
    public static async Task<CityHistory> Read(IStoredStates states, CancellationToken cancellation)
    {
        var municipality = (await All<MunicipalityState>(states, "municipality", s => s.Format, MunicipalityState.CurrentFormat, cancellation)).FirstOrDefault()?.Municipality
            ?? throw new HistoryTooThinException("No municipality is stored.");
        var zone = TimeZoneInfo.FindSystemTimeZoneById(municipality.TimeZone);
        DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone);

        List<RegisteredOwner> owners = [];
        foreach (var name in new[] { "person", "group" })
        {
            owners.AddRange((await All<ParticipantState>(states, name, s => s.Format, ParticipantState.CurrentFormat, cancellation))
                .Where(s => s is { Participant: not null, Care: { Erased: null, MergedInto: null } })
                .Select(s => new RegisteredOwner(s.Participant!, s.Resources, s.Standing)));
        }

        var needs = (await All<NeedState>(states, "need", s => s.Format, NeedState.CurrentFormat, cancellation)).Where(s => s.Need is not null).ToArray();
        var asks = needs.SelectMany(s => s.Offers.Select(o => (o.Offer.Id, o.Offer.Participant, s.Need!.Requester))).ToDictionary(a => a.Id);
        var outcomes = (await All<OutcomeBookState>(states, "outcomes", s => s.Format, OutcomeBookState.CurrentFormat, cancellation)).SelectMany(s => s.Outcomes);
        var model = (await All<ModelState>(states, "model", s => s.Format, ModelState.CurrentFormat, cancellation)).FirstOrDefault();
        var (champion, faults) = ModelLife.Read(model?.Champion);
        if (faults is [var fault, ..])
            throw new InvalidDataException($"The model in force cannot be read: {fault.Path} {fault.Code}.");
        var rules = (await All<RulebookState>(states, "rulebook", s => s.Format, RulebookState.CurrentFormat, cancellation)).FirstOrDefault();
        return new()
        {
            Code = municipality.Code,
            Plane = new Plane(municipality.Centre),
            Owners = owners,
            Forms = [.. needs.Where(s => s.Stage is NeedStage.Open or NeedStage.Filled or NeedStage.Completed or NeedStage.Cancelled && s.Need!.Kind != ResourceKind.Seat)
                .Select(s => new PastForm(s.Need! with { Deadline = s.Need!.Deadline is { } deadline ? Local(deadline) : null }, DateOnly.FromDateTime(Local(s.PostedAt).DateTime)))],
            Outcomes = [.. outcomes.Select(o => new PastOutcome(
                o with { AskedAt = Local(o.AskedAt), EndedAt = o.EndedAt is { } ended ? Local(ended) : null },
                asks.TryGetValue(o.Offer, out var ask) ? ask.Participant : null,
                asks.TryGetValue(o.Offer, out ask) ? ask.Requester : null))],
            Champion = champion.Model,
            Rules = rules?.Rules ?? Rulebook.Standard,
            Draft = rules?.Draft?.Rules,
        };
    }

    private static async Task<List<TState>> All<TState>(IStoredStates states, string name, Func<TState, int> format, int current, CancellationToken cancellation)
    {
        List<TState> read = [];
        await foreach (var stored in states.All(name, cancellation))
        {
            try
            {
                var state = JsonSerializer.Deserialize<TState>(stored.Body.Span, JsonSerializerOptions.Web) ?? throw new JsonException("it is null");
                Formats.Check(format(state), current);
                read.Add(state);
            }
            catch (JsonException failure)
            {
                throw new JsonException($"The state '{name}' of {stored.Key} cannot be read: {failure.Message}", failure);
            }
        }

        return read;
    }
}
