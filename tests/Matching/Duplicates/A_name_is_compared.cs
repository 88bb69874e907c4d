using Kyodo.Matching.Duplicates;

namespace Kyodo.Matching.Tests.Duplicates;

public sealed class A_name_is_compared
{
    [Theory]
    [InlineData("斉藤 花子", "齋藤　花子")]
    [InlineData("斎藤花子", "齊藤 花子")]
    [InlineData("渡邉 実", "渡辺 實")]
    [InlineData("髙橋 惠", "高橋 恵")]
    [InlineData("𠮷田 眞", "吉田 真")]
    [InlineData("ｻｲﾄｳ ﾊﾅｺ", "さいとう　はなこ")]
    [InlineData("Smith John", "ｓｍｉｔｈ　ｊｏｈｎ")]
    public void In_whatever_form_it_is_written(string one, string other) => Assert.Equal(NameText.Name(one), NameText.Name(other));

    [Theory]
    [InlineData("ｵｵﾉ ﾕｳｺ", "オーノ ユーコ")]
    [InlineData("さいとう", "サイトー")]
    [InlineData("ショウタ", "シヨウタ")]
    [InlineData("ミヅホ", "ミズホ")]
    [InlineData("ｶﾞｸ", "ガク")]
    public void A_reading_too(string one, string other) => Assert.Equal(NameText.Kana(one), NameText.Kana(other));

    [Theory]
    [InlineData("斉藤 花子", "佐藤 花子")]
    [InlineData("川崎 隆", "川崎 孝")]
    [InlineData("大野 優子", "小野 優子")]
    public void Other_names_stay_other_names(string one, string other) => Assert.NotEqual(NameText.Name(one), NameText.Name(other));

    [Theory]
    [InlineData("0476-93-1111", "０４７６９３１１１１")]
    [InlineData("(0476)93-1111", "+81 476 93 1111")]
    public void A_telephone_number_by_its_digits(string one, string other) => Assert.Equal(NameText.Telephone(one), NameText.Telephone(other));
}
