using System.Collections.Immutable;
using Kyodo.Grains.Districts;

namespace Kyodo.Grains.Needs;

/// <summary>What a search for candidates found.</summary>
/// <param name="Suggestions">The best, best first.</param>
/// <param name="Withdrawn">Candidates so far that the rules keep out now, with why.</param>
/// <param name="Rules">The number of the rules that every district searched by.</param>
public sealed record NeedMatch(ImmutableArray<Suggestion> Suggestions, ImmutableArray<PreviewedCandidate> Withdrawn, long Rules)
{
    /// <summary>Nothing was looked for.</summary>
    public static NeedMatch Nothing(long rules) => new([], [], rules);

    /// <summary>The best of two lists, each best first: equals in the order of their numbers.</summary>
    /// <param name="first">A list.</param>
    /// <param name="second">Another.</param>
    /// <param name="count">How many are wanted.</param>
    public static ImmutableArray<Suggestion> Merge(ImmutableArray<Suggestion> first, ImmutableArray<Suggestion> second, int count)
    {
        if (second.IsEmpty)
            return first;
        if (first.IsEmpty && second.Length <= count)
            return second;
        var merged = ImmutableArray.CreateBuilder<Suggestion>(Math.Min(count, first.Length + second.Length));
        for (var (i, j) = (0, 0); merged.Count < merged.Capacity;)
            merged.Add(j == second.Length || (i < first.Length && IsBetter(first[i], second[j])) ? first[i++] : second[j++]);
        return merged.MoveToImmutable();
    }

    private static bool IsBetter(Suggestion one, Suggestion other) =>
        one.Score != other.Score ? one.Score > other.Score : one.Resource.Number < other.Resource.Number;
}
