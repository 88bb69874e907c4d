using Kyodo.Matching.Model;

namespace Kyodo.Matching.Search;

/// <summary>
/// The open needs, for the search the other way round: which of them would a new or changed entry reach? Needs are kept by kind with the
/// score their best k end at; most fall away at the first tests of eligibility.
/// </summary>
public sealed class NeedIndex
{
    private readonly List<Row>[] _rows = [.. Enumerable.Range(0, Blocks.ParticipantPart.Kinds).Select(_ => new List<Row>())];
    private readonly Dictionary<NeedId, (int Kind, int At)> _places = [];

    /// <summary>How many needs there are.</summary>
    public int Count => _places.Count;

    /// <summary>Adds a need or replaces it.</summary>
    /// <param name="id">The need.</param>
    /// <param name="need">Its compiled form.</param>
    /// <param name="last">The last of its best k, which an entry must beat; null while it has fewer than k.</param>
    public void Upsert(NeedId id, CompiledNeed need, Scored? last)
    {
        Remove(id);
        var rows = _rows[(int)need.Kind];
        _places[id] = ((int)need.Kind, rows.Count);
        rows.Add(new(id, need, last));
    }

    /// <summary>Notes a need's new last of the best k.</summary>
    /// <returns>False when the need is not here.</returns>
    public bool SetLast(NeedId id, Scored? last)
    {
        if (!_places.TryGetValue(id, out var place))
            return false;
        var rows = _rows[place.Kind];
        rows[place.At] = rows[place.At] with { Last = last };
        return true;
    }

    /// <summary>Takes a need out; false when it is not here.</summary>
    public bool Remove(NeedId id)
    {
        if (!_places.Remove(id, out var place))
            return false;
        var rows = _rows[place.Kind];
        var last = rows[^1];
        rows.RemoveAt(rows.Count - 1);
        if (place.At < rows.Count)
        {
            rows[place.At] = last;
            _places[last.Id] = place;
        }

        return true;
    }

    /// <summary>
    /// Finds the needs whose best k the entry would enter or, being among them already, may change its place in. Caps and dated conflicts are the need's
    /// to ask about.
    /// </summary>
    /// <param name="entry">The new or changed entry.</param>
    /// <param name="reached">Where they are added, with the entry's score, in no particular order.</param>
    public void Reach(in Entry entry, ICollection<ReachedNeed> reached)
    {
        foreach (var row in _rows[(int)entry.Kind])
        {
            if ((entry.Presences & row.Need.Presence) == 0 || !row.Need.IsEligible(entry))
                continue;
            var scored = new Scored(entry.Key, row.Need.Score(entry));
            if (row.Last is not { } last || last.Key == scored.Key || scored.IsBetterThan(last))
                reached.Add(new(row.Id, scored.Score));
        }
    }

    private readonly record struct Row(NeedId Id, CompiledNeed Need, Scored? Last);
}
