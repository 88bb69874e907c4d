using System.Text;

namespace Kyodo.Web.Words;

/// <summary>Readings as people type them.</summary>
public static class Kana
{
    /// <summary>Half-width kana and hiragana are how people type a reading; it is kept in katakana.</summary>
    public static string Katakana(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Select(c => c is >= '\u3041' and <= '\u3096' ? (char)(c + 0x60) : c));
}
