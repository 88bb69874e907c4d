using Kyodo.Matching.Model;
using Kyodo.Town.Worlds;

namespace Kyodo.Town.Simulation;

/// <summary>What is kept of a run to judge afterwards how well its needs' candidates could have been ranked. A course only writes to it.</summary>
internal sealed class RankingRecord(World world)
{
    private readonly Dictionary<ParticipantId, (Participant Participant, List<Occasion> Occasions)> _occasions = [];
    private readonly List<(ulong Key, double Worth)[]> _lists = [];

    /// <summary>Each list of candidates: their keys, which decide between equals, and their true chances.</summary>
    internal IReadOnlyList<(ulong Key, double Worth)[]> Lists => _lists;

    /// <summary>Everybody's occasions in the order of time: their asks, those of others to which they had agreed before, and the lists on which they were.</summary>
    internal IEnumerable<(Participant Participant, List<Occasion> Occasions)> Occasions => _occasions.Values;

    /// <summary>Notes an ask that is about to be made. Its end is noted with it, as if it were known at once.</summary>
    internal void Asked(Approach approach)
    {
        var occasion = new Occasion(approach.Need, approach.Participant, world.See(approach), approach.Companions, world.React(approach), -1, -1);
        Of(approach.Participant).Add(occasion);
        foreach (var companion in approach.Companions)
            Of(companion).Add(occasion);
    }

    /// <summary>Notes a need's candidates.</summary>
    internal void Judged(IReadOnlyList<(Approach Approach, ulong Key, double Worth)> candidates)
    {
        for (var place = 0; place < candidates.Count; place++)
        {
            var approach = candidates[place].Approach;
            Of(approach.Participant).Add(new(approach.Need, approach.Participant, world.See(approach), approach.Companions, null, _lists.Count, place));
        }

        _lists.Add([.. candidates.Select(c => (c.Key, c.Worth))]);
    }

    private List<Occasion> Of(Participant participant)
    {
        if (!_occasions.TryGetValue(participant.Id, out var known))
            _occasions[participant.Id] = known = (participant, []);
        return known.Occasions;
    }
}
