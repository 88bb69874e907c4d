using System.Collections.Frozen;

namespace Kyodo.Silo.Import.Values;

/// <summary>The words a file may use for the values of one type.</summary>
/// <typeparam name="T">The type.</typeparam>
public sealed class Vocabulary<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<string, T> _byWord;
    private readonly FrozenDictionary<T, string> _words;

    internal Vocabulary(params (T Value, string[] Words)[] entries)
    {
        _words = entries.ToFrozenDictionary(e => e.Value, e => e.Words[0]);
        Allowed = string.Join("、", entries.Select(e => e.Words[0]));
        _byWord = entries.SelectMany(e => e.Words.Append(e.Value.ToString()).Select(w => (Key: JapaneseText.Key(w), e.Value)))
            .DistinctBy(p => p.Key)
            .ToFrozenDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
    }

    /// <summary>The first word of each value, for messages.</summary>
    public string Allowed { get; }

    /// <summary>The first word of a value; its English name when it has none.</summary>
    public string Word(T value) => _words.GetValueOrDefault(value) ?? value.ToString();

    /// <summary>The value of a word, in any width and case.</summary>
    /// <param name="word">The word.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether it is one of the words.</returns>
    public bool TryFind(string word, out T value) => _byWord.TryGetValue(JapaneseText.Key(word), out value);
}
