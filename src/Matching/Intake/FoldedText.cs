using System.Text;
using System.Text.RegularExpressions;

namespace Kyodo.Matching.Intake;

/// <summary>
/// The typed text as the readers compare it: one width, hiragana for katakana, small letters, telephone numbers blanked; each
/// character knows where it stood.
/// </summary>
internal sealed partial class FoldedText
{
    private readonly int[] _origins;
    private readonly int _length;

    private FoldedText(string source, string text, int[] origins, int length)
    {
        Source = source;
        Text = text;
        _origins = origins;
        _length = length;
    }

    /// <summary>What was typed.</summary>
    internal string Source { get; }

    /// <summary>The folded text.</summary>
    internal string Text { get; }

    /// <summary>The first telephone number: where it stands in the folded text, with ASCII digits and hyphens; null for none.</summary>
    internal (int Start, int Length, string Number)? Number { get; private init; }

    /// <summary>Folds a text.</summary>
    internal static FoldedText Of(string source)
    {
        var folded = new StringBuilder(source.Length);
        var origins = new List<int>(source.Length + 1);
        for (var i = 0; i < source.Length;)
        {
            var next = i + (char.IsSurrogatePair(source, i) ? 2 : 1);

            // A half-width kana and its sound mark are one letter.
            while (next < source.Length && source[next] is 'ﾞ' or 'ﾟ' or '\u3099' or '\u309A')
                next++;
            var unit = source[i..next];
            foreach (var letter in IsWhole(unit) ? unit.Normalize(NormalizationForm.FormKC) : " ")
            {
                folded.Append(Fold(letter));
                origins.Add(i);
            }

            i = next;
        }

        var whole = folded.ToString();
        var text = Telephone().Replace(whole, static number => new string(' ', number.Length));
        return new(source, text, [.. origins], source.Length)
        {
            Number = Telephone().Match(whole) is { Success: true } match ? (match.Index, match.Length, match.Value.Replace('~', '-').Replace('ー', '-')) : null,
        };
    }

    /// <summary>Folds a word of a dictionary.</summary>
    internal static string FoldWord(string word) => string.Concat(word.Normalize(NormalizationForm.FormKC).Select(Fold));

    /// <summary>Where a stretch of the folded text stands in the typed text.</summary>
    internal TextSpan Span(int start, int length)
    {
        if (length == 0)
            return default;
        var first = _origins[start];
        var after = start + length < _origins.Length ? _origins[start + length] : _length;
        return new(first, Math.Max(after, _origins[start + length - 1] + 1) - first);
    }

    private static bool IsWhole(string unit) => unit.Length > 1 ? !char.IsSurrogate(unit[0]) || char.IsSurrogatePair(unit[0], unit[1]) : !char.IsSurrogate(unit[0]);

    private static char Fold(char letter) => letter switch
    {
        'ヶ' => 'け',
        'ヵ' => 'か',
        >= 'ァ' and <= 'ヴ' => (char)(letter - 'ァ' + 'ぁ'),
        '〜' or '∼' or '−' or '–' or '—' or '‐' or '‑' => '~',
        '附' => '付',
        '\u3000' or '\t' or '\n' or '\r' => ' ',
        _ => char.ToLowerInvariant(letter),
    };

    // 0476-00-1234, 090 1234 5678 with hyphens, or ten or eleven digits in a row: what looks like a date in it is none.
    [GeneratedRegex(@"(?<!\d)(?:0\d{1,4}[-~ー]\d{1,4}[-~ー]\d{3,4}|0\d{9,10})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();
}
