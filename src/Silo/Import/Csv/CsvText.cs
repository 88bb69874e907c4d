using System.Text;
using System.Text.Unicode;

namespace Kyodo.Silo.Import.Csv;

/// <summary>Turns a file's bytes into text: UTF-8 when they are valid UTF-8, else Shift_JIS (CP932) when they are valid in it.</summary>
public static class CsvText
{
    // What no CP932 byte sequence decodes to, so that finding it means a byte sequence that is not CP932.
    private const char Undecodable = '\uFFFF';

    private static readonly Encoding Cp932 = MakeCp932();

    /// <summary>Decodes the bytes.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="text">The text without a byte order mark; empty when the bytes are in neither encoding.</param>
    /// <param name="encoding">The encoding; null when the bytes are in neither.</param>
    /// <param name="failedLine">The first line (from 1) that is in neither encoding, by the encoding that came further; 0 when all is well.</param>
    /// <returns>Whether the bytes could be decoded.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out string text, out CsvEncoding? encoding, out int failedLine)
    {
        (text, encoding, failedLine) = ("", null, 0);
        var marked = bytes.StartsWith(Encoding.UTF8.Preamble);
        var body = marked ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (Utf8.IsValid(body))
        {
            text = Encoding.UTF8.GetString(body);
            encoding = CsvEncoding.Utf8;
            return true;
        }

        var utf8Line = FirstInvalidUtf8Line(body);
        if (marked || bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            failedLine = utf8Line;
            return false;
        }

        var decoded = Cp932.GetString(bytes);
        var wrong = FirstOutsideCp932(decoded);
        if (wrong < 0)
        {
            text = decoded;
            encoding = CsvEncoding.ShiftJis;
            return true;
        }

        failedLine = Math.Max(utf8Line, LineOf(decoded.AsSpan(0, wrong)));
        return false;
    }

    /// <summary>Counts lines ended by LF, CR LF or CR.</summary>
    /// <returns>The number of line ends in the text.</returns>
    internal static int LineEnds(ReadOnlySpan<char> text)
    {
        var lines = 0;
        for (var i = text.IndexOfAny('\r', '\n'); i >= 0;)
        {
            lines++;
            var skip = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
            text = text[(i + skip)..];
            i = text.IndexOfAny('\r', '\n');
        }

        return lines;
    }

    private static int LineOf(ReadOnlySpan<char> before) => LineEnds(before) + 1;

    private static int FirstInvalidUtf8Line(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOfAny((byte)'\r', (byte)'\n');
            if (!Utf8.IsValid(end < 0 ? bytes : bytes[..end]) || end < 0)
                break;
            line++;
            var skip = bytes[end] == '\r' && end + 1 < bytes.Length && bytes[end + 1] == '\n' ? 2 : 1;
            bytes = bytes[(end + skip)..];
        }

        return line;
    }

    // The framework decodes the unassigned single bytes 80, A0 and FD to FF to control and private characters instead of failing.
    private static int FirstOutsideCp932(string text) => text.AsSpan().IndexOfAny("\uFFFF\u0080\u00A0\uF8F0\uF8F1\uF8F2\uF8F3");

    private static Encoding MakeCp932()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(932, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(Undecodable.ToString()));
        return encoding ?? throw new PlatformNotSupportedException("Code page 932 is missing from the framework.");
    }
}
