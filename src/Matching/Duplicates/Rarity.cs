namespace Kyodo.Matching.Duplicates;

/// <summary>How much it says that two registrations agree in something: little for 佐藤, much for a number that nobody else has.</summary>
internal sealed class Rarity
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly double _people;
    private readonly double _most;

    /// <summary>Counts.</summary>
    /// <param name="values">One of each registration; empty ones do not count.</param>
    /// <param name="most">The most bits an agreement is worth.</param>
    internal Rarity(IReadOnlyCollection<string> values, double most)
    {
        (_people, _most) = (values.Count, most);
        foreach (var value in values.Where(v => v.Length > 0))
            _counts[value] = _counts.GetValueOrDefault(value) + 1;
    }

    /// <summary>Bits of evidence in agreeing on the value: the binary logarithm of how many registrations there are for each other one that has it.</summary>
    internal double Bits(string value) => Math.Min(_most, Math.Log2(_people / Math.Max(1, _counts.GetValueOrDefault(value) - 1)));
}
