using System.Text;
using Kyodo.Matching.Model;

namespace Kyodo.Silo.ReadModel;

/// <summary>What a coordinator typed to look somebody up, understood as digits of a telephone number or as words.</summary>
/// <param name="TelephoneDigits">Four digits or more, when it is a telephone number or its end.</param>
/// <param name="Text">The words, in full-width form.</param>
/// <param name="Katakana">The words with hiragana turned into katakana, as readings are stored.</param>
public sealed record ParticipantQuery(string? TelephoneDigits, string Text, string Katakana)
{
    /// <summary>Understands a text: half-width kana, full-width digits, hyphens and spaces make no difference.</summary>
    public static ParticipantQuery Parse(string text)
    {
        var normal = text.Normalize(NormalizationForm.FormKC).Trim();
        var digits = Digits(normal);
        var isTelephone = digits.Length >= 4 && normal.All(c => char.IsAsciiDigit(c) || c is '-' or ' ' or '(' or ')' or '+' or '‐' or 'ー' or '−');
        return new(isTelephone ? digits : null, normal, KanaText.Katakana(normal));
    }

    /// <summary>The ASCII digits of a telephone number as people write it.</summary>
    public static string Digits(string telephone) =>
        string.Concat(telephone.Normalize(NormalizationForm.FormKC).Where(char.IsAsciiDigit));
}
