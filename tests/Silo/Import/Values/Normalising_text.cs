using Kyodo.Silo.Import.Values;

namespace Kyodo.Silo.Tests.Import.Values;

public sealed class Normalising_text
{
    [Fact]
    public void Width_case_blanks_and_dashes_do_not_count_in_a_key()
    {
        foreach (var dash in "-‐－―ー−–")
            Assert.Equal("p-001", JapaneseText.Key($"　Ｐ{dash}００１ "));
    }

    [Fact]
    public void A_name_stays_as_typed_but_for_half_width_katakana() =>
        Assert.Equal("ＣＯＣＯＲＯ保育園（サクラ ガデン）髙﨑", JapaneseText.Display("  ＣＯＣＯＲＯ保育園（ｻｸﾗ　ｶﾞﾃﾞﾝ）髙﨑\0\u202E"));

    [Fact]
    public void Line_ends_become_one_and_trailing_blanks_go() => Assert.Equal("a\nb\nc", JapaneseText.Display("a  \r\nb\rc\n\n"));

    [Fact]
    public void Half_of_a_surrogate_pair_is_replaced()
    {
        Assert.Equal("a\uFFFDb", JapaneseText.Value("a\uD800b"));
        Assert.Equal("𠮷", JapaneseText.Value("𠮷"));
    }

    [Fact]
    public void A_cut_never_parts_a_surrogate_pair() => Assert.Equal("a", JapaneseText.Cut("a𠮷", 2));

    [Fact]
    public void A_long_run_of_combining_marks_takes_no_quadratic_time()
    {
        var marks = string.Concat(Enumerable.Range(0, 500_000).Select(i => i % 2 == 0 ? '\u0315' : '\u0327'));
        Assert.Equal(marks.Length, JapaneseText.Value(marks).Length);
    }
}
