namespace Kyodo.Matching.Search;

/// <summary>A district's resources, searched exactly: always the same keys and scores as scoring everybody.</summary>
public interface ICandidateIndex
{
    /// <summary>How many entries there are.</summary>
    int Count { get; }

    /// <summary>Adds an entry or replaces the one with its key.</summary>
    void Upsert(in Entry entry);

    /// <summary>Takes an entry out; false when there was none.</summary>
    bool Remove(ulong key);

    /// <summary>The entry with the key.</summary>
    bool TryGet(ulong key, out Entry entry);

    /// <summary>
    /// Finds the best entries for a need that are eligible and admitted, best first (<see cref="Scored.IsBetterThan"/>).
    /// </summary>
    /// <param name="need">The compiled need.</param>
    /// <param name="admission">Asked when an entry would enter the best; null admits all.</param>
    /// <param name="floor">Entries that score less are of no interest (another district's k-th score); <see cref="int.MinValue"/> for none.</param>
    /// <param name="best">Where the answer goes; its length is k.</param>
    /// <returns>How many were found, at most k.</returns>
    int Search(CompiledNeed need, IAdmission? admission, int floor, Span<Scored> best);
}
