using System.Numerics;

namespace Kyodo.Town.Randomness;

/// <summary>
/// A small random generator that gives the same numbers on every machine for the same seed and stream name. Each part of a
/// town draws from a stream of its own name, so that a new part shifts no other.
/// </summary>
/// <remarks>
/// xoshiro256** 1.0 and SplitMix64: Blackman and Vigna, "Scrambled Linear Pseudorandom Number Generators", ACM TOMS 47 (2021).
/// Stream names are hashed with FNV-1a. Not for secrets.
/// </remarks>
public sealed class SeededRandom
{
    private const double Scale = 1.7320508075688772;

    private ulong _a, _b, _c, _d;

    private SeededRandom(ulong state)
    {
        _a = Mix(ref state);
        _b = Mix(ref state);
        _c = Mix(ref state);
        _d = Mix(ref state);
    }

    /// <summary>The stream of that name under the seed.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="name">The stream's name, such as "homes".</param>
    public static SeededRandom Stream(ulong seed, string name) => Stream(seed, name, 0);

    /// <summary>The numbered stream of that name under the seed: one for each person, say.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="name">The stream's name.</param>
    /// <param name="number">Which of the streams of that name.</param>
    public static SeededRandom Stream(ulong seed, string name, ulong number)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var c in name)
            hash = (hash ^ c) * 0x100000001B3UL;
        var state = seed;
        state = Mix(ref state) ^ hash;
        state = Mix(ref state) ^ number;
        return new(state);
    }

    /// <summary>64 random bits.</summary>
    public ulong Bits()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>A number from 0 up to but not including 1, with 53 random bits.</summary>
    public double Unit() => (Bits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number from <paramref name="from"/> up to but not including <paramref name="to"/>.</summary>
    public double Between(double from, double to) => from + ((to - from) * Unit());

    /// <summary>A whole number from 0 up to but not including <paramref name="limit"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not positive.</exception>
    public int Below(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return (int)Math.BigMul(Bits(), (ulong)limit, out _);
    }

    /// <summary>A whole number from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public int Whole(int from, int to) => from + Below(to - from + 1);

    /// <summary>True with the given chance, 0 to 1.</summary>
    public bool Chance(double chance) => Unit() < chance;

    /// <summary>
    /// A number with mean 0 and deviation 1, bell-shaped, within ±3.47: the sum of four uniform numbers (Irwin-Hall), which
    /// takes no function whose last bit depends on the machine.
    /// </summary>
    public double Bell() => (Unit() + Unit() + Unit() + Unit() - 2) * Scale;

    /// <summary>The density of <see cref="Bell"/> at a number.</summary>
    public static double BellDensity(double at)
    {
        var x = Math.Abs(at) / Scale;
        return x >= 2 ? 0 : (Cube(2 - x) - (4 * Cube(Math.Max(0, 1 - x)))) / (6 * Scale);
    }

    /// <summary>The chance that <see cref="Bell"/> is above a number.</summary>
    public static double BellAbove(double at)
    {
        var x = Math.Abs(at) / Scale;
        var above = x >= 2 ? 0 : (Fourth(2 - x) - (4 * Fourth(Math.Max(0, 1 - x)))) / 24;
        return at < 0 ? 1 - above : above;
    }

    /// <summary>How many of something come that come independently, with a mean, 0 or more: Poisson, by multiplication (Knuth, TAOCP 2, 3.4.1).</summary>
    public int Count(double mean)
    {
        var count = 0;

        // In steps, so that the product never underflows.
        for (var rest = mean; rest > 0; rest -= 16)
        {
            var limit = Math.Exp(-Math.Min(rest, 16));
            for (var product = Unit(); product > limit; product *= Unit())
                count++;
        }

        return count;
    }

    /// <summary>One of the items, each as likely.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>The items in a random order (Fisher-Yates).</summary>
    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] result = [.. items];
        for (var i = result.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (result[i], result[j]) = (result[j], result[i]);
        }

        return result;
    }

    private static double Cube(double x) => x * x * x;

    private static double Fourth(double x) => x * x * x * x;

    private static ulong Mix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
