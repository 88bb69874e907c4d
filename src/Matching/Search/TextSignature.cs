using System.Text;

namespace Kyodo.Matching.Search;

/// <summary>
/// A text's letter pairs hashed onto 64 bits, so that two texts' likeness is the count of bits they share. Spaces and
/// punctuation are left out, full- and half-width and upper and lower case are one (NFKC).
/// </summary>
public static class TextSignature
{
    /// <summary>The signature of a text; 0 when it has fewer than two letters.</summary>
    public static ulong Of(string text)
    {
        ulong bits = 0;
        var previous = '\0';
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsLetterOrDigit(c))
                continue;
            var letter = char.ToLowerInvariant(c);
            if (previous != '\0')
                bits |= 1UL << Hash(previous, letter);
            previous = letter;
        }

        return bits;
    }

    // Fibonacci hashing (Knuth, TAOCP 3, 6.4); the top six bits choose the bit.
    private static int Hash(char first, char second) =>
        (int)((((ulong)first << 16) | second) * 0x9E3779B97F4A7C15UL >> 58);
}
