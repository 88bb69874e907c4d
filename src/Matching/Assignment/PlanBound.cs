namespace Kyodo.Matching.Assignment;

/// <summary>
/// The Lagrangian bound: given a price for a slot of each need, every person by themselves takes the set of offers that is worth
/// the most after prices, within cap and free of conflicts; slots at their prices plus all that is left over bounds every plan from above, whatever the prices.
/// </summary>
/// <remarks>A. Geoffrion, Mathematical Programming Study 2 (1974).</remarks>
internal sealed class PlanBound(IReadOnlyList<PlanNeed> needs, PlanLists lists, IReadOnlyList<int> shares)
{
    // Sets of offers tried for one person before conflicts are let go, which only loosens the bound.
    private const int MostSteps = 20_000;

    private readonly List<(int Need, int Weight, long Price)> _worthwhile = [];
    private readonly int[] _chosen = new int[PlanRules.LargestCap];
    private long _best;
    private int _steps;

    /// <summary>The bound for these prices, each 0 or more.</summary>
    /// <param name="prices">A price for a slot of each need.</param>
    public long At(ReadOnlySpan<long> prices)
    {
        long bound = 0;
        for (var need = 0; need < needs.Count; need++)
            bound += prices[need] * needs[need].Slots;
        for (var person = 0; person < lists.People; person++)
            bound += BestSet(person, prices);
        return bound;
    }

    private long BestSet(int person, ReadOnlySpan<long> prices)
    {
        var cap = lists.Cap(person);
        if (cap == 0)
            return 0;
        _worthwhile.Clear();
        foreach (var (need, weight) in lists.NeedsOf(person))
        {
            if (((long)weight * shares[0]) > prices[need])
                _worthwhile.Add((need, weight, prices[need]));
        }

        if (_worthwhile.Count == 0)
            return 0;
        if (_worthwhile.Count == 1)
        {
            var (_, weight, price) = _worthwhile[0];
            return ((long)weight * shares[0]) - price;
        }

        _worthwhile.Sort(static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Need.CompareTo(b.Need));
        _best = 0;
        _steps = 0;
        Extend(0, 0, 0, cap);
        return _steps > MostSteps ? WithoutConflicts(cap) : _best;
    }

    // Offers come heaviest first, so that the next one taken always counts with the next share.
    private void Extend(int from, int taken, long value, int cap)
    {
        _best = Math.Max(_best, value);
        if (taken == cap)
            return;
        for (var i = from; i < _worthwhile.Count && ++_steps <= MostSteps; i++)
        {
            var (need, weight, price) = _worthwhile[i];
            var gain = ((long)weight * shares[taken]) - price;
            if (gain <= 0 || Conflicts(need, taken))
                continue;
            _chosen[taken] = i;
            Extend(i + 1, taken + 1, value + gain, cap);
        }
    }

    private bool Conflicts(int need, int taken)
    {
        for (var i = 0; i < taken; i++)
        {
            if (needs[_worthwhile[_chosen[i]].Need].ConflictsWith(needs[need]))
                return true;
        }

        return false;
    }

    // The best of so many offers, by how many are taken already: each is taken with the next share or left.
    private long WithoutConflicts(int cap)
    {
        Span<long> best = stackalloc long[PlanRules.LargestCap + 1];
        best.Fill(long.MinValue);
        best[0] = 0;
        foreach (var (_, weight, price) in _worthwhile)
        {
            for (var taken = cap; taken > 0; taken--)
            {
                if (best[taken - 1] != long.MinValue)
                    best[taken] = Math.Max(best[taken], best[taken - 1] + ((long)weight * shares[taken - 1]) - price);
            }
        }

        long most = 0;
        foreach (var value in best)
            most = Math.Max(most, value);
        return most;
    }
}
