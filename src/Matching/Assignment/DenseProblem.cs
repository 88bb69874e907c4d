using System.Globalization;

namespace Kyodo.Matching.Assignment;

/// <summary>A plain assignment problem: n things to n things, each pair at a cost, the sum to be smallest.</summary>
public sealed class DenseProblem
{
    /// <summary>The largest n that is read: 400 million costs would not fit memory.</summary>
    public const int LargestSize = 20_000;

    private readonly int[] _costs;

    /// <summary>Takes the costs row by row.</summary>
    /// <exception cref="ArgumentException">There are not n·n costs.</exception>
    public DenseProblem(int size, int[] costs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        if (costs.Length != (long)size * size)
            throw new ArgumentException($"{size} rows of {size} costs are {(long)size * size}, not {costs.Length}.", nameof(costs));
        Size = size;
        _costs = costs;
    }

    /// <summary>n.</summary>
    public int Size { get; }

    /// <summary>The costs of a row.</summary>
    public ReadOnlySpan<int> Row(int row) => _costs.AsSpan(row * Size, Size);

    /// <summary>
    /// Reads the text format of the OR-Library (J. E. Beasley, 1990): n, then n·n whole costs, row by row. A row may go on over several
    /// lines; several whole rows may share a line; but no line holds the end of one row that began earlier and the beginning of another.
    /// </summary>
    /// <exception cref="DenseProblemException">The text is short, ragged or not numeric.</exception>
    public static DenseProblem Read(TextReader text)
    {
        var size = -1;
        int[] costs = [];
        var count = 0;
        var number = 0;
        while (text.ReadLine() is { } line)
        {
            number++;
            var startedInRow = size > 0 && count % size != 0;
            var rest = line.AsSpan().Trim();
            while (!rest.IsEmpty)
            {
                var length = rest.IndexOfAny(' ', '\t');
                var word = length < 0 ? rest : rest[..length];
                rest = length < 0 ? [] : rest[length..].TrimStart();
                if (!int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
                    throw new DenseProblemException(number, $"'{Shortened(word)}' is not a whole number.");
                if (size < 0)
                {
                    if (value is < 0 or > LargestSize)
                        throw new DenseProblemException(number, $"the size must be 0 to {LargestSize}, not {value}.");
                    size = value;
                    costs = new int[size * size];
                    if (!rest.IsEmpty)
                        throw new DenseProblemException(number, "the size must stand alone on its line.");
                    continue;
                }

                if (count == costs.Length)
                    throw new DenseProblemException(number, $"there are more than the {costs.Length} costs of {size} rows.");
                if (startedInRow && count % size == 0)
                    throw new DenseProblemException(number, $"row {count / size} ends in the middle of the line: a row before is too short or too long.");
                costs[count++] = value;
            }

            if (size > 0 && !startedInRow && count % size != 0 && count / size > 0 && CrossedRow(line, count, size))
                throw new DenseProblemException(number, $"row {(count / size) + 1} begins in the middle of the line and does not end on it.");
        }

        if (size < 0)
            throw new DenseProblemException(Math.Max(1, number), "the text is empty; it must begin with the size.");
        if (count < costs.Length)
            throw new DenseProblemException(Math.Max(1, number), $"the text ends after {count} of {costs.Length} costs.");
        return new(size, costs);
    }

    // Whether a line that began with a row holds more than one row's worth, the last one cut off.
    private static bool CrossedRow(string line, int count, int size)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return words > count % size;
    }

    private static string Shortened(ReadOnlySpan<char> word) => word.Length <= 20 ? word.ToString() : $"{word[..20]}…";
}
