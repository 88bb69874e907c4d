using System.Text;

namespace Kyodo.Silo.Import.Values;

/// <summary>Reads Japanese telephone numbers: 0476-93-1111, (0476)93-1111, ０４７６９３１１１１, +81 476 93 1111.</summary>
public static class Telephone
{
    /// <summary>Reads a number; groups are joined by hyphens where they were told apart.</summary>
    /// <param name="text">The text, in any width.</param>
    /// <param name="number">The number, starting with 0, 10 or 11 digits and hyphens.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string text, out string number)
    {
        var value = JapaneseText.Numeric(text);
        var international = value.StartsWith("+81", StringComparison.Ordinal);
        if (international)
            value = value[3..];
        var result = new StringBuilder();
        var digits = 0;
        var gap = false;
        number = "";
        foreach (var c in value)
        {
            if (char.IsAsciiDigit(c))
            {
                if (gap && digits > 0)
                    result.Append('-');
                gap = false;
                result.Append(c);
                digits++;
            }
            else if (c is '-' or ' ' or '(' or ')' or '.')
            {
                gap = true;
            }
            else
            {
                return false;
            }

            if (digits > 11)
                return false;
        }

        if (international && result.Length > 0 && result[0] != '0')
        {
            result.Insert(0, '0');
            digits++;
        }

        if (digits is not (10 or 11) || result[0] != '0')
            return false;
        number = result.ToString();
        return true;
    }
}
