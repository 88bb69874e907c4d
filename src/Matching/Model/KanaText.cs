using System.Text;

namespace Kyodo.Matching.Model;

/// <summary>Readings as people type them: half-width kana and hiragana too. They are kept in katakana.</summary>
public static class KanaText
{
    /// <summary>A letter of hiragana in katakana; any other as it is.</summary>
    public static char Katakana(char letter) => letter is >= 'ぁ' and <= 'ゖ' ? (char)(letter + ('ァ' - 'ぁ')) : letter;

    /// <summary>A text with its hiragana in katakana, everything in its usual width (NFKC).</summary>
    public static string Katakana(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Select(Katakana));
}
