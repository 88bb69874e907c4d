using Kyodo.Matching.Scoring;

namespace Kyodo.Matching.Search;

/// <summary>An <see cref="Interaction"/> ready for look-up.</summary>
/// <param name="First">The first feature.</param>
/// <param name="Second">The second feature.</param>
/// <param name="SecondBins">Bins of the second.</param>
/// <param name="Values">Scores row by row.</param>
public readonly record struct CompiledInteraction(Feature First, Feature Second, int SecondBins, int[] Values)
{
    /// <summary>The value at the pair's bins.</summary>
    public int Value(ReadOnlySpan<int> bins) => Values[(bins[(int)First] * SecondBins) + bins[(int)Second]];
}
