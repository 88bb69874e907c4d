using System.Globalization;

namespace Kyodo.Matching.Intake;

/// <summary>Numbers as they are typed: digits, or kanji up to 99.</summary>
internal static class Numerals
{
    private const string Digits = "一二三四五六七八九";

    /// <summary>The number; null when it is none.</summary>
    internal static int? Read(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        return ten < 0
            ? text.Length == 1 ? One(text) : null
            : (ten == 0 ? 1 : One(text[..ten])) * 10 + (ten == text.Length - 1 ? 0 : One(text[(ten + 1)..]));
    }

    private static int? One(string text) =>
        text.Length == 1 && Digits.IndexOf(text, StringComparison.Ordinal) is >= 0 and var digit ? digit + 1 : null;
}
