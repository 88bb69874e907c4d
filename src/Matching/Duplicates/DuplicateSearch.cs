namespace Kyodo.Matching.Duplicates;

/// <summary>
/// Finds registrations that may be one person's (斉藤/齋藤, half-width kana, moved house, a married name). Each agreement is worth as many
/// bits as it is rare in the register (Fellegi and Sunter, JASA 1969, with value-specific weights after Newcombe, 1959), each
/// disagreement costs what errors of that sort are worth; two whose given names differ are never a pair, however much a family shares.
/// </summary>
public static class DuplicateSearch
{
    /// <summary>The least odds that are shown, as a binary logarithm: one to two. A person looks at each pair, and a missed one stays missed.</summary>
    public const double LeastOdds = -1;

    // One registration in ten has a double in a register that was never cleaned: an assumption, no city's figure.
    private const double ShareWithDouble = 0.1;

    private const int LargestBlock = 400;

    /// <summary>The likely pairs, likeliest first; ties by id.</summary>
    /// <param name="people">The register, persons only.</param>
    /// <param name="least">The least odds, as a binary logarithm.</param>
    public static IReadOnlyList<LikelyPair> Find(IReadOnlyList<RegisteredPerson> people, double least = LeastOdds)
    {
        if (people.Count < 2)
            return [];
        var keys = people.Select(p => new PersonKeys(p)).ToArray();
        var comparison = new PairComparison(
            ByScript(keys, k => k.FamilyKey), ByScript(keys, k => k.GivenKey), new([.. keys.Select(k => k.Telephone)], 12),
            new([.. keys.Select(k => k.Mail)], 12), new([.. keys.Select(k => k.Town)], 6));
        var before = Math.Log2(people.Count / ShareWithDouble);
        List<LikelyPair> found = [];
        foreach (var (first, second) in Candidates(keys))
        {
            if (comparison.Bits(keys[first], keys[second]) is not { } evidence || evidence.Bits - before < least)
                continue;
            var (a, b) = (people[first].Id, people[second].Id);
            found.Add(a.Number <= b.Number ? new(a, b, evidence.Bits - before, evidence.Why) : new(b, a, evidence.Bits - before, evidence.Why));
        }

        return [.. found.OrderByDescending(p => p.Odds).ThenBy(p => p.First.Number).ThenBy(p => p.Second.Number)];
    }

    // Family and given names that come together from one country or one script are fewer than their product says: 200 names written in
    // katakana are counted among themselves, not among thousands written in kanji.
    private static ScriptRarity ByScript(PersonKeys[] keys, Func<PersonKeys, string> value) => new(
        new([.. keys.Where(k => k.IsForeign).Select(value)], 9), new([.. keys.Where(k => !k.IsForeign).Select(value)], 9), new([.. keys.Select(value)], 9));

    // Two that agree in nothing of this cannot reach any odds worth showing, so they are never compared.
    private static IEnumerable<(int First, int Second)> Candidates(PersonKeys[] keys)
    {
        HashSet<(int, int)> seen = [];
        foreach (var block in Blocks(keys).Where(b => b.Count is > 1 and <= LargestBlock))
        {
            for (var i = 0; i < block.Count; i++)
            {
                for (var j = i + 1; j < block.Count; j++)
                {
                    var pair = (Math.Min(block[i], block[j]), Math.Max(block[i], block[j]));
                    if (pair.Item1 != pair.Item2 && seen.Add(pair))
                        yield return pair;
                }
            }
        }
    }

    private static IEnumerable<List<int>> Blocks(PersonKeys[] keys)
    {
        Dictionary<string, List<int>> blocks = new(StringComparer.Ordinal);
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i];
            Put(key.Telephone, 't', i);
            Put(key.Mail, 'm', i);
            Put(key.Whole, 'n', i);
            Put(key.WholeKana, 'k', i);
            if (key.Telephone.Length >= 4 && key.GivenKey.Length > 0)
                Put($"{key.Telephone[^4..]} {key.GivenKey}", 'e', i);
            if (key.Town.Length > 0 && key.GivenKey.Length > 0)
                Put($"{key.Town} {key.GivenKey}", 'g', i);
        }

        return blocks.Values;

        void Put(string value, char sort, int at)
        {
            if (value.Length == 0)
                return;
            if (!blocks.TryGetValue(sort + value, out var block))
                blocks[sort + value] = block = [];
            block.Add(at);
        }
    }
}
