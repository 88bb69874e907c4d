using System.Text;
using Kyodo.Silo.Import.Csv;

namespace Kyodo.Silo.Tests.Import.Csv;

public sealed class Telling_the_encoding
{
    private static readonly Encoding ShiftJis = CodePagesEncodingProvider.Instance.GetEncoding(932)!;

    [Fact]
    public void Utf8_is_told_with_and_without_a_byte_order_mark()
    {
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes("名前,種別"), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("名前,種別")] })
        {
            Assert.True(CsvText.TryDecode(bytes, out var text, out var encoding, out _));
            Assert.Equal(("名前,種別", CsvEncoding.Utf8), (text, encoding));
        }
    }

    [Fact]
    public void Shift_JIS_is_told_with_the_characters_only_Windows_has()
    {
        const string Written = "名前,種別\r\n髙﨑 ①㈱～－ﾊﾝｶｸ,表示ソ十能\r\n";
        Assert.True(CsvText.TryDecode(ShiftJis.GetBytes(Written), out var text, out var encoding, out _));
        Assert.Equal((Written, CsvEncoding.ShiftJis), (text, encoding));
    }

    [Fact]
    public void Bytes_in_neither_name_their_line()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("名前,種別\r\n一行目,x\r\n"), 0xFF, 0xFF, (byte)'\n'];
        Assert.False(CsvText.TryDecode(bytes, out var text, out var encoding, out var line));
        Assert.Equal(("", null, 3), (text, encoding, line));
    }

    [Theory]
    [InlineData(0x80)]
    [InlineData(0xA0)]
    [InlineData(0xFD)]
    [InlineData(0xFF)]
    public void A_byte_that_CP932_does_not_assign_is_not_Shift_JIS(byte wrong)
    {
        byte[] bytes = [.. ShiftJis.GetBytes("名前\n佐倉\n"), wrong];
        Assert.False(CsvText.TryDecode(bytes, out _, out _, out var line));
        Assert.Equal(3, line);
    }

    [Fact]
    public void A_file_marked_as_UTF8_is_never_taken_for_Shift_JIS()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, (byte)'a', (byte)'\r', .. ShiftJis.GetBytes("名前")];
        Assert.False(CsvText.TryDecode(bytes, out _, out _, out var line));
        Assert.Equal(2, line);
    }

    [Fact]
    public void UTF16_is_in_neither() =>
        Assert.False(CsvText.TryDecode([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("名前,種別")], out _, out _, out _));

    [Fact]
    public void A_sequence_broken_off_at_the_end_is_told() =>
        Assert.False(CsvText.TryDecode([.. ShiftJis.GetBytes("名前\n"), 0x8D], out _, out _, out _));
}
