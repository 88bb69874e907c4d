using System.Text.Json;
using Kyodo.Grains.Needs;
using Kyodo.Matching.Model;
using Kyodo.Silo.Stored;

namespace Kyodo.Silo.Records;

/// <summary>Finds all that needs recorded about one participant, for 開示請求: by reading every stored need, which is slow and misses none.</summary>
public sealed class PersonRecords(IStoredStates states)
{
    /// <summary>Every need the participant asked for, was asked for, was shown as a candidate for or was decided about.</summary>
    /// <param name="participant">The participant.</param>
    /// <param name="resources">What it can give: steps name a candidate by the resource.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<NeedView>> NeedsAbout(ParticipantId participant, IReadOnlyCollection<ResourceId> resources, CancellationToken cancellation)
    {
        List<NeedView> found = [];
        await foreach (var stored in states.All("need", cancellation))
        {
            var state = JsonSerializer.Deserialize<NeedState>(stored.Body.Span, JsonSerializerOptions.Web) ?? throw new JsonException($"The state of {stored.Key} is null.");
            if (state.Need is { } need && (need.Requester == participant || state.PassedOver.Contains(participant)
                || state.Offers.Any(o => o.Offer.Participant == participant) || state.Suggestions.Any(s => s.Owner == participant)
                || state.Steps.Any(s => s.By.For == participant || (s.Resource is { } resource && resources.Contains(resource)))))
                found.Add(NeedViews.Desk(state)!);
        }

        return [.. found.OrderBy(n => n.PostedAt).ThenBy(n => n.Need.Id.Number)];
    }
}
