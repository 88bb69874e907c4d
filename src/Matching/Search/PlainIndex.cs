namespace Kyodo.Matching.Search;

/// <summary>Scores everybody: the plain meaning of <see cref="ICandidateIndex"/>, against which faster ones are tested.</summary>
public sealed class PlainIndex : ICandidateIndex
{
    private readonly Dictionary<ulong, Entry> _entries = [];

    /// <inheritdoc/>
    public int Count => _entries.Count;

    /// <inheritdoc/>
    public void Upsert(in Entry entry) => _entries[entry.Key] = entry;

    /// <inheritdoc/>
    public bool Remove(ulong key) => _entries.Remove(key);

    /// <inheritdoc/>
    public bool TryGet(ulong key, out Entry entry) => _entries.TryGetValue(key, out entry);

    /// <inheritdoc/>
    public int Search(CompiledNeed need, IAdmission? admission, int floor, Span<Scored> best)
    {
        var found = 0;
        foreach (var entry in _entries.Values)
        {
            if (!need.IsEligible(entry))
                continue;
            var scored = new Scored(entry.Key, need.Score(entry));
            if (scored.Score < floor || best.IsEmpty || (found == best.Length && !scored.IsBetterThan(best[found - 1]))
                || (admission is not null && !admission.Admits(entry.Key)))
                continue;
            found = Math.Min(found + 1, best.Length);
            var at = found - 1;
            for (; at > 0 && scored.IsBetterThan(best[at - 1]); at--)
                best[at] = best[at - 1];
            best[at] = scored;
        }

        return found;
    }
}
