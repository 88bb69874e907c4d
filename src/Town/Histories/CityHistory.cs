using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Matching.Scoring;
using Kyodo.Matching.Search;

namespace Kyodo.Town.Histories;

/// <summary>What a city's own records say: its register, what was asked for, who was asked and what came of it.</summary>
public sealed record CityHistory
{
    /// <summary>The municipality.</summary>
    public required MunicipalityCode Code { get; init; }

    /// <summary>The municipality's plane.</summary>
    public required Plane Plane { get; init; }

    /// <summary>The register.</summary>
    public required IReadOnlyList<RegisteredOwner> Owners { get; init; }

    /// <summary>The forms of needs that were taken up, with the local day on which each was received.</summary>
    public required IReadOnlyList<PastForm> Forms { get; init; }

    /// <summary>The asks and what came of them.</summary>
    public required IReadOnlyList<PastOutcome> Outcomes { get; init; }

    /// <summary>The model that serves.</summary>
    public required ScoreModel Champion { get; init; }

    /// <summary>The rules in force.</summary>
    public required Rulebook Rules { get; init; }

    /// <summary>Rules that wait for approval; null for none.</summary>
    public Rulebook? Draft { get; init; }

    /// <summary>
    /// The same with ordinals for ids (owners by registration, then by id; needs by the day received) and without descriptions, cautions and
    /// the names of places. Titles stay: the score compares their words.
    /// </summary>
    public CityHistory Anonymised()
    {
        var owners = Owners.OrderBy(o => o.Participant.RegisteredOn).ThenBy(o => o.Participant.Id.Value, StringComparer.Ordinal).ToArray();
        var participants = Ordinals(
            owners.Select(o => o.Participant.Id).Concat(Forms.Select(f => f.Need.Requester).Concat(Outcomes.SelectMany(o => new[] { o.Asked, o.Requester }).OfType<ParticipantId>()).OrderBy(id => id.Value, StringComparer.Ordinal)),
            (id, ordinal) => id.IsPerson ? ParticipantId.Person(Code, ordinal) : ParticipantId.Group(Code, ordinal));
        var resources = Ordinals(owners.SelectMany(o => o.Resources.Select(r => r.Id)), (_, ordinal) => ResourceId.Of(Code, ordinal));
        var forms = Forms.OrderBy(f => f.ReceivedOn).ThenBy(f => f.Need.Id.Value, StringComparer.Ordinal).ToArray();
        var needs = Ordinals(forms.Select(f => f.Need.Id).Concat(Outcomes.Select(o => o.Outcome.Need).OrderBy(id => id.Value, StringComparer.Ordinal)), (_, ordinal) => NeedId.Of(Code, ordinal));
        return this with
        {
            Owners = [.. owners.Select(o => new RegisteredOwner(
                o.Participant with { Id = participants[o.Participant.Id], Home = Unnamed(o.Participant.Home), Members = [.. o.Participant.Members.Where(participants.ContainsKey).Select(m => participants[m])] },
                [.. o.Resources.Select(r => r with { Id = resources[r.Id], Owner = participants[o.Participant.Id], Place = Unnamed(r.Place) })],
                o.Standing with
                {
                    KeptApart = [.. o.Standing.KeptApart.Where(participants.ContainsKey).Select(p => participants[p])],
                    Held = [.. o.Standing.Held.Where(h => resources.ContainsKey(h.Resource)).Select(h => h with { Resource = resources[h.Resource] })],
                }))],
            Forms = [.. forms.Select(f => f with
            {
                Need = f.Need with { Id = needs[f.Need.Id], Requester = participants[f.Need.Requester], Place = Unnamed(f.Need.Place), Description = "", Cautions = "" },
            })],
            Outcomes = [.. Outcomes.OrderBy(o => o.Outcome.AskedAt).ThenBy(o => o.Outcome.Offer.Value, StringComparer.Ordinal).Select((o, i) => new PastOutcome(
                o.Outcome with { Offer = OfferId.Of(Code, (ulong)i + 1), Need = needs[o.Outcome.Need] },
                o.Asked is { } asked ? participants[asked] : null,
                o.Requester is { } requester ? participants[requester] : null))],
        };
    }

    private static Place? Unnamed(Place? place) => place is null ? null : place with { Label = "" };

    private static Dictionary<TId, TId> Ordinals<TId>(IEnumerable<TId> ids, Func<TId, ulong, TId> make)
        where TId : notnull
    {
        var ordinals = new Dictionary<TId, TId>();
        foreach (var id in ids)
        {
            if (!ordinals.ContainsKey(id))
                ordinals[id] = make(id, (ulong)ordinals.Count + 1);
        }

        return ordinals;
    }
}
