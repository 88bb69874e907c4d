using Kyodo.Grains;
using Kyodo.Grains.Districts;
using Kyodo.Grains.Needs;
using Kyodo.Grains.Participants;
using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using Kyodo.Web.Pages.Layout;

namespace Kyodo.Web.Pages.Telephone;

/// <summary>The best candidates for a need that is being written down and not stored yet.</summary>
internal static class DraftCandidates
{
    /// <summary>The best of the whole municipality, best first.</summary>
    /// <param name="grains">The grains.</param>
    /// <param name="city">The municipality.</param>
    /// <param name="need">The draft.</param>
    /// <param name="count">How many.</param>
    internal static async Task<IReadOnlyList<Suggestion>> Best(IGrainFactory grains, City city, Need need, int count)
    {
        if (NeedRules.Check(need).Count > 0)
            return [];
        var query = new CandidateQuery(need, count, int.MinValue, [need.Requester], []);
        var found = await Task.WhenAll(city.Districts.Select(d => grains.District(d.Id).Candidates(query)));
        return [.. found.SelectMany(f => f.Suggestions).OrderByDescending(s => s.Score).ThenBy(s => s.Resource.Number).Take(count)];
    }

    /// <summary>Their registrations, in the same order; of those that are there.</summary>
    internal static async Task<IReadOnlyDictionary<ParticipantId, ParticipantView>> Owners(IGrainFactory grains, IEnumerable<Suggestion> candidates)
    {
        var views = await Task.WhenAll(candidates.Select(c => c.Owner).Distinct().Select(owner => grains.Participant(owner).Get()));
        return views.OfType<ParticipantView>().ToDictionary(v => v.Participant.Id);
    }
}
