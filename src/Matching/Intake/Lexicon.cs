using System.Collections.Frozen;

namespace Kyodo.Matching.Intake;

/// <summary>Words and what they stand for; finds them in a text from left to right, the longest first.</summary>
/// <typeparam name="T">What a word stands for.</typeparam>
internal sealed class Lexicon<T>
{
    private readonly FrozenDictionary<string, T> _meanings;
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly FrozenDictionary<char, int> _longest;

    /// <summary>Makes a lexicon; of words that fold to the same the first stands.</summary>
    internal Lexicon(IEnumerable<(string Word, T Meaning)> words)
    {
        var meanings = new Dictionary<string, T>(StringComparer.Ordinal);
        var longest = new Dictionary<char, int>();
        foreach (var (word, meaning) in words)
        {
            var folded = FoldedText.FoldWord(word);
            if (folded.Length == 0 || !meanings.TryAdd(folded, meaning))
                continue;
            longest[folded[0]] = Math.Max(longest.GetValueOrDefault(folded[0]), folded.Length);
        }

        _meanings = meanings.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _meanings.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = longest.ToFrozenDictionary();
    }

    /// <summary>The words in a folded text, none overlapping another.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="isWhole">Whether a word may stand at that place: start and length.</param>
    internal IEnumerable<(int Start, int Length, T Meaning)> In(string text, Func<int, int, bool> isWhole)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = LongestAt(text, start, isWhole, out var meaning);
            if (length > 0)
                yield return (start, length, meaning!);
            start += Math.Max(1, length);
        }
    }

    private int LongestAt(string text, int start, Func<int, int, bool> isWhole, out T? meaning)
    {
        for (var length = Math.Min(_longest.GetValueOrDefault(text[start]), text.Length - start); length > 0; length--)
        {
            if (_lookup.TryGetValue(text.AsSpan(start, length), out meaning) && isWhole(start, length))
                return length;
        }

        meaning = default;
        return 0;
    }
}
