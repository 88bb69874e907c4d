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

    private FoldedText(string text, int[] origins, int length)
    {
        Text = text;
        _origins = origins;
        _length = length;
    }

    /// <summary>The folded text.</summary>
    internal string Text { get; }

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

        var text = Telephone().Replace(folded.ToString(), static number => new string(' ', number.Length));
        return new(text, [.. origins], source.Length);
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
    [GeneratedRegex(@"(?<!\d)(?:0\d{1,4}[-~]\d{1,4}[-~]\d{3,4}|0\d{9,10})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();
}
