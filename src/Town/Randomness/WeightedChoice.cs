namespace Kyodo.Town.Randomness;

/// <summary>Draws the number of one of several weights, in constant time.</summary>
/// <remarks>Alias method: Walker 1977, in Vose's form (IEEE TSE 17, 1991).</remarks>
public sealed class WeightedChoice
{
    private readonly double[] _keep;
    private readonly int[] _alias;

    /// <summary>Prepares the draw.</summary>
    /// <param name="weights">Not negative, at least one positive.</param>
    /// <exception cref="ArgumentException">A weight is negative or not finite, or none is positive.</exception>
    public WeightedChoice(IReadOnlyList<double> weights)
    {
        double total = 0;
        foreach (var weight in weights)
        {
            if (!double.IsFinite(weight) || weight < 0)
                throw new ArgumentException("A weight is a finite number, 0 or more.", nameof(weights));
            total += weight;
        }

        if (total <= 0)
            throw new ArgumentException("At least one weight is positive.", nameof(weights));
        _keep = new double[weights.Count];
        _alias = new int[weights.Count];
        var small = new Stack<int>();
        var large = new Stack<int>();
        for (var i = 0; i < weights.Count; i++)
        {
            _keep[i] = weights[i] * weights.Count / total;
            _alias[i] = i;
            (_keep[i] < 1 ? small : large).Push(i);
        }

        while (small.Count > 0 && large.Count > 0)
        {
            var low = small.Pop();
            var high = large.Pop();
            _alias[low] = high;
            _keep[high] -= 1 - _keep[low];
            (_keep[high] < 1 ? small : large).Push(high);
        }

        // What is left differs from 1 only by rounding.
        foreach (var i in small.Concat(large))
            _keep[i] = 1;
    }

    /// <summary>How many weights there are.</summary>
    public int Count => _keep.Length;

    /// <summary>Weights that fall with rank: <c>1/(rank+1)^exponent</c> (Zipf).</summary>
    /// <param name="count">How many, 1 or more.</param>
    /// <param name="exponent">A whole or half exponent falls exactly alike on every machine; 1 is the usual one.</param>
    public static WeightedChoice Zipf(int count, double exponent = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return new([.. Enumerable.Range(1, count).Select(rank => exponent == 1 ? 1.0 / rank : Math.Pow(rank, -exponent))]);
    }

    /// <summary>The number of a weight, drawn as often as its share of their sum.</summary>
    public int Draw(SeededRandom random)
    {
        var slot = random.Below(_keep.Length);
        return random.Unit() < _keep[slot] ? slot : _alias[slot];
    }
}
