using System.Text;

namespace Kyodo.Town.Names;

/// <summary>Spells katakana in Latin letters for invented mail addresses: Hepburn without marks for long vowels; what it does not know it leaves out.</summary>
internal static class Romaji
{
    private const string Kana = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポ";

    private static readonly string[] Latin =
    [
        "a", "i", "u", "e", "o", "ka", "ki", "ku", "ke", "ko", "sa", "shi", "su", "se", "so", "ta", "chi", "tsu", "te", "to", "na", "ni", "nu", "ne", "no",
        "ha", "hi", "fu", "he", "ho", "ma", "mi", "mu", "me", "mo", "ya", "yu", "yo", "ra", "ri", "ru", "re", "ro", "wa", "o", "n",
        "ga", "gi", "gu", "ge", "go", "za", "ji", "zu", "ze", "zo", "da", "ji", "zu", "de", "do", "ba", "bi", "bu", "be", "bo", "pa", "pi", "pu", "pe", "po",
    ];

    internal static string Of(string kana)
    {
        var result = new StringBuilder();
        foreach (var c in kana)
        {
            if (c is 'ャ' or 'ュ' or 'ョ' && result.Length > 0 && result[^1] == 'i')
            {
                // キョ is kyo, but ショ is sho and ジョ is jo.
                result.Length--;
                result.Append(result.Length > 0 && result[^1] is 'h' or 'j' ? "" : "y").Append(c switch { 'ャ' => 'a', 'ュ' => 'u', _ => 'o' });
                continue;
            }

            var at = Kana.IndexOf(c, StringComparison.Ordinal);
            if (at >= 0)
                result.Append(Latin[at]);
        }

        return result.ToString();
    }
}
