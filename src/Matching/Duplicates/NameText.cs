using System.Text;
using Kyodo.Matching.Model;

namespace Kyodo.Matching.Duplicates;

/// <summary>Makes one text of the many ways to write a name, a reading, a number or an address, to compare by; never to show.</summary>
public static class NameText
{
    private const string Separators = " \t\u3000・･,，、";

    /// <summary>The parts of a name: family name first, what follows as one given name. One part when nothing separates them.</summary>
    public static (string Family, string Given) Parts(string name)
    {
        var parts = name.Normalize(NormalizationForm.FormKC).Split(Separators.ToCharArray(), StringSplitOptions.RemoveEmptyEntries);
        return parts.Length < 2 ? ("", string.Concat(parts)) : (parts[0], string.Concat(parts[1..]));
    }

    /// <summary>A name as it is compared: NFKC, variant characters as one, Latin letters small, kana as <see cref="Kana"/>.</summary>
    public static string Name(string name)
    {
        var result = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && !Separators.Contains(rune.ToString(), StringComparison.Ordinal))
                result.Append(VariantKanji.Of(Rune.ToLowerInvariant(rune)).ToString());
        }

        return FoldKana(result.ToString());
    }

    /// <summary>
    /// A reading as it is compared: katakana of full width and size, ヂヅヲ as ジズオ, long vowels (オウ, オオ, オー) all as オオ,
    /// without separators.
    /// </summary>
    public static string Kana(string kana) => FoldKana(string.Concat(kana.Normalize(NormalizationForm.FormKC).Where(c => !Separators.Contains(c))));

    /// <summary>Whether a text is written in kana alone.</summary>
    public static bool IsKana(string text) => text.Length > 0 && text.All(c => c is >= 'ぁ' and <= 'ゖ' or >= 'ァ' and <= 'ヿ' or 'ー' or >= 'ｦ' and <= 'ﾟ');

    /// <summary>The digits of a telephone number, +81 as 0.</summary>
    public static string Telephone(string telephone)
    {
        var normal = telephone.Normalize(NormalizationForm.FormKC).Trim();
        var digits = string.Concat(normal.Where(char.IsAsciiDigit));
        return normal.StartsWith('+') && digits.StartsWith("81", StringComparison.Ordinal) ? "0" + digits[2..].TrimStart('0') : digits;
    }

    /// <summary>A mail address in small letters.</summary>
    public static string Mail(string mail) => mail.Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant();

    private static string FoldKana(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var kana = Large(KanaText.Katakana(c));
            if (kana == 'ー' && result.Length > 0)
                kana = Vowel(result[^1]);
            else if (kana == 'ウ' && result.Length > 0 && Vowel(result[^1]) == 'オ')
                kana = 'オ';
            if (kana != '\0')
                result.Append(kana);
        }

        return result.ToString();
    }

    private static char Large(char c)
    {
        const string folded = "ァィゥェォッャュョヮヂヅヲヵヶヴ";
        const string large = "アイウエオツヤユヨワジズオカケブ";
        var at = folded.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? c : large[at];
    }

    // The vowel a kana ends on; the null character for what is none.
    private static char Vowel(char c) => c switch
    {
        _ when "アカサタナハマヤラワガザダバパ".Contains(c, StringComparison.Ordinal) => 'ア',
        _ when "イキシチニヒミリギジビピ".Contains(c, StringComparison.Ordinal) => 'イ',
        _ when "ウクスツヌフムユルグズブプ".Contains(c, StringComparison.Ordinal) => 'ウ',
        _ when "エケセテネヘメレゲゼデベペ".Contains(c, StringComparison.Ordinal) => 'エ',
        _ when "オコソトノホモヨロゴゾドボポ".Contains(c, StringComparison.Ordinal) => 'オ',
        _ => '\0',
    };
}
