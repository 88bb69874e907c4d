using Kyodo.Matching.Duplicates;
using Kyodo.Matching.Model;

namespace Kyodo.Matching.Tests.Duplicates;

public sealed class Two_registrations
{
    private static readonly MunicipalityCode s_code = new("12233");

    [Fact]
    public void Of_one_person_are_found_in_another_spelling() =>
        Assert.Equal(Likeness.Spelling | Likeness.GivenName | Likeness.FamilyName | Likeness.Telephone | Likeness.Town, Found("斉藤 花子", "サイトウ ハナコ", "0476-00-1111", "", "架空町", "齋藤花子", "ｻｲﾄｳ ﾊﾅｺ", "0476001111", "", "架空町"));

    [Fact]
    public void Of_somebody_who_moved_are_found_by_the_mobile_number() =>
        Assert.True(Found("斉藤 花子", "サイトウ ハナコ", "090-0000-1111", "", "架空町", "斉藤 花子", "サイトウ ハナコ", "090-0000-1111", "", "別町") is { } why && why.HasFlag(Likeness.OtherTown));

    [Fact]
    public void Of_somebody_who_married_are_found_by_given_name_and_number() =>
        Assert.True(Found("斉藤 美穂", "サイトウ ミホ", "090-0000-1111", "", "架空町", "山田 美穂", "ヤマダ ミホ", "090-0000-1111", "", "架空町") is { } why && why.HasFlag(Likeness.OtherFamilyName));

    [Theory]
    [InlineData("斉藤 太郎", "サイトウ タロウ")]
    [InlineData("斉藤 花代", "サイトウ ハナヨ")]
    [InlineData("斉藤 華子", "サイトウ ハナコ")]
    [InlineData("斉藤太郎", "")]
    public void Of_one_family_are_never_a_pair_though_they_share_all_the_rest(string name, string kana) =>
        Assert.Null(Found("斉藤 花子", "サイトウ ハナコ", "0476-00-1111", "ie@example.jp", "架空町", name, kana, "0476-00-1111", "ie@example.jp", "架空町"));

    [Fact]
    public void Of_one_name_alone_are_two_people() =>
        Assert.Null(Found("斉藤 花子", "サイトウ ハナコ", "0476-00-1111", "", "架空町", "斉藤 花子", "サイトウ ハナコ", "0476-00-2222", "", "別町"));

    // Between a thousand others, so that it is known what is rare.
    private static Likeness? Found(string name, string kana, string telephone, string mail, string town, string otherName, string otherKana, string otherTelephone, string otherMail, string otherTown)
    {
        string[] families = ["佐藤 サトウ", "鈴木 スズキ", "田中 タナカ", "斉藤 サイトウ", "山田 ヤマダ", "伊藤 イトウ", "森 モリ"];
        string[] givens = ["一郎 イチロウ", "和子 カズコ", "誠 マコト", "恵 メグミ", "花子 ハナコ", "学 マナブ", "葵 アオイ", "実 ミノル", "愛 アイ", "進 ススム", "剛 ツヨシ", "茂 シゲル", "湊 ミナト", "直樹 ナオキ", "洋子 ヨウコ", "翔太 ショウタ", "萌 モエ"];
        List<RegisteredPerson> people = [.. Enumerable.Range(10, 1_000).Select(i =>
        {
            var (family, given) = (families[i % families.Length].Split(' '), givens[i % givens.Length].Split(' '));
            return new RegisteredPerson(ParticipantId.Person(s_code, (ulong)i), $"{family[0]} {given[0]}", $"{family[1]} {given[1]}", $"0476-11-{i:0000}", "", DistrictId.Of(s_code, (ushort)((i % 8) + 1)), $"町{i % 40}");
        })];
        people.Add(new(ParticipantId.Person(s_code, 1), name, kana, telephone, mail, DistrictId.Of(s_code, 1), town));
        people.Add(new(ParticipantId.Person(s_code, 2), otherName, otherKana, otherTelephone, otherMail, DistrictId.Of(s_code, 1), otherTown));
        return DuplicateSearch.Find(people).Where(p => p.First.Number == 1 && p.Second.Number == 2).Select(p => (Likeness?)p.Why).FirstOrDefault();
    }
}
