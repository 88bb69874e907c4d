namespace Kyodo.Matching.Learning.Outcomes;

/// <summary>
/// A learner whose models nobody can read. It never serves: it says in the report how much the score's readable form gives away.
/// </summary>
public interface IOpaqueModel
{
    /// <summary>Learns from earlier outcomes and foretells later ones.</summary>
    /// <param name="earlier">Outcomes without faults, in the order asked.</param>
    /// <param name="later">Settled outcomes asked after them.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>For each of the later ones the chance, 0 to 1, that it is completed; null where the earlier ones teach nothing.</returns>
    double[]? Foretell(IReadOnlyList<Outcome> earlier, IReadOnlyList<Outcome> later, int seed);
}
