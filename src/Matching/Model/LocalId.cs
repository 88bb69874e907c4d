using System.Diagnostics.CodeAnalysis;

namespace Kyodo.Matching.Model;

/// <summary>
/// The part of an id after the municipality: a letter that says what it names and a number in Crockford's base 32
/// (no i, l, o, u, so that it can be read over the telephone): <c>n-0a1b2c3d4e5f6</c>.
/// </summary>
internal static class LocalId
{
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 13;
    private static readonly sbyte[] s_values = ValuesOfDigits();

    /// <summary>Joins municipality, letter and number to <c>12233/n-0000000000001</c>.</summary>
    internal static string Format(MunicipalityCode municipality, char letter, ulong number) =>
        string.Create(5 + 1 + 2 + Length, (municipality.Value, letter, number), static (span, parts) =>
        {
            parts.Value.CopyTo(span);
            span[5] = '/';
            span[6] = parts.letter;
            span[7] = '-';
            var rest = parts.number;
            for (var i = span.Length - 1; i >= 8; i--)
            {
                span[i] = Digits[(int)(rest & 31)];
                rest >>= 5;
            }
        });

    /// <summary>Whether the text is such an id with one of the given letters.</summary>
    internal static bool IsValid([NotNullWhen(true)] string? text, string letters) =>
        text is { Length: 5 + 1 + 2 + Length } && text[5] == '/' && text[7] == '-' && letters.Contains(text[6])
        && MunicipalityCode.TryParse(text[..5], out _) && TryNumber(text, out _);

    /// <summary>The number in an id that <see cref="IsValid"/>.</summary>
    internal static ulong Number(string text) =>
        TryNumber(text, out var number) ? number : throw new FormatException($"'{text}' is not an id.");

    private static bool TryNumber(string text, out ulong number)
    {
        number = 0;
        foreach (var c in text.AsSpan(8))
        {
            var digit = c < s_values.Length ? s_values[c] : -1;
            if (digit < 0)
                return false;
            number = (number << 5) | (uint)digit;
        }

        // Thirteen digits hold 65 bits; the first may only be 0 or 1… f for 64.
        return s_values[text[8]] < 16;
    }

    private static sbyte[] ValuesOfDigits()
    {
        var values = new sbyte[128];
        Array.Fill(values, (sbyte)-1);
        for (var i = 0; i < Digits.Length; i++)
            values[Digits[i]] = (sbyte)i;
        return values;
    }
}
