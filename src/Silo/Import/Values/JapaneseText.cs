using System.Text;

namespace Kyodo.Silo.Import.Values;

/// <summary>Makes one text of the many ways to type it.</summary>
public static class JapaneseText
{
    /// <summary>
    /// Longest text that is normalised to NFKC; a longer one is only trimmed. Normalisation sorts combining marks, which
    /// takes quadratic time on a text made of nothing else.
    /// </summary>
    public const int NormalisedCharacters = 1_000;

    /// <summary>The text as a value to read: NFKC, trimmed, runs of blanks as one, line ends as LF, no control or invisible characters.</summary>
    public static string Value(string text)
    {
        var clean = Clean(text, foldKana: false);
        return clean.Length > NormalisedCharacters ? clean.Trim() : Collapse(clean.Normalize(NormalizationForm.FormKC));
    }

    /// <summary>
    /// The text to show: as typed, but trimmed, with half-width katakana made full width, line ends as LF, and without
    /// control characters and those that turn the direction of writing.
    /// </summary>
    public static string Display(string text) => Collapse(Clean(text, foldKana: true));

    /// <summary>The value with all dashes and wave dashes as <c>-</c> and <c>~</c>, for dates, times and numbers.</summary>
    public static string Numeric(string text)
    {
        var value = Value(text);
        return value.AsSpan().IndexOfAny(Dashes) < 0 && value.AsSpan().IndexOfAny(WaveDashes) < 0
            ? value
            : string.Create(value.Length, value, static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = Dashes.Contains(source[i]) ? '-' : WaveDashes.Contains(source[i]) ? '~' : source[i];
            });
    }

    /// <summary>The text as a key to compare by: the value in lower case, without white space, all dashes alike.</summary>
    public static string Key(string text) => string.Concat(Numeric(text).ToLowerInvariant().Where(c => !char.IsWhiteSpace(c)));

    /// <summary>The parts of a list: separated by 、 , ; / | or a line end. Not by ・, which stands within many a name.</summary>
    public static string[] List(string text) =>
        Value(text).Split(['、', ',', ';', '/', '\n', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The text cut to a length, never within a surrogate pair.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        return char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
    }

    // Hyphens, dashes, the minus sign, the prolonged sound mark and the box-drawing line people type for one another.
    private const string Dashes = "-‐‑‒–—―−ーｰ─━˗﹣－";
    private const string WaveDashes = "~〜～∼";

    private static string Clean(string text, bool foldKana)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
            {
                result.Append('\n');
                if (i + 1 < text.Length && text[i + 1] == '\n')
                    i++;
            }
            else if (char.IsSurrogate(c))
            {
                if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    result.Append(c).Append(text[++i]);
                else
                    result.Append('\uFFFD');
            }
            else if (foldKana && c is >= '｡' and <= 'ﾟ')
            {
                var start = i;
                while (i + 1 < text.Length && text[i + 1] is >= '｡' and <= 'ﾟ' && i - start < NormalisedCharacters)
                    i++;
                result.Append(text.AsSpan(start, i - start + 1).ToString().Normalize(NormalizationForm.FormKC));
            }
            else if (c is '\n' or '\t' || (!char.IsControl(c) && !IsInvisible(c)))
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    private static bool IsInvisible(char c) => c is '\u200B' or '\uFEFF' or '\u2060' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\uFFFE' or '\uFFFF';

    private static string Collapse(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == '\n')
            {
                while (result.Length > 0 && result[^1] == ' ')
                    result.Length--;
                if (result.Length > 0)
                    result.Append('\n');
            }
            else if (!char.IsWhiteSpace(c))
            {
                result.Append(c);
            }
            else if (result.Length > 0 && result[^1] is not (' ' or '\n'))
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd();
    }
}
